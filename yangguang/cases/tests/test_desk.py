"""The desk at length: what a queue, a search and the figures show is what the steps say, for who may see it."""

from collections.abc import Callable
from datetime import timedelta

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases import actions, queries, wording
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, CaseWords, OpenTally, Standing
from yangguang.cases.queries.figures import MINIMUM
from yangguang.cases.tests.letters import replied
from yangguang.cases.tests.world import MONDAY, World, of
from yangguang.clocks.models import Standing as ClockStanding
from yangguang.foundation.now import moved, today

Rows = list[tuple[object, ...]]


def test_a_queue_by_clock_has_a_row_a_case_the_most_urgent_first_and_goes_on_where_it_ended(world: World) -> None:
    later = [world.submit(Kind.INFORMATION), world.submit(Kind.CONSULTATION)]
    with moved(MONDAY - timedelta(days=3)):
        first = world.submit(Kind.CONSULTATION)
    whole = queries.by_clock(viewer=world.clerk, office=world.office)
    assert whole[0].case == first.pk
    assert {row.case for row in whole} == {first.pk, *(case.pk for case in later)}
    assert [row.until for row in whole] == sorted(row.until for row in whole if row.until)
    pages, after = [], None
    while page := queries.by_clock(viewer=world.clerk, office=world.office, after=after, limit=1):
        pages += page
        assert page[-1].until
        after = queries.Place(page[-1].until, page[-1].case)
    assert pages == whole


def test_a_queue_by_clock_is_picked_over_by_kind_state_and_officer(world: World) -> None:
    asked, told = world.submit(Kind.CONSULTATION), world.submit(Kind.COMPLAINT)
    actions.accept(case=told, by=world.clerk)

    def found(**which: object) -> list[int]:
        rows = queries.by_clock(viewer=world.clerk, office=world.office, **which)  # type: ignore[arg-type]  # its own words
        return [row.case for row in rows]

    assert found(kind="consultation") == [asked.pk]
    assert found(state="accepted") == [told.pk]
    assert found(mine=True) == [told.pk]
    assert found(kind="consultation", mine=True) == []


def test_the_most_urgent_clock_of_a_case_is_what_its_clocks_say_after_every_step(world: World) -> None:
    case = world.submit(Kind.INFORMATION)
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: actions.accept(case=case, by=world.clerk),
        lambda: actions.ask_third(case=case, words="请说明意见。", by=world.clerk),
        lambda: actions.resume(case=case, words="意见已到。", by=world.clerk),
    ]
    for take in steps:
        take()
        mine = ClockStanding.objects.filter(clock__in=case.clocks.values("clock"), closed_on=None)
        first = mine.filter(clock__rule__binds="office").order_by("until", "clock_id")[0]
        stands = Standing.objects.get(case=case)
        assert (stands.until, stands.due) == (first.until, first.due)
    replied(case, "opened", by=world.clerk)
    assert Standing.objects.get(case=case).until is None


def test_a_case_is_found_by_two_signs_that_stand_together_in_what_was_said_and_by_its_number(world: World) -> None:
    one = of(_said(world, "补办出生医学证明", "人在苏州，回不来。"))
    other = of(_said(world, "窗口几点开门", "想知道星期六开不开门。"))
    for words, found in (
        ("医学", [one]), ("出生医学证明", [one]), ("开门", [other]), ("苏州", [one]), ("证门", []), ("学医", []),
        ("", []), ("！？", []), ("'; DROP TABLE cases_case; --", []), (one.number, [one]), (one.number.lower(), [one]),
    ):  # fmt: skip
        assert [row.case for row in queries.find(words, viewer=world.clerk)] == [case.pk for case in found], words


def test_the_newest_are_found_first_and_the_next_page_comes_before_them(world: World) -> None:
    cases = [world.submit().pk for _ in range(3)]
    first = queries.find("公示", viewer=world.clerk, limit=2)
    assert [row.case for row in first] == cases[:0:-1]
    assert [row.case for row in queries.find("公示", viewer=world.clerk, before=first[-1].case)] == cases[:1]


