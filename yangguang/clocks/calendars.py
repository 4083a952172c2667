"""The calendar in force: the published one, with each imported notice in the place of its year."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from yangguang.clocks.counting.days import Calendar
from yangguang.clocks.counting.published import published
from yangguang.clocks.models import DayOff, DaysOffNotice


def in_force() -> Calendar:
    """The calendar by which everything is counted now."""
    newest = DaysOffNotice.objects.order_by("-pk").values_list("pk", flat=True).first()
    return _up_to(newest) if newest else published()


@lru_cache(maxsize=4)
def _up_to(newest: int) -> Calendar:
    # Notices are never changed, so what was in force up to one of them stays so.
    calendar = published()
    notices = {notice.year: notice for notice in DaysOffNotice.objects.filter(pk__lte=newest).order_by("pk")}
    for year, notice in sorted(notices.items()):
        days = list(notice.days.all())
        calendar = calendar.with_year(year, off=_of(days, DayOff.Kind.OFF), worked=_of(days, DayOff.Kind.WORKED))
    return calendar


def _of(days: Iterable[DayOff], kind: str) -> dict[date, str]:
    return {day.day: day.name for day in days if day.kind == kind}
