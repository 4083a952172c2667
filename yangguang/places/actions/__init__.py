"""What can be done to places and boards: one action, one transaction, one permission check, one audit row."""

from yangguang.places.actions.adding import add, add_below
from yangguang.places.actions.boards import NewBoard, put_up, take_down
from yangguang.places.actions.importing import Comparison, import_, preview
from yangguang.places.actions.merging import merge
from yangguang.places.actions.naming import recode, rename

__all__ = [
    "Comparison",
    "NewBoard",
    "add",
    "add_below",
    "import_",
    "merge",
    "preview",
    "put_up",
    "recode",
    "rename",
    "take_down",
]
