"""The yearly notice is taken in whole or not at all, and whatever it changes is computed anew."""

from collections.abc import Callable
from datetime import date

import pytest

from yangguang.clocks import actions, queries
from yangguang.clocks.counting.due import due
from yangguang.clocks.counting.published import published
from yangguang.clocks.models import Clock, Computation, DayOff, DaysOffNotice
from yangguang.clocks.tests.conftest import People
from yangguang.clocks.tests.years import notice
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.models import Event
from yangguang.foundation.now import moved

Started = Callable[..., Clock]
DECEMBER = date(2026, 12, 21)


def _import(data: bytes = notice(), *, year: int = 2027) -> DaysOffNotice:
    return actions.import_calendar(data=data, year=year, document="放假安排的通知", by=SYSTEM)


def test_what_waited_for_the_calendar_is_computed_when_it_comes(started: Started) -> None:
    with moved(DECEMBER):
        clock, other = started(on=DECEMBER), started(on=DECEMBER, subject="2", duty="petition.finish")
        before = queries.due(clock)
        _import()
    found = queries.due(clock)
    assert (before.day, found.day) == (None, date(2027, 1, 19))
    assert found.day is not None
    assert before.earliest <= found.day
    assert [row.due for row in Computation.objects.filter(clock=clock)] == [None, found.day]
    assert Computation.objects.filter(clock=other).count() == 1
    assert Event.objects.get(name="Recomputed").payload == {"clocks": [clock.pk]}


def test_a_later_notice_of_the_same_year_takes_the_place_of_the_first(started: Started) -> None:
    with moved(DECEMBER):
        clock = started(on=DECEMBER)
        _import()
        _import(notice("2027-01-04,休,延长"))
    assert queries.due(clock).day == date(2027, 1, 20)
    assert Computation.objects.filter(clock=clock).count() == 3


def test_a_duty_done_is_not_computed_anew(started: Started) -> None:
    with moved(DECEMBER):
        clock = started(on=DECEMBER)
        actions.fulfil(clock=clock, by=SYSTEM)
        _import()
    assert queries.due(clock).day is None


def test_a_revised_notice_of_a_known_year_moves_open_due_dates(started: Started) -> None:
    clock = started(on=date(2026, 9, 18), kind="later")
    rows = ["2026-10-08,休,国庆节"] + [
        f"{day},{'休' if day in published().off else '班'},{published().name(day)}"
        for day in [*published().off, *published().worked]
        if day.year == 2026
    ]
    before = queries.due(clock).day
    _import("\n".join(["日期,安排,名称", *rows]).encode(), year=2026)
    assert (before, queries.due(clock).day) == (date(2026, 10, 22), date(2026, 10, 23))


@pytest.mark.django_db
def test_a_dry_run_says_what_a_year_would_be_and_changes_nothing() -> None:
    plan = queries.preview_calendar(notice(), year=2027)
    assert (len(plan.off), len(plan.worked), plan.warnings) == (33, 2, ())
    assert 240 < plan.working_days < 256
    assert not DaysOffNotice.objects.exists()
    assert queries.calendar() is published()


@pytest.mark.django_db
def test_a_dry_run_warns_of_more_than_six_working_days_in_a_row() -> None:
    plan = queries.preview_calendar(notice("2027-03-06,班,x", "2027-03-07,班,x"), year=2027)
    assert plan.warnings == ("到 2027-03-07 连续工作超过 6 天，请核对",)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("extra", "column"),
    [
        ("2028-01-01,休,元旦", "日期"),
        ("2026-11-30,休,元旦", "日期"),
        ("明天,休,元旦", "日期"),
        ("2027-03-03,班,调休", "安排"),
        ("2027-03-03,可能,调休", "安排"),
        ("2027-03-06,休,", "名称"),
        ("2027-01-01,休,元旦", "日期"),
    ],
)
def test_a_faulty_row_is_named_and_nothing_is_imported(extra: str, column: str) -> None:
    with pytest.raises(Invalid) as caught:
        _import(notice(extra))
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(37, column)]
    assert not DaysOffNotice.objects.exists()
    assert not DayOff.objects.exists()


@pytest.mark.django_db
def test_a_table_without_a_fixed_statutory_day_is_refused() -> None:
    with pytest.raises(Invalid, match=r"缺少法定节假日 2027-10-01"):
        _import(notice(leave_out="2027-10-01"))


@pytest.mark.django_db
def test_a_table_saved_by_a_chinese_spreadsheet_is_read() -> None:
    assert _import(notice().decode().encode("gb18030")).days.count() == 35


def test_only_a_system_administrator_imports_days_off(people: People) -> None:
    with pytest.raises(Refused):
        actions.import_calendar(data=notice(), year=2027, document="x", by=people.head)
    actions.import_calendar(data=notice(), year=2027, document="x", by=people.admin)


@pytest.mark.django_db
def test_administrators_are_warned_from_60_days_before_the_calendar_ends() -> None:
    assert queries.calendar_warning(on=date(2026, 10, 31)) is None
    warning = queries.calendar_warning(on=date(2026, 11, 1))
    assert warning
    assert (warning.year, warning.days_left) == (2027, 60)
    _import()
    assert queries.calendar_warning(on=date(2026, 12, 31)) is None
    assert queries.calendar_warning(on=date(2028, 2, 1)) is not None


@pytest.mark.django_db
def test_the_imported_year_counts_like_a_published_one() -> None:
    _import()
    calendar = queries.calendar()
    found = due(start=date(2027, 2, 1), limit=queries.rule("request.reply", on=DECEMBER).limit, calendar=calendar)
    assert found.day == date(2027, 3, 8)
    assert calendar.works(date(2027, 2, 14)) is True
    assert calendar.works(date(2027, 2, 8)) is False
