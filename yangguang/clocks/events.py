"""What clocks announce; payloads hold ids alone."""

from collections.abc import Iterable

from yangguang.foundation.events import announce

DUE_SOON = "DueSoon"
"""Clocks have come near their due date, each said once per due date: {"clocks": [id, …]}, at most 1,000."""
OVERDUE = "Overdue"
"""Clocks have passed their due date, each said once per due date: {"clocks": [id, …]}, at most 1,000."""
CALENDAR_CHANGED = "CalendarChanged"
"""The days off of a year were imported: {"year": 2027}."""
RECOMPUTED = "Recomputed"
"""Open clocks got another due date or trace with a new calendar: {"clocks": [id, …]}, at most 1,000."""
WRITTEN = "ClockWritten"
"""Something happened to a clock that has a public page, its beginning included: {"clocks": [id]}."""
CALENDAR_ENDING = "CalendarEnding"
"""The known days off end within 60 days and administrators must import the next year, said once: {"year": 2027}."""


def due_soon(*, clocks: Iterable[int]) -> None:
    """Say which clocks are due soon."""
    announce(DUE_SOON, payload={"clocks": list(clocks)})


def overdue(*, clocks: Iterable[int]) -> None:
    """Say which clocks are overdue."""
    announce(OVERDUE, payload={"clocks": list(clocks)})


def calendar_changed(*, year: int) -> None:
    """Say that the days off of a year were imported."""
    announce(CALENDAR_CHANGED, payload={"year": year})


def recomputed(*, clocks: Iterable[int]) -> None:
    """Say which clocks were computed anew."""
    announce(RECOMPUTED, payload={"clocks": list(clocks)})


def written(*, clocks: Iterable[int]) -> None:
    """Say which clocks with a public page something happened to."""
    announce(WRITTEN, payload={"clocks": list(clocks)})


def calendar_ending(*, year: int) -> None:
    """Say that the notice of a year is needed."""
    announce(CALENDAR_ENDING, payload={"year": year})