def test_a_search_finds_only_what_its_viewer_reads(world: World) -> None:
    case = world.submit()
    found = {
        user: bool(queries.find("公示", viewer=user)) for user in (world.clerk, world.top_clerk, world.other_clerk)
    }
    assert found == {world.clerk: True, world.top_clerk: True, world.other_clerk: False}
    actions.transfer(case=case, to_office=world.other, words="请办理。", by=world.clerk)
    assert queries.find("公示", viewer=world.other_clerk)
    actions.take_over(case=case, by=world.other_clerk)
    assert not queries.find("公示", viewer=world.clerk)
    actions.join(case=case, to_office=world.office, words="请协助。", by=world.other_clerk)
    assert queries.find("公示", viewer=world.clerk)
    assert not queries.find("公示", viewer=world.admin)


def test_who_stepped_aside_finds_a_case_neither_by_its_words_nor_by_its_number(world: World) -> None:
    case = world.submit()
    actions.step_aside(case=case, by=world.clerk)
    for words in ("公示", case.number):
        assert queries.find(words, viewer=world.clerk) == []
        assert [row.case for row in queries.find(words, viewer=world.colleague)] == [case.pk]


def test_a_case_from_which_one_stepped_aside_takes_no_place_on_a_page_of_what_is_found(world: World) -> None:
    older, newer = world.submit(), world.submit()
    actions.step_aside(case=newer, by=world.clerk)
    assert [row.case for row in queries.find("公示", viewer=world.clerk, limit=1)] == [older.pk]


def test_the_words_of_a_report_are_found_by_nobody(world: World) -> None:
    case = world.submit(Kind.REPORT)
    assert not CaseWords.objects.filter(case=case).exists()
    assert queries.find("公示", viewer=world.clerk) == []


def test_no_word_lies_open_among_the_signs_and_no_number_of_a_person_is_one(world: World) -> None:
    case = of(_said(world, "退款", "我的电话是13912345678，请退款。", name="王秀英", contact="13912345678"))
    signs = CaseWords.objects.get(case=case).signs
    assert set(signs) <= set("abcdefghijklmnopqrstuvwxyz234567':, 0189")
    for words in ("13912345678", "王秀", "秀英"):
        assert queries.find(words, viewer=world.clerk) == []
    assert [row.case for row in queries.find("退款", viewer=world.clerk)] == [case.pk]


def test_words_that_were_destroyed_are_found_no_more(world: World) -> None:
    case = world.submit()
    wording.forget(case)
    assert queries.find("公示", viewer=world.clerk) == []


def test_the_figures_are_what_counting_the_cases_one_by_one_gives(world: World) -> None:
    late = MONDAY - timedelta(days=40)
    with moved(late):
        open_late, answered_late = world.submit(Kind.COMPLAINT), world.submit(Kind.COMPLAINT)
        actions.accept(case=answered_late, by=world.clerk)
    _answered(world, Kind.CONSULTATION)
    actions.decline(case=world.submit(), outcome="not_ours", words="请找民政部门。", by=world.clerk)
    actions.answer(case=answered_late, outcome="settled", words="已办好。", by=world.clerk)
    world.submit(Kind.INFORMATION)
    whole = queries.figures(viewer=world.clerk, office=world.office).whole
    assert (whole.open, whole.overdue, whole.answered, whole.late, whole.median) == (2, 1, 3, 1, 0)
    assert Standing.objects.get(case=open_late).due is not None
    kinds = {line.kind: line for line in queries.figures(viewer=world.clerk, office=world.office).kinds}
    assert (kinds["complaint"].open, kinds["complaint"].overdue, kinds["complaint"].median) == (1, 1, 40)
    assert not kinds["complaint"].enough
    assert kinds["complaint"].answered < MINIMUM


