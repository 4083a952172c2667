"""Tables taken in, killed at eight points: every row says what the new edition says, or every row what the old one."""

from collections.abc import Callable, Iterable
from itertools import count

import pytest

from tests.faults import deeds
from tests.faults.conftest import HIT, Victim
from tests.faults.history import Arguments, killed, whole
from yangguang.clocks.models import Rule
from yangguang.law.models import Basis
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.places.models import Board, Place

_numbers = count(1)


def _notes() -> Iterable[str]:
    """What the newest revision of each time limit notes."""
    rules = Rule.objects.order_by("revision")
    return {(rule.code, rule.jurisdiction, rule.valid_from): rule.note for rule in rules}.values()


NOTED: dict[str, Callable[[], Iterable[str]]] = {
    "catalogue": lambda: Matter.objects.values_list("elements", flat=True),
    "bases": lambda: Basis.objects.values_list("title", flat=True),
    "rules": _notes,
}


def _edition() -> Arguments:
    return {"edition": f"第{next(_numbers)}版"}


@pytest.mark.parametrize("table", NOTED)
def test_a_table_is_taken_in_whole_or_not_at_all_and_once_by_the_same_again(victim: Victim, table: str) -> None:
    before = ""
    for arguments, stands in killed(victim, table, _edition):
        noted = {said.rpartition("；")[2] for said in NOTED[table]() if "；第" in said}
        assert noted == {arguments["edition"] if stands else before}
        before = str(arguments["edition"])
    whole()


def test_the_days_off_of_a_year_move_every_due_date_or_none(victim: Victim) -> None:
    deeds.many_clocks(since="2026-12-01", days=31)
    for _ in killed(victim, "days_off", dict, around=victim.copied, same=deeds.nothing):
        pass


def test_a_county_is_loaded_whole_or_not_at_all(empty: Victim) -> None:
    for strike in empty.strikes("county"):
        with empty.copied():
            done = strike()
            places = Place.objects.filter(level="village").count()
            assert places in ((402,) if done else (0, 402))
            assert bool(Board.objects.count()) == bool(Office.objects.count()) == bool(places)
    empty.does("county")
    assert Place.objects.filter(level="village").count() == 402
    assert empty.killed >= HIT
