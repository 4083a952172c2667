"""Part 3 is what a naive count of all requests gives, and always adds up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.cases import annual
from yangguang.cases.annual import Applicant, Report, Request, Standing
from yangguang.cases.annual.forms import REQUESTS
from yangguang.cases.replies import Reply
from yangguang.cases.tests.annual import drawn, made


def _naive(found: list[Request], year: int, row: str, column: str) -> int:
    """One cell, by asking each request in the words of the form."""
    number = 0
    for request in found:
        if column not in ("total", request.applicant):
            continue
        came_this_year = request.received.year == year
        came_before = request.received < date(year, 1, 1)
        open_at_start = request.replied is None or request.replied >= date(year, 1, 1)
        answered_now = request.replied is not None and date(year, 1, 1) <= request.replied <= date(year, 12, 31)
        open_at_end = request.received <= date(year, 12, 31) and (
            request.replied is None or request.replied > date(year, 12, 31)
        )
        number += {
            "new": came_this_year,
            "carried": came_before and open_at_start,
            "handled": answered_now,
            "pending": open_at_end,
        }.get(row, answered_now and request.reply == row)
    return number


@given(found=st.lists(drawn.requests(), max_size=40), year=st.integers(min_value=2022, max_value=2029))
def test_every_cell_is_what_asking_each_request_gives(found: list[Request], year: int) -> None:
    counted = annual.count(found, year=year)
    assert dict(counted.figures) == {(row, column): _naive(found, year, row, column) for row, column in REQUESTS.keys}


@given(found=st.lists(drawn.requests(), max_size=60), year=st.integers(min_value=2023, max_value=2028))
def test_what_is_counted_from_the_record_always_adds_up_also_over_the_years(found: list[Request], year: int) -> None:
    before, now = (
        Report(year=one, office="某机关", words=made.WORDS, tables={"requests": annual.count(found, year=one)})
        for one in (year - 1, year)
    )
    checks = [one for one in annual.check(now, before=before) if one.table != "challenges"]
    assert {one.standing for one in checks} == {Standing.HOLDS}
    assert {one.rule for one in checks} == set(annual.Rule) - {annual.Rule.RESULTS}


def test_a_small_count_of_the_offices_own_acts_is_never_hidden() -> None:
    one = Request(Applicant.PERSON, date(2025, 3, 1), Reply.SECRET, date(2025, 3, 20))
    counted = annual.count([one], year=2025)
    assert counted[Reply.SECRET, Applicant.PERSON] == 1
    assert counted[Reply.SECRET, "total"] == 1


def test_the_last_day_of_a_year_is_still_that_year() -> None:
    answered = Request(Applicant.LAW, date(2025, 12, 31), Reply.OPENED, date(2026, 1, 1))
    this, next_ = (annual.count([answered], year=year) for year in (2025, 2026))
    assert [this[row, Applicant.LAW] for row in ("new", "carried", "handled", "pending")] == [1, 0, 0, 1]
    assert [next_[row, Applicant.LAW] for row in ("new", "carried", "handled", "pending")] == [0, 1, 1, 0]


def test_an_answer_without_its_day_or_before_its_request_is_refused() -> None:
    with pytest.raises(ValueError, match="reply"):
        Request(Applicant.PERSON, date(2025, 1, 2), Reply.OPENED)
    with pytest.raises(ValueError, match="before it was received"):
        Request(Applicant.PERSON, date(2025, 1, 2), Reply.OPENED, date(2025, 1, 1))
