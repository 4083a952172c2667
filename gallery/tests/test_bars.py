"""The bar of days: every day drawn once, in order, days that do not count hatched."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from design.bars import GAP, LONGEST, bar
from design.parts import Clock
from gallery.samples.parts import TODAY, Mark, ended, overdue, running

KINDS = st.sampled_from(["start", "counted", "rest", "holiday", "suspended", "unknown", "beyond"])


@given(kinds=st.lists(KINDS, min_size=1, max_size=LONGEST), passed=st.integers(-5, 80))
def test_every_day_has_one_cell_that_touches_no_other(kinds: list[str], passed: int) -> None:
    start = date(2026, 1, 1)
    marks = [Mark(start + timedelta(days=n), kind) for n, kind in enumerate(kinds)]
    drawn = bar(Clock(today=start + timedelta(days=passed), due=marks[-1].day, marks=marks))
    assert drawn is not None
    assert len(drawn.cells) == len(kinds)
    for one, next_one in zip(drawn.cells, drawn.cells[1:], strict=False):
        assert one.x + one.width + GAP == next_one.x
    assert drawn.cells[-1].x + drawn.cells[-1].width == drawn.width
    assert [bool(cell.hatch) for cell in drawn.cells] == [kind not in {"counted", "beyond"} for kind in kinds]
    assert sum(cell.look == "today" for cell in drawn.cells) <= 1


def test_the_spring_festival_is_hatched_and_its_worked_saturday_is_not() -> None:
    drawn = bar(running())
    assert drawn is not None
    by_day = dict(zip((mark.day for mark in running().marks), drawn.cells, strict=True))
    assert not by_day[date(2026, 2, 14)].hatch
    assert all(by_day[date(2026, 2, 15) + timedelta(days=n)].hatch for n in range(9))
    assert by_day[TODAY].look == "today"
    assert by_day[date(2026, 2, 10)].look == "gone"
    assert by_day[date(2026, 2, 25)].look == "ahead"


def test_days_past_the_due_date_are_drawn_as_over() -> None:
    drawn = bar(overdue())
    assert drawn is not None
    assert [cell.look for cell in drawn.cells][-3:] == ["over", "over", "today"]


def test_a_closed_clock_has_no_today() -> None:
    drawn = bar(ended())
    assert drawn is not None
    assert {cell.look for cell in drawn.cells} == {"gone", "off"}


def test_a_bar_too_long_to_read_is_left_to_the_words() -> None:
    marks = [Mark(TODAY + timedelta(days=n), "counted") for n in range(LONGEST + 1)]
    assert bar(Clock(today=TODAY, due=marks[-1].day, marks=marks)) is None
    assert bar(Clock(today=TODAY, due=None)) is None
