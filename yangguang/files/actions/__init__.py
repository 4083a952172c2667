"""What can be done with files: one action, one transaction, one audit row."""

from yangguang.files.actions.arriving import (
    MOST,
    Begun,
    Whole,
    append,
    arrived,
    begin,
    drop,
    drop_over,
    use,
    whole,
)
from yangguang.files.actions.erasing import erase, erase_due
from yangguang.files.actions.keeping import keep, keeping
from yangguang.files.actions.retaining import retain
from yangguang.files.actions.setting_apart import set_apart
from yangguang.files.actions.sweeping import sweep
from yangguang.files.rewriting import Drop

__all__ = [
    "MOST", "Begun", "Drop", "Whole", "append", "arrived", "begin", "drop", "drop_over", "erase", "erase_due", "keep",
    "keeping", "retain", "set_apart", "sweep", "use", "whole",
]  # fmt: skip
