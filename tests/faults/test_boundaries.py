"""Killed at each named commit boundary of the code: what was acknowledged stays, the same again finishes it, once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests import cluster
from tests.faults import deeds
from tests.faults.conftest import Victim
from tests.faults.history import whole
from yangguang.clocks.models import Announced
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure import sealing
from yangguang.disclosure.models import Notice, Objection, Posting, SliceEntry, TakeDown, Verdict, Version
from yangguang.files.models import StoredFile
from yangguang.foundation import keys
from yangguang.ledger import queries as log
from yangguang.ledger.models import Entry
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Figure, Night

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r'reached\("([a-z.-]+)"\)')
Given = Callable[[], dict[str, object]]
Counted = Callable[[], object]


def _posted() -> Version:
    version = deeds.signed("名单公示", rows=20)
    disclosure.post(version=version, by=deeds.who("fabu"))
    return version


def _to_post() -> dict[str, object]:
    return {"version": deeds.signed("名单公示", rows=20).pk}


def _to_object() -> dict[str, object]:
    return {"notice": _posted().notice_id, "key": "form-1"}


def _to_decide() -> dict[str, object]:
    deeds.object_(**_to_object())  # type: ignore[arg-type]  # the values are what the deed takes
    return {"objection": Objection.objects.get().pk}


def _to_take_down() -> dict[str, object]:
    version = _posted()
    disclosure.withdraw(notice=version.notice, reason="名单有误", by=deeds.who("fabu"))
    return {"version": version.pk}


def _to_sequence() -> dict[str, object]:
    _posted()
    return {}


def _to_publish() -> dict[str, object]:
    notice = deeds.signed("窗口办理时间")
    disclosure.post(version=notice, by=deeds.who("fabu"))
    press.mark_stale("county", f"notice:{notice.notice_id}")
    return {}


def _to_sweep() -> dict[str, object]:
    _posted()
    return {"day": "2026-06-01"}


def _nothing() -> dict[str, object]:
    return {}


def _printed() -> tuple[bool, list[Path]]:
    """Whether the notice stands on the site, and what still lies on the stage."""
    press.finish()
    listed = "窗口办理时间" in (Path(settings.SITE_DIR) / "index.html").read_text()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    return listed, list((Path(settings.VAR_DIR) / "press").iterdir())


def _announced() -> bool:
    said = Announced.objects.filter(kind=Announced.Kind.OVERDUE)
    return said.exists() and said.count() == said.values("clock").distinct().count()


KEEP: tuple[str, Given, Counted, object] = ("keep", _nothing, StoredFile.objects.count, 1)
DRAFT: tuple[str, Given, Counted, object] = (
    "roll", lambda: {"rows": 20, "title": "名单公示"}, Notice.objects.count, 1,
)  # fmt: skip
POST: tuple[str, Given, Counted, object] = (
    "post", _to_post, lambda: (SliceEntry.objects.count(), Posting.objects.count() > 0), (21, True),
)  # fmt: skip
OBJECT: tuple[str, Given, Counted, object] = ("object_", _to_object, Objection.objects.count, 1)
DECIDE: tuple[str, Given, Counted, object] = ("decide", _to_decide, Verdict.objects.count, 1)
TAKE_DOWN: tuple[str, Given, Counted, object] = ("take_down", _to_take_down, TakeDown.objects.count, 1)
SEQUENCE: tuple[str, Given, Counted, object] = ("sequence", _to_sequence, log.waiting, 0)
PUBLISH: tuple[str, Given, Counted, object] = ("publish", _to_publish, _printed, (True, []))
SWEEP: tuple[str, Given, Counted, object] = ("sweep", _to_sweep, _announced, True)
CHECK: tuple[str, Given, Counted, object] = (
    "check", _nothing, lambda: (Night.objects.count(), Figure.objects.count()), (1, 10),
)  # fmt: skip
KILLS = {
    "files.stored": KEEP,
    "disclosure.drafted": DRAFT,
    "disclosure.logged": POST,
    "disclosure.posted": POST,
    "disclosure.objected": OBJECT,
    "disclosure.decided": DECIDE,
    "disclosure.erased": TAKE_DOWN,
    "clocks.swept": SWEEP,
    "ledger.appended": POST,
    **{f"ledger.{name}": SEQUENCE for name in ("advanced", "committed", "tile", "tiles", "published")},
    "press.checked": CHECK,
    **{f"press.{name}": PUBLISH for name in ("laid", "staged", "logged", "signed", "half-out", "moved", "out")},
}
RECOVERY = "ledger.taken-back"
ELSEWHERE = {
    **{
        f"ledger.{name}": "yangguang/ledger/tests/test_kill.py"
        for name in ("key-made", "key-begun", "key-told", "key-retired", "set-aside", "opened", "caught-up")
    },
    **{
        f"outbox.{name}": "yangguang/outbox/tests/test_crash.py"
        for name in ("queued", "submitting", "submitted", "recorded", "swept", "erased")
    },
    "nation.untold": "bench/nation.py",
    "files.arriving": "yangguang/files/tests/test_arriving_faults.py",
    **{
        f"cases.{name}": "yangguang/cases/tests/test_crash.py" for name in ("kept", "stepped", "submitted", "destroyed")
    },
}
"""Where a process is killed at the boundaries of deeds that are no county's daily work."""


def named() -> set[str]:
    """Every boundary that the code names."""
    sources = [path for path in ROOT.glob("yangguang/**/*.py") if "tests" not in path.parts]
    return {name for path in sources for name in NAMED.findall(path.read_text())}


def test_every_named_boundary_is_one_at_which_a_process_is_killed() -> None:
    assert {*KILLS, RECOVERY, *ELSEWHERE} == named()
    assert all(name.partition(".")[2] in (ROOT / path).read_text() for name, path in ELSEWHERE.items())


@pytest.mark.parametrize("boundary", KILLS)
def test_a_deed_killed_at_a_boundary_is_done_once_by_the_same_again(victim: Victim, boundary: str) -> None:
    deed, given, counted, once = KILLS[boundary]
    arguments = given()
    victim.dies_at(boundary, deed, **arguments)
    victim.does(deed, **arguments)
    assert counted() == once
    whole()


def test_a_take_down_of_a_file_killed_midway_is_finished_and_leaves_nothing_readable(victim: Victim) -> None:
    version = deeds.signed("预算公开", file="预算,金额\n宣传,1200\n".encode())
    disclosure.post(version=version, by=deeds.who("fabu"))
    disclosure.withdraw(notice=version.notice, reason="文件有误", by=deeds.who("fabu"))
    victim.dies_at("disclosure.erased", "take_down", version=version.pk)
    assert not StoredFile.objects.get().is_erased
    victim.does("take_down", version=version.pk)
    assert StoredFile.objects.get().is_erased
    with pytest.raises(keys.Forgotten):
        sealing.body(version.slices.get())


def test_a_recovery_killed_while_entries_are_taken_back_changes_nothing(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    _posted()
    deeds.sequence()
    connection.close()
    with cluster.own(django_db_blocker, template=victim.database) as (_, older):
        _newer(victim.database)
        connection.settings_dict["NAME"] = victim.database = older
        before = Entry.objects.count()
        victim.dies_at(RECOVERY, "recover")
        assert Entry.objects.count() == before
        victim.does("recover")
        assert Entry.objects.count() > before
        whole()


def _newer(database: str) -> None:
    """Let the log grow in the database that is lost afterwards."""
    older, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], database
    disclosure.post(version=deeds.signed("窗口办理时间"), by=deeds.who("fabu"))
    deeds.sequence()
    connection.close()
    connection.settings_dict["NAME"] = older
