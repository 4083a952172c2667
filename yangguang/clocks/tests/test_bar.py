"""Tests of the bar of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from yangguang.clocks.counting.bar import MarkKind, bar
from yangguang.clocks.counting.due import due
from yangguang.clocks.counting.limits import Limit, Roll, Unit
from yangguang.clocks.counting.published import published
from yangguang.clocks.counting.spans import Suspension


@given(st.dates(date(2024, 1, 1), date(2026, 8, 1)), st.integers(1, 40), st.integers(0, 10), st.integers(0, 10))
def test_the_last_number_on_the_bar_is_the_limit(start: date, value: int, asked: int, lasted: int) -> None:
    spans = [Suspension(start + timedelta(days=asked), start + timedelta(days=asked + lasted))]
    unit = Unit.WORKING_DAYS
    end = due(start=start, limit=Limit(value, unit), calendar=published(), suspensions=spans).earliest
    marks = bar(start=start, end=end, unit=unit, calendar=published(), suspensions=spans)
    assert [mark.number for mark in marks if mark.number] == list(range(1, value + 1))
    assert marks[-1].number == value
    assert [mark.day for mark in marks] == [start + timedelta(days=n) for n in range((end - start).days + 1)]


def test_a_moved_last_day_is_drawn_beyond_the_count() -> None:
    limit = Limit(30, Unit.CALENDAR_DAYS, Roll.NEXT_WORKING_DAY)
    end = due(start=date(2026, 4, 2), limit=limit, calendar=published()).earliest
    marks = bar(start=date(2026, 4, 2), end=end, nominal=date(2026, 5, 2), unit=limit.unit, calendar=published())
    assert [mark.kind for mark in marks[-4:]] == [MarkKind.BEYOND] * 4
    assert marks[-5].number == 30


def test_holidays_and_unknown_days_are_drawn_apart() -> None:
    marks = bar(start=date(2026, 12, 30), end=date(2027, 1, 2), unit=Unit.WORKING_DAYS, calendar=published())
    assert [mark.kind for mark in marks] == [MarkKind.START, MarkKind.COUNTED, MarkKind.UNKNOWN, MarkKind.UNKNOWN]
    festival = bar(start=date(2026, 2, 16), end=date(2026, 2, 17), unit=Unit.WORKING_DAYS, calendar=published())
    assert (festival[1].kind, festival[1].name) == (MarkKind.HOLIDAY, "春节")
