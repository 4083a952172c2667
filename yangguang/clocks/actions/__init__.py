"""What can be done with a clock, one verb a file."""

from yangguang.clocks.actions.extend import extend
from yangguang.clocks.actions.fulfil import fulfil
from yangguang.clocks.actions.hand_over import hand_over
from yangguang.clocks.actions.import_calendar import import_calendar
from yangguang.clocks.actions.import_rules import import_rules
from yangguang.clocks.actions.restart import restart
from yangguang.clocks.actions.start import start
from yangguang.clocks.actions.suspend import resume, suspend
from yangguang.clocks.actions.sweep import sweep

__all__ = [
    "extend",
    "fulfil",
    "hand_over",
    "import_calendar",
    "import_rules",
    "restart",
    "resume",
    "start",
    "suspend",
    "sweep",
]
