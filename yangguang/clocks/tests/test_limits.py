"""Tests of limits: months, yearly dates and the values that make no limit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.clocks.counting.limits import Limit, Unit, after_months, next_yearly

DATES = st.dates(date(2004, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_a_month_ends_on_its_matching_day_or_on_the_last_of_the_month(start: str, months: int, end: str) -> None:
    assert after_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(DATES, st.integers(1, 60))
def test_months_later_is_that_month_and_never_a_later_day_of_it(day: date, months: int) -> None:
    later = after_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(DATES)
def test_a_yearly_date_is_the_first_one_after_the_day(day: date) -> None:
    found = next_yearly(day, 131)
    assert (found.month, found.day) == (1, 31)
    assert day < found <= day + timedelta(days=366)


def test_the_annual_report_of_a_department_falls_due_on_31_january() -> None:
    assert next_yearly(date(2026, 1, 30), 131) == date(2026, 1, 31)
    assert next_yearly(date(2026, 1, 31), 131) == date(2027, 1, 31)
    assert next_yearly(date(2026, 5, 1), 229) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("value", "unit"), [(0, Unit.WORKING_DAYS), (-1, Unit.MONTHS), (1301, Unit.YEARLY), (431, Unit.YEARLY)]
)
def test_a_limit_without_sense_is_refused(value: int, unit: Unit) -> None:
    with pytest.raises(ValueError, match=r"limit|month|day"):
        Limit(value, unit)
