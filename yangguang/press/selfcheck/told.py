"""What is kept of the nights, as one reads it: the last one's figures, what is open, what was cured, month by month."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.now import today
from yangguang.press.models import Figure, Finding, Night
from yangguang.press.selfcheck.keeping import KIND

SHOWN = timedelta(days=30)  # so long what was cured stays on the page
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One finding with its limit: due when, the clock's address, how many days past it by now or when it was cured."""

    finding: Finding
    due: date | None
    trace: str
    cured: date | None

    @property
    def over(self) -> int:
        """Calendar days past the limit; 0 within it."""
        return max(((self.cured or today()) - self.due).days, 0) if self.due else 0


@dataclass(frozen=True, slots=True)
class Month:
    """One month in counts."""

    first: date
    nights: int
    well: int
    found: int
    cured: int
    late: int


def last() -> Night | None:
    """The newest night."""
    return Night.objects.order_by("-day").first()


def figures(night: Night) -> Sequence[Figure]:
    """What it measured, in the order of the indicators."""
    return list(night.figures.order_by("pk"))


def standing() -> list[Told]:
    """What is open, the oldest first."""
    return _told(Finding.objects.filter(cure=None))


def cured() -> list[Told]:
    """What was cured lately, the newest first."""
    return _told(Finding.objects.filter(cure__night__day__gte=today() - SHOWN))[::-1]


def since() -> date:
    """The first day of the months that the page tells of."""
    return _months_before(today(), MONTHS - 1)


def months() -> list[Month]:
    """The last twelve months that had a night, the newest first."""
    first = since()
    nights = list(Night.objects.filter(day__gte=first).prefetch_related("figures"))
    looked = Counter(night.day.replace(day=1) for night in nights)
    well = Counter(night.day.replace(day=1) for night in nights if all(map(passes, night.figures.all())))
    every = _told(Finding.objects.filter(night__day__gte=first))
    found = Counter(told.finding.night.day.replace(day=1) for told in every)
    late = Counter(told.finding.night.day.replace(day=1) for told in every if told.over)
    ended = Counter(told.cured.replace(day=1) for told in every if told.cured)
    return [Month(m, looked[m], well[m], found[m], ended[m], late[m]) for m in sorted(looked, reverse=True)]


def passes(figure: Figure) -> bool:
    """Whether a figure was within its bar of that night; what was not measured is no fault."""
    return figure.figure is None or figure.figure <= figure.most


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, 1)


def _told(rows: QuerySet[Finding]) -> list[Told]:
    found = list(rows.select_related("night", "office", "cure__night").order_by("pk"))
    about = clocks.about(kind=KIND, subjects=[str(row.pk) for row in found])
    dues = clocks.dues(kind=KIND, subjects=[str(row.pk) for row in found])
    return [_one(row, about, dues) for row in found]


def _one(row: Finding, about: dict[str, list[Clock]], dues: dict[str, date | None]) -> Told:
    own = about.get(str(row.pk))
    cure = getattr(row, "cure", None)
    return Told(row, dues.get(str(row.pk)), clocks.address(own[0].pk) if own else "", cure.night.day if cure else None)
