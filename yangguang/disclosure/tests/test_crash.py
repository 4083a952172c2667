"""Killed at any named boundary, nothing half is left and nothing acknowledged is lost; two at once do it once."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Already, Refused
from yangguang.disclosure.models import Objection, Posting, Slice, SliceContent, SliceEntry, TakeDown, Verdict, Version
from yangguang.disclosure.tests.world import AFTER, ROWS, World
from yangguang.foundation import keys
from yangguang.foundation.models import Event
from yangguang.foundation.now import moved
from yangguang.ledger.models import Pending

ROOT = Path(__file__).parents[3]
PRELUDE = """
import sys, django
django.setup()
from datetime import date
from django.contrib.auth import get_user_model
from yangguang.disclosure import actions
from yangguang.disclosure.models import *
from yangguang.foundation.now import moved
user = {u.login_name: u for u in get_user_model().objects.all()}
day = date.fromisoformat(sys.argv[1])
with moved(day):
    version = Version.objects.order_by("-pk").first()
"""
MORE = [*ROWS, ("赵六", "和平社区居委会", "奖励扶助", 96000)]
STEPS = {
    "disclosure.drafted": f"""
    actions.redraft_roll(notice=version.notice, rows={MORE!r}, reason="补一人", by=user["editor"])
""",
    "disclosure.logged": '\n    actions.post(version=version, by=user["publisher"])\n',
    "disclosure.posted": '\n    actions.post(version=version, by=user["publisher"])\n',
    "disclosure.objected": '\n    actions.object_(notice=version.notice, ground="left_out", key="form-9")\n',
    "disclosure.decided": """
    actions.decide(objection=Objection.objects.get(), outcome="rejected", reasons="不符合条件。", by=user["reviewer"])
""",
    "disclosure.erased": '\n    actions.take_down(version=version, by=user["publisher"])\n',
}


def _run(address: str, boundary: str, *, day: str = "2026-03-09", die: bool) -> int:
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + STEPS[boundary], day],
        env={**os.environ, "DATABASE_URL": address, "YANGGUANG_DIE_AT": boundary if die else ""},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == (-9 if die else 0), done.stderr[-2000:]
    return done.returncode


def test_a_draft_that_was_killed_left_nothing_and_succeeds_again(real_world: World, committed: str) -> None:
    real_world.posted()
    before = (Version.objects.count(), Slice.objects.count(), SliceContent.objects.count())
    _run(committed, "disclosure.drafted", die=True)
    assert (Version.objects.count(), Slice.objects.count(), SliceContent.objects.count()) == before
    _run(committed, "disclosure.drafted", die=False)
    assert Version.objects.count() == 2


@pytest.mark.parametrize("boundary", ["disclosure.logged", "disclosure.posted"])
def test_a_posting_that_was_killed_left_no_sheet_no_entry_and_no_event(
    real_world: World, committed: str, boundary: str
) -> None:
    real_world.signed()
    _run(committed, boundary, die=True)
    assert not Posting.objects.exists()
    assert not SliceEntry.objects.exists()
    assert not Pending.objects.exists()
    assert not Event.objects.filter(name="Posted").exists()
    _run(committed, boundary, die=False)
    assert Pending.objects.count() == SliceEntry.objects.count() == 3
    assert queries.standing().count() == Posting.objects.count() > 0


def test_an_objection_that_was_killed_is_sent_again_and_counts_once(real_world: World, committed: str) -> None:
    real_world.posted()
    _run(committed, "disclosure.objected", die=True)
    assert not Objection.objects.exists()
    _run(committed, "disclosure.objected", die=False)
    _run(committed, "disclosure.objected", die=False)
    assert Objection.objects.count() == 1


def test_a_verdict_that_was_killed_is_not_given_and_can_be(real_world: World, committed: str) -> None:
    version = real_world.posted()
    actions.object_(notice=version.notice, ground="left_out")
    _run(committed, "disclosure.decided", die=True)
    assert not Verdict.objects.exists()
    _run(committed, "disclosure.decided", die=False)
    assert Verdict.objects.count() == 1


def test_a_take_down_that_was_killed_after_the_keys_went_is_finished_by_the_next(
    real_world: World, committed: str
) -> None:
    version = real_world.posted()
    with moved(AFTER):
        actions.close(version=version, by=real_world.publisher)
    _run(committed, "disclosure.erased", day=str(AFTER), die=True)
    assert not TakeDown.objects.exists()
    _run(committed, "disclosure.erased", day=str(AFTER), die=False)
    assert not SliceContent.objects.exists()
    assert TakeDown.objects.count() == 1


def _together(*calls: object) -> list[object]:
    def run(call: object) -> object:
        try:
            return call()  # type: ignore[operator]  # a callable without arguments
        except Refused as refused:
            return refused
        finally:
            connection.close()
            keys.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_of_two_publishers_at_once_one_posts_and_the_other_is_told(real_world: World) -> None:
    version = real_world.signed()
    results = _together(*[lambda: actions.post(version=version, by=real_world.publisher)] * 3)
    assert sum(isinstance(result, Version) for result in results) == 1
    assert sum(isinstance(result, Already) for result in results) == 2
    assert SliceEntry.objects.count() == Pending.objects.count() == 3
    assert Event.objects.filter(name="Posted").count() == 1


def test_the_same_objection_sent_twice_at_once_is_stored_once_under_one_code(real_world: World) -> None:
    version = real_world.posted()
    results = _together(
        *[lambda: actions.object_(notice=version.notice, ground="left_out", key="form-7")] * 4,
    )
    assert len({str(result) for result in results}) == 1
    assert Objection.objects.count() == 1


def test_index_numbers_taken_at_once_have_neither_gap_nor_double(real_world: World) -> None:
    results = _together(*[lambda: real_world.text().notice.index_no] * 5)
    assert sorted(map(str, results)) == [f"320324-WJW-2026-{n:05d}" for n in range(1, 6)]


def test_two_verdicts_at_once_are_one(real_world: World) -> None:
    version = real_world.posted()
    actions.object_(notice=version.notice, ground="left_out")
    objection = Objection.objects.get()

    def decide(outcome: str) -> Verdict:
        return actions.decide(objection=objection, outcome=outcome, reasons="核实过。", by=real_world.reviewer)

    results = _together(lambda: decide("upheld"), lambda: decide("rejected"))
    assert sum(isinstance(result, Already) for result in results) == 1
    assert Verdict.objects.count() == 1
