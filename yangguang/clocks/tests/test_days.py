"""Tests of the calendar of working days."""

from datetime import date, timedelta

import pytest

from yangguang.clocks.counting.days import NO_CALENDAR, Kind
from yangguang.clocks.counting.published import published
from yangguang.clocks.tests.notices import DAYS_2026

OFF_2026 = ["01-01/01-03", "02-15/02-23", "04-04/04-06", "05-01/05-05", "06-19/06-21", "09-25/09-27", "10-01/10-07"]
WORKED_2026 = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]


def _span(written: str) -> set[date]:
    first, last = (date.fromisoformat(f"2026-{end}") for end in written.split("/"))
    return {first + timedelta(days=n) for n in range((last - first).days + 1)}


def test_2026_has_248_working_days() -> None:
    assert sum(published().works(day) is True for day in DAYS_2026) == 248


def test_the_days_off_of_2026_are_those_of_the_notice() -> None:
    off = {day for day in DAYS_2026 if published().kind(day) is Kind.HOLIDAY}
    assert off == set().union(*map(_span, OFF_2026))


def test_the_worked_weekends_of_2026_are_those_of_the_notice() -> None:
    worked = {day for day in DAYS_2026 if published().kind(day) is Kind.WORKED_WEEKEND}
    assert worked == {date.fromisoformat(f"2026-{day}") for day in WORKED_2026}


def test_a_year_without_a_notice_is_unknown_and_raises_nothing() -> None:
    assert published().works(date(2027, 3, 3)) is None
    assert published().kind(date(2027, 3, 6)) is Kind.UNKNOWN
    assert published().last_day == date(2026, 12, 31)
    assert NO_CALENDAR.last_day is None


def test_a_holiday_bears_its_chinese_name() -> None:
    assert published().name(date(2026, 2, 17)) == "春节"
    assert published().name(date(2026, 2, 14)) == "春节"
    assert published().name(date(2026, 3, 3)) == ""
    assert all(not name.isascii() for name in published().off.values())


def test_an_imported_year_takes_the_place_of_the_old_notice() -> None:
    renewed = published().with_year(2026, off={date(2026, 3, 3): "增加"}, worked={})
    assert renewed.kind(date(2026, 3, 3)) is Kind.HOLIDAY
    assert renewed.kind(date(2026, 2, 17)) is Kind.WORKDAY
    assert renewed.kind(date(2025, 10, 1)) is Kind.HOLIDAY


def test_a_notice_may_name_days_of_the_december_before() -> None:
    renewed = published().with_year(2027, off={date(2026, 12, 31): "元旦"}, worked={date(2026, 12, 26): "元旦"})
    assert renewed.works(date(2026, 12, 31)) is False
    assert renewed.works(date(2026, 12, 26)) is True
    assert renewed.works(date(2026, 12, 25)) is True


@pytest.mark.parametrize("year", [2025, 2026])
def test_nobody_works_more_than_six_days_in_a_row_since_2025(year: int) -> None:
    works = [published().works(date(year, 1, 1) + timedelta(days=n)) for n in range(365)]
    assert not any(all(works[at : at + 7]) for at in range(len(works) - 6))
