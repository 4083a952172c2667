"""Clocks as rows: notices of days off, rules, clocks with what happened to them, and every due date ever computed."""

from yangguang.clocks.models.announced import Announced
from yangguang.clocks.models.clocks import Cause, Clock, ClockEvent, Computation, Reason, Standing
from yangguang.clocks.models.notices import DayOff, DaysOffNotice
from yangguang.clocks.models.rules import Binds, Rule, Shown

__all__ = [
    "Announced",
    "Binds",
    "Cause",
    "Clock",
    "ClockEvent",
    "Computation",
    "DayOff",
    "DaysOffNotice",
    "Reason",
    "Rule",
    "Shown",
    "Standing",
]
