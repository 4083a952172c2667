"""What is left of a limit, and by how much it is past."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from yangguang.clocks.counting.due import due
from yangguang.clocks.counting.left import left
from yangguang.clocks.counting.limits import Limit, Unit
from yangguang.clocks.counting.published import published

STARTS = st.dates(date(2024, 1, 1), date(2026, 8, 1))


@given(STARTS, st.integers(1, 60), st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]))
def test_on_the_day_of_the_start_the_whole_limit_is_left_and_on_the_last_none(
    start: date, value: int, unit: Unit
) -> None:
    end = due(start=start, limit=Limit(value, unit), calendar=published()).earliest
    assert left(today=start, due=end, unit=unit, calendar=published()) == value
    assert left(today=end, due=end, unit=unit, calendar=published()) == 0


@given(STARTS, st.integers(-60, 60))
def test_what_is_left_in_days_is_the_distance(day: date, distance: int) -> None:
    end = day + timedelta(days=distance)
    assert left(today=day, due=end, unit=Unit.CALENDAR_DAYS, calendar=published()) == distance


@given(st.dates(date(2022, 1, 1), date(2029, 12, 31)), st.dates(date(2022, 1, 1), date(2029, 12, 31)))
def test_what_is_left_in_working_days_is_what_is_counted_day_by_day(one: date, other: date) -> None:
    first, last = sorted([one, other])
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    counted = sum(1 for day in days if published().works(day) is not False)
    assert left(today=first, due=last, unit=Unit.WORKING_DAYS, calendar=published()) == counted
    assert left(today=last, due=first, unit=Unit.WORKING_DAYS, calendar=published()) == -counted
