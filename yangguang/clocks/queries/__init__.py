"""What is known of clocks: rules, due dates with their traces, the desk, what is missing, the calendar's end."""

from yangguang.clocks.calendars import in_force as calendar
from yangguang.clocks.queries.desk import DeskRow, Place, desk, words
from yangguang.clocks.queries.duties import Tally, late, tally
from yangguang.clocks.queries.imports import next_revision, preview_calendar, preview_rules
from yangguang.clocks.queries.one import (
    DueDate,
    about,
    address,
    drawn,
    drawn_all,
    drawn_each,
    due,
    dues,
    fell_due,
    of,
    run,
    told_all,
    trace,
)
from yangguang.clocks.queries.rules import rule, rules, where
from yangguang.clocks.queries.warnings import CalendarWarning, calendar_warning

__all__ = [
    "CalendarWarning",
    "DeskRow",
    "DueDate",
    "Place",
    "Tally",
    "about",
    "address",
    "calendar",
    "calendar_warning",
    "desk",
    "drawn",
    "drawn_all",
    "drawn_each",
    "due",
    "dues",
    "fell_due",
    "late",
    "next_revision",
    "of",
    "preview_calendar",
    "preview_rules",
    "rule",
    "rules",
    "run",
    "tally",
    "told_all",
    "trace",
    "where",
    "words",
]