def test_the_figures_of_an_office_hold_those_below_it_and_are_for_who_serves_there_or_above(world: World) -> None:
    world.submit(office=world.office)
    world.submit(office=world.other)
    whole = queries.figures(viewer=world.top_clerk, office=world.above)
    assert whole.whole.open == 2
    assert {line.office for line in whole.offices} == {world.office.pk, world.other.pk}
    assert queries.figures(viewer=world.clerk, office=world.office).whole.open == 1
    for viewer in (world.other_clerk, world.admin):
        with pytest.raises(Exception, match="这是其他机构的办件"):
            queries.figures(viewer=viewer, office=world.office)


def test_what_an_officer_is_kept_out_of_is_not_counted_for_them(world: World) -> None:
    case = _answered(world, Kind.COMPLAINT)
    world.submit(Kind.COMPLAINT)
    aside = world.submit(Kind.COMPLAINT)
    for each in (case, aside):
        actions.step_aside(case=each, by=world.colleague)
    mine = queries.figures(viewer=world.colleague, office=world.office).whole
    whole = queries.figures(viewer=world.clerk, office=world.office).whole
    assert (mine.open, mine.answered) == (1, 0)
    assert (whole.open, whole.answered) == (2, 1)


def test_the_counts_are_the_same_before_and_after_they_are_added_up_and_when_told_anew(
    real_world: World, owner_sql: Callable[[str], Rows]
) -> None:
    world = real_world
    with moved(MONDAY - timedelta(days=9)):
        case = _answered(world, Kind.CONSULTATION)
        world.submit(Kind.PETITION)
    transferred = world.submit()
    actions.transfer(case=transferred, to_office=world.other, words="请办理。", by=world.clerk)
    actions.take_over(case=transferred, by=world.other_clerk)
    before = _tallied()
    assert actions.add_up() > len(before[0])
    assert _tallied() == before
    assert not OpenTally.objects.filter(settled=False).exists()
    assert actions.add_up() == 0
    standing = list(Standing.objects.order_by("pk").values())
    owner_sql("SELECT cases_retell()")
    assert _tallied() == before
    assert list(Standing.objects.order_by("pk").values()) == standing
    assert Standing.objects.get(case=case).answered_on == today() - timedelta(days=9)


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["cases_opentally", "cases_donetally"])
@pytest.mark.parametrize(
    "verb", ["UPDATE {} SET n = n", "DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {} (n) VALUES (1)"]
)
def test_the_application_counts_nothing_itself(table: str, verb: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb.format(table))


def _tallied() -> tuple[Rows, Rows]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT office_id, kind, state, due, sum(n) FROM cases_opentally GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0"
            " ORDER BY 1, 2, 3, 4"
        )
        waiting = list(cursor.fetchall())
        cursor.execute(
            "SELECT office_id, kind, month, days, late, sum(n) FROM cases_donetally"
            " GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3"
        )
        return waiting, list(cursor.fetchall())


def _said(world: World, about: str, text: str, **more: str) -> actions.Receipt:
    asked = Asked(kind=Kind.CONSULTATION)
    return actions.submit(asked=asked, office=world.office, said=Said(about, text, **more))


def _answered(world: World, kind: Kind) -> Case:
    case = world.submit(kind)
    actions.accept(case=case, by=world.clerk)
    outcome = "explained" if kind == Kind.CONSULTATION else "settled"
    actions.answer(case=case, outcome=outcome, words="已办好。", by=world.clerk)
    return case


def test_two_who_hand_in_at_the_same_moment_wait_for_no_number_and_get_two(real_world: World, committed: str) -> None:
    numbers = list[int]()
    with psycopg.connect(committed) as one, psycopg.connect(committed, autocommit=True) as other:
        real_world.submit()
        other.execute("SET lock_timeout = '2s'")
        for line in (one, other):
            [number] = line.execute("SELECT cases_next_number(2026)").fetchone()  # type: ignore[misc]  # one row
            numbers.append(number)
        one.rollback()
    assert numbers == [2, 3]
    assert real_world.submit().number == "B2026-000004"
