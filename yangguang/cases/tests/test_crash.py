"""Killed at any named boundary, nothing half is left, and the same again does it once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from yangguang.cases import actions
from yangguang.cases.models import Case, CaseContent, Receipt, Standing, Step
from yangguang.cases.tests.world import World
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.ledger.models import Pending

ROOT = Path(__file__).parents[3]
PRELUDE = """
import sys, django
django.setup()
from datetime import date
from yangguang.cases import actions
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.offices.models import Office
with moved(date.fromisoformat(sys.argv[1])):
"""
SUBMIT = """
    asked, said = Asked(kind=Kind.PETITION), Said("开门时间", "窗口没有按时开门。")
    actions.submit(asked=asked, office=Office.objects.get(name="家庭科"), said=said, key="form-9")
"""
DESTROY = "\n    actions.destroy(case=Case.objects.get(), by=SYSTEM)\n"
STEPS = {
    "cases.kept": SUBMIT,
    "cases.stepped": SUBMIT,
    "cases.submitted": SUBMIT,
    "cases.destroyed": DESTROY,
}


def _run(address: str, boundary: str, *, day: str, die: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRELUDE + STEPS[boundary], day],
        env={**os.environ, "DATABASE_URL": address, "YANGGUANG_DIE_AT": boundary if die else ""},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (-9 if die else 0), done.stderr[-2000:]


@pytest.mark.parametrize("boundary", [name for name, deed in STEPS.items() if deed == SUBMIT])
def test_a_form_killed_midway_left_nothing_and_sent_again_is_one_case(
    committed: str, real_world: World, boundary: str
) -> None:
    connection.close()
    _run(committed, boundary, day="2026-03-09", die=True)
    assert not any(model.objects.exists() for model in (Case, CaseContent, Step, Standing, Receipt, Pending))
    for _ in range(2):
        _run(committed, boundary, day="2026-03-09", die=False)
    assert [model.objects.count() for model in (Case, CaseContent, Step, Receipt)] == [1, 1, 1, 1]


def test_a_destruction_killed_midway_kept_the_words_and_done_again_leaves_none(
    committed: str, real_world: World
) -> None:
    case = real_world.submit()
    actions.decline(case=case, outcome="not_ours", words="请向县教育局咨询。", by=real_world.clerk)
    sealed = bytes(CaseContent.objects.get(case=case).sealed)
    connection.close()
    _run(committed, "cases.destroyed", day="2030-01-02", die=True)
    assert keys.opened(sealed, subject=case.subject)
    assert Standing.objects.get().state == "declined"
    connection.close()
    _run(committed, "cases.destroyed", day="2030-01-02", die=False)
    assert keys.opened(sealed, subject=case.subject) is None
    assert SYSTEM.actor_key == Step.objects.order_by("-number")[0].by
