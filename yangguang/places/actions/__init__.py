"""What can be done to places and boards: one action, one transaction, one permission check, one audit row."""

from yangguang.places.actions.adding import add, add_below
from yangguang.places.actions.boards import NewBoard, put_up, take_down
from yangguang.places.actions.importing import Comparison, import_, preview
from yangguang.places.actions.merging import merge
from yangguang.places.actions.naming import recode, rename
from yangguang.places.actions.splitting import Moves, Share, preview_split, preview_unite, split, unite

__all__ = [
    "Comparison",
    "Moves",
    "NewBoard",
    "Share",
    "add",
    "add_below",
    "import_",
    "merge",
    "preview",
    "preview_split",
    "preview_unite",
    "put_up",
    "recode",
    "rename",
    "split",
    "take_down",
    "unite",
]
