"""Everyone sees how offices keep up: nobody whose office had few cases, and nothing of reports."""

from datetime import timedelta

from yangguang.cases import actions, queries
from yangguang.cases.choices import Kind
from yangguang.cases.queries import FEWEST
from yangguang.cases.tests.world import MONDAY, World, of
from yangguang.foundation.now import moved


def test_an_office_is_told_from_enough_cases_on_and_reports_are_counted_nowhere(world: World) -> None:
    sent = [world.sent(Kind.CONSULTATION) for _ in range(FEWEST - 1)]
    world.submit(Kind.CONSULTATION, office=world.other)
    world.submit(Kind.REPORT)
    found = queries.public_figures()
    assert (found.lines, found.few) == ((), 2)
    sent.append(world.sent(Kind.SUGGESTION))
    with moved(MONDAY + timedelta(days=2)):
        for receipt in sent[:3]:
            actions.answer(case=of(receipt), outcome="explained", words="八点半开门。", by=world.clerk)
        actions.reopen(code=sent[0].code, words="还是没开门。")
        [told] = queries.public_figures().lines
    line = told.line
    assert (line.office, line.open, line.answered, line.in_time) == (world.office.pk, FEWEST - 2, 3, 3)
    assert (line.median, line.enough, told.unsettled) == (2, False, 1)


def test_what_is_past_its_day_is_overdue_in_the_public_figures_of_that_day(world: World) -> None:
    for _ in range(FEWEST):
        world.submit(Kind.CONSULTATION)
    with moved(MONDAY + timedelta(days=90)):
        [told] = queries.public_figures().lines
    assert (told.line.open, told.line.overdue) == (FEWEST, FEWEST)
