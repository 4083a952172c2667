"""Suspensions and extensions: what stops a count, and what lengthens it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .limits import Limit


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days that do not count: those after `since`, up to and with `until`; still open where `until` is None.

    The day of the asking still counts and the day of the answer does not (民法典 201), so that exactly the time
    given to the one who was asked falls away.
    """

    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError("a suspension cannot end before it began")

    def covers(self, day: date) -> bool:
        """Whether `day` is left out of the count."""
        return self.since < day and (self.until is None or day <= self.until)

    def closed(self, on: date) -> "Suspension":
        """This suspension as if the answer had come on the day `on`, at the earliest on the day of the asking."""
        return self if self.until is not None else replace(self, until=max(self.since, on))


@dataclass(frozen=True, slots=True)
class Extension:
    """Further time, granted on a day; it counts from the end of the limit, not from that day."""

    limit: Limit
    granted_on: date


def first_and_last(spans: Iterable[Suspension]) -> list[tuple[date, date]]:
    """The closed spans as merged pairs (first day left out, last day left out), in order."""
    merged: list[tuple[date, date]] = []
    for since, until in sorted((s.since, s.until) for s in spans if s.until is not None and s.until > s.since):
        first = since + timedelta(days=1)
        if merged and first <= merged[-1][1] + timedelta(days=1):
            merged[-1] = (merged[-1][0], max(until, merged[-1][1]))
        else:
            merged.append((first, until))
    return merged
