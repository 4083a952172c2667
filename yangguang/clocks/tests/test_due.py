"""Tests of due dates: the vectors of the law, and the laws that every count obeys."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.clocks.counting.due import Wait, due
from yangguang.clocks.counting.limits import Limit, Roll, Unit
from yangguang.clocks.counting.published import published
from yangguang.clocks.counting.spans import Extension, Suspension
from yangguang.clocks.counting.trace import Step, StepKind
from yangguang.clocks.tests.notices import brute_force, lawful_notice, without

CALENDAR = published()
STARTS = st.dates(date(2024, 6, 1), date(2026, 6, 30))
VALUES = st.integers(1, 60)


def working(value: int) -> Limit:
    return Limit(value, Unit.WORKING_DAYS)


def calendar_days(value: int, roll: Roll = Roll.NONE) -> Limit:
    return Limit(value, Unit.CALENDAR_DAYS, roll)


def on(written: str) -> date:
    return date.fromisoformat(written)


@pytest.mark.parametrize(
    ("start", "value", "end"),
    [
        ("2026-02-09", 7, "2026-02-25"),
        ("2026-02-09", 20, "2026-03-13"),
        ("2026-02-14", 7, "2026-03-03"),
        ("2026-09-18", 20, "2026-10-22"),
    ],
)
def test_working_days_are_counted_from_the_next_day(start: str, value: int, end: str) -> None:
    assert due(start=on(start), limit=working(value), calendar=CALENDAR).day == on(end)


@given(STARTS, VALUES)
def test_working_days_agree_with_the_counter_that_looks_at_every_day(start: date, value: int) -> None:
    found = due(start=start, limit=working(value), calendar=CALENDAR)
    assert found.day == found.earliest
    assert found.day == brute_force(start, value=value, counts=lambda day: CALENDAR.works(day) is True)


spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 25)).map(
        lambda drawn: (
            lambda start: Suspension(start + timedelta(days=drawn[0]), start + timedelta(days=drawn[0] + drawn[1]))
        )
    ),
    max_size=4,
)


@given(STARTS, VALUES, spans, st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]))
def test_suspended_days_are_never_counted_whatever_they_overlap(start, value, drawn, unit) -> None:  # type: ignore[no-untyped-def]  # drawn by hypothesis
    suspensions = [make(start) for make in drawn]

    def counts(day: date) -> bool:
        free = not any(span.covers(day) for span in suspensions)
        return free and (unit is Unit.CALENDAR_DAYS or CALENDAR.works(day) is True)

    found = due(start=start, limit=Limit(value, unit), calendar=CALENDAR, suspensions=suspensions)
    assert found.day == brute_force(start, value=value, counts=counts)


@given(STARTS, st.integers(1, 12), spans)
def test_a_suspended_month_grows_by_the_days_left_out(start, months, drawn) -> None:  # type: ignore[no-untyped-def]  # drawn by hypothesis
    suspensions = [make(start) for make in drawn]
    plain = due(start=start, limit=Limit(months, Unit.MONTHS), calendar=CALENDAR).day
    assert plain
    longer = due(start=start, limit=Limit(months, Unit.MONTHS), calendar=CALENDAR, suspensions=suspensions).day
    free = [not any(s.covers(start + timedelta(days=n)) for s in suspensions) for n in range(1, 800)]
    assert longer == start + timedelta(days=[n for n, yes in enumerate(free, 1) if yes][(plain - start).days - 1])


def test_a_suspension_over_a_weekend_costs_no_working_day() -> None:
    friday_to_sunday = Suspension(on("2026-03-06"), on("2026-03-08"))
    found = due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=[friday_to_sunday])
    assert found.day == due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR).day


def test_overlapping_suspensions_are_left_out_once() -> None:
    two = [Suspension(on("2026-03-03"), on("2026-03-10")), Suspension(on("2026-03-06"), on("2026-03-12"))]
    one = [Suspension(on("2026-03-03"), on("2026-03-12"))]
    assert (
        due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=two).day
        == due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=one).day
    )


def test_fifteen_working_days_for_a_third_party_cost_the_office_exactly_fifteen() -> None:
    asked = on("2026-03-06")
    answered = due(start=asked, limit=working(15), calendar=CALENDAR).day
    plain = brute_force(on("2026-03-02"), value=35, counts=lambda day: CALENDAR.works(day) is True)
    asking = [Suspension(asked, answered)]
    assert due(start=on("2026-03-02"), limit=working(20), calendar=CALENDAR, suspensions=asking).day == plain


def test_an_answer_on_the_day_of_the_asking_leaves_nothing_out() -> None:
    same_day = [Suspension(on("2026-03-06"), on("2026-03-06"))]
    found = due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=same_day)
    assert found == due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR)


def test_an_open_suspension_has_no_due_date_but_an_earliest_one() -> None:
    open_ = [Suspension(on("2026-03-06"))]
    found = due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=open_)
    assert (found.day, found.earliest, found.waits) == (None, on("2026-03-16"), frozenset({Wait.ANSWER}))
    later = due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=open_, as_of=on("2026-03-13"))
    assert (later.day, later.earliest) == (None, on("2026-03-23"))


def test_a_suspension_after_the_last_day_stops_nothing() -> None:
    open_ = [Suspension(on("2026-03-16"))]
    assert due(start=on("2026-03-02"), limit=working(10), calendar=CALENDAR, suspensions=open_).day == on("2026-03-16")


def test_an_extension_counts_from_the_old_due_date_whenever_it_was_granted() -> None:
    for granted in ("2026-02-09", "2026-03-01", "2026-03-13"):
        more = [Extension(working(20), on(granted))]
        found = due(start=on("2026-02-09"), limit=working(20), calendar=CALENDAR, extensions=more)
        assert found.day == due(start=on("2026-02-09"), limit=working(40), calendar=CALENDAR).day


def test_an_extension_granted_after_the_due_date_has_no_effect() -> None:
    late = [Extension(working(20), on("2026-03-14"))]
    found = due(start=on("2026-02-09"), limit=working(20), calendar=CALENDAR, extensions=late)
    assert found.day == on("2026-03-13")
    assert StepKind.EXTENSION_TOO_LATE in {step.kind for step in found.trace}


@given(STARTS, st.integers(5, 30), st.integers(1, 20), st.integers(0, 4), st.integers(0, 20), st.booleans())
def test_extension_and_suspension_give_the_same_day_in_either_order(start, value, more, asked, lasted, first) -> None:  # type: ignore[no-untyped-def]  # drawn by hypothesis
    asking = Suspension(start + timedelta(days=asked), start + timedelta(days=asked + lasted))
    granted = start if first else asking.until
    assert granted
    found = due(
        start=start,
        limit=working(value),
        calendar=CALENDAR,
        suspensions=[asking],
        extensions=[Extension(working(more), granted)],
    )
    whole = due(start=start, limit=working(value + more), calendar=CALENDAR, suspensions=[asking])
    assert found.day == whole.day


def test_two_months_in_two_legs_are_two_months() -> None:
    more = [Extension(Limit(1, Unit.MONTHS), on("2026-02-01"))]
    found = due(start=on("2026-01-31"), limit=Limit(1, Unit.MONTHS), calendar=CALENDAR, extensions=more)
    assert found.day == on("2026-03-31")


def test_an_extension_in_another_unit_is_counted_on_from_the_last_day() -> None:
    more = [Extension(calendar_days(10), on("2026-03-01"))]
    found = due(start=on("2026-02-09"), limit=working(20), calendar=CALENDAR, extensions=more)
    assert found.day == on("2026-03-23")


def test_a_restart_begins_anew_and_spends_what_went_before() -> None:
    found = due(
        start=on("2026-02-02"),
        limit=working(20),
        calendar=CALENDAR,
        suspensions=[Suspension(on("2026-02-03"))],
        extensions=[Extension(working(20), on("2026-02-03"))],
        restart=on("2026-02-09"),
    )
    assert found.day == on("2026-03-13")
    assert [step.kind for step in found.trace[:2]] == [StepKind.STARTED, StepKind.RESTARTED]


def test_sixty_days_of_a_petition_are_calendar_days_and_ninety_with_the_extension() -> None:
    sixty = due(start=on("2026-03-02"), limit=calendar_days(60), calendar=CALENDAR)
    assert sixty.day == on("2026-05-01")
    more = [Extension(calendar_days(30), on("2026-04-30"))]
    ninety = due(start=on("2026-03-02"), limit=calendar_days(60), calendar=CALENDAR, extensions=more)
    assert ninety.day == on("2026-05-31")


def test_a_residents_thirty_days_are_carried_past_a_holiday_and_the_offices_are_not() -> None:
    resident = due(start=on("2026-04-02"), limit=calendar_days(30, Roll.NEXT_WORKING_DAY), calendar=CALENDAR)
    office = due(start=on("2026-04-02"), limit=calendar_days(30), calendar=CALENDAR)
    assert (resident.day, office.day) == (on("2026-05-06"), on("2026-05-02"))
    assert StepKind.ROLLED in {step.kind for step in resident.trace}
    assert StepKind.ROLLED not in {step.kind for step in office.trace}


def test_a_worked_saturday_is_a_last_day_and_an_ordinary_one_is_not() -> None:
    rolling = calendar_days(5, Roll.NEXT_WORKING_DAY)
    assert due(start=on("2026-02-09"), limit=rolling, calendar=CALENDAR).day == on("2026-02-14")
    assert due(start=on("2026-03-02"), limit=rolling, calendar=CALENDAR).day == on("2026-03-09")


@given(STARTS, VALUES)
def test_a_rolled_last_day_is_the_first_working_day_from_the_nominal_one(start: date, value: int) -> None:
    found = due(start=start, limit=calendar_days(value, Roll.NEXT_WORKING_DAY), calendar=CALENDAR).day
    nominal = start + timedelta(days=value)
    assert found == brute_force(nominal - timedelta(days=1), value=1, counts=lambda day: CALENDAR.works(day) is True)


def test_a_missing_year_gives_the_earliest_possible_date_and_no_exception() -> None:
    found = due(start=on("2026-12-21"), limit=working(20), calendar=CALENDAR)
    assert found.day is None
    assert found.waits == {Wait.CALENDAR}
    # 8 days to 31 December, then 2–7 and 9–14 January: six in a row at most, and 1 January is always off.
    assert found.earliest == on("2027-01-14")
    assert found.trace[-1] == Step(StepKind.EARLIEST, on("2027-01-14"))


def test_a_missing_year_does_not_matter_to_an_offices_calendar_days() -> None:
    assert due(start=on("2026-12-21"), limit=calendar_days(30), calendar=CALENDAR).day == on("2027-01-20")


def test_a_last_day_in_a_missing_year_may_yet_be_moved() -> None:
    found = due(start=on("2026-12-02"), limit=calendar_days(30, Roll.NEXT_WORKING_DAY), calendar=CALENDAR)
    assert (found.day, found.earliest) == (None, on("2027-01-02"))


@given(st.dates(date(2026, 11, 1), date(2027, 6, 1)), st.integers(1, 60), st.integers(0, 10**6))
def test_no_lawful_notice_gives_a_date_before_the_earliest_one(start: date, value: int, seed: int) -> None:
    notice = lawful_notice(seed)
    for limit in (working(value), calendar_days(value, Roll.NEXT_WORKING_DAY)):
        before = due(start=start, limit=limit, calendar=CALENDAR)
        after = due(start=start, limit=limit, calendar=notice)
        assert after.day
        assert before.earliest <= after.day
        assert before.day in (None, after.day)


@given(st.dates(date(2025, 11, 1), date(2026, 9, 1)), st.integers(1, 60))
def test_the_real_notice_of_2026_gave_no_date_before_the_earliest_one(start: date, value: int) -> None:
    guess = due(start=start, limit=working(value), calendar=without(2026))
    real = due(start=start, limit=working(value), calendar=CALENDAR).day
    assert real
    assert guess.earliest <= real


@given(STARTS, VALUES, spans)
def test_a_trace_survives_being_written_as_data(start, value, drawn) -> None:  # type: ignore[no-untyped-def]  # drawn by hypothesis
    found = due(start=start, limit=working(value), calendar=CALENDAR, suspensions=[make(start) for make in drawn])
    assert tuple(Step.from_data(step.as_data()) for step in found.trace) == found.trace
    assert found.trace[-1] == Step(StepKind.DUE, found.earliest)


def test_a_trace_tells_the_holiday_and_the_worked_weekends_on_the_way() -> None:
    found = due(start=on("2026-02-09"), limit=working(20), calendar=CALENDAR)
    told = {(step.kind, step.day, step.until, step.name) for step in found.trace}
    assert (StepKind.HOLIDAY, on("2026-02-15"), on("2026-02-23"), "春节") in told
    assert (StepKind.WORKED_WEEKEND, on("2026-02-14"), None, "春节") in told
    assert (StepKind.WORKED_WEEKEND, on("2026-02-28"), None, "春节") in told
