"""Part 3 from the record: how many requests came, were carried over, were answered how, and are still open.

A request belongs to the year in which it was received (条例 31) and to the year in which it was answered; one request
is one answer, also where parts of it were given. These are acts of the office: none of its counts is ever hidden.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from yangguang.cases.annual.forms import (
    CARRIED,
    HANDLED,
    NEW,
    PENDING,
    REQUESTS,
    TOTAL,
)
from yangguang.cases.annual.report import Filled
from yangguang.cases.choices import Applicant
from yangguang.cases.replies.kinds import Reply


@dataclass(frozen=True, slots=True)
class Request:
    """What the report needs of a request: who asked, when it was received, how and when it was answered."""

    applicant: Applicant
    received: date
    reply: Reply | None = None
    replied: date | None = None

    def __post_init__(self) -> None:
        if (self.reply is None) != (self.replied is None):
            raise ValueError("a reply has a day, and a day of reply its reply")
        if self.replied and self.replied < self.received:
            raise ValueError(f"answered on {self.replied}, before it was received on {self.received}")


def count(requests: Iterable[Request], *, year: int) -> Filled:
    """Part 3 of a year's report. What has not happened counts 0: the record knows all its requests."""
    found: Counter[tuple[str, str]] = Counter()
    for request in requests:
        for row in _rows(request, year):
            found[row, request.applicant] += 1
            found[row, TOTAL] += 1
    return Filled(REQUESTS, {cell: found[cell] for cell in REQUESTS.keys})


def _rows(request: Request, year: int) -> list[str]:
    """The rows in which a request counts: none before it was received or after the year of its answer."""
    received, replied = request.received.year, request.replied.year if request.replied else None
    if received > year or (replied is not None and replied < year):
        return []
    rows = [NEW if received == year else CARRIED]
    if replied == year and request.reply:
        return [*rows, str(request.reply), HANDLED]
    return [*rows, PENDING]
