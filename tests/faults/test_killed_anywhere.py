"""Long actions killed at eight points each, spread by a seed that is printed: the whole deed, or none of it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Count
from django.test import override_settings

from demo import load, setting
from tests import cluster
from tests.faults import deeds
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Text
from yangguang.disclosure.models import Notice, Objection, Posting, Slice, SliceEntry, Version
from yangguang.foundation import events
from yangguang.foundation.errors import Refused
from yangguang.ledger import queries as log
from yangguang.ledger.models import Pending
from yangguang.ledger.verify import command as verify
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.places.models import Board, Place
from yangguang.press import actions as press
from yangguang.press.models import Stale

POINTS, ROWS = 8, 402


class Victim:
    """The process that does deeds, and the way to kill one in the midst."""

    def __init__(self, process: subprocess.Popen[str], database: str, folder: Path) -> None:
        seed = random.SystemRandom().randrange(1 << 32)
        print(f"种子 {seed}")
        self._process, self._random = process, random.Random(seed)
        self._where = {"database": database, "folder": str(folder)}
        self.killed = 0

    def does(self, deed: str, **arguments: object) -> float:
        """Let a deed be done; returns its seconds."""
        self._order(deed, arguments)
        began = time.monotonic()
        assert self._heard() == "done"
        return time.monotonic() - began

    def dies(self, deed: str, *, point: int, takes: float, **arguments: object) -> bool:
        """Kill a deed in the given eighth of its time; returns whether it was done all the same."""
        pid = self._order(deed, arguments)
        time.sleep(takes * (point + self._random.random()) / POINTS)
        with suppress(ProcessLookupError):  # it was faster
            os.kill(pid, signal.SIGKILL)
        done = self._heard() == "done"
        self.killed += not done
        return done

    def _order(self, deed: str, arguments: dict[str, object]) -> int:
        self._pipe(self._process.stdin).write(f"{deed} {json.dumps(self._where | arguments)}\n")
        self._pipe(self._process.stdin).flush()
        return int(self._heard().removeprefix("started "))

    def _heard(self) -> str:
        return self._pipe(self._process.stdout).readline().strip()

    def _pipe(self, pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


@pytest.fixture(scope="module")
def process() -> Iterator[subprocess.Popen[str]]:
    """A process beside this one, ready to do deeds."""
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.faults.victim"], text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as started:  # fmt: skip
        assert started.stdout
        assert started.stdout.readline().strip() == "ready"
        yield started
        started.kill()


@pytest.fixture(scope="module")
def template(django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """The county with its staff and its section, made once and copied for each test."""
    with cluster.own(django_db_blocker) as (_, name), override_settings(DEMO=True):
        load.load()
        people, _ = setting.people()
        setting.place(people)
        events.deliver_pending()
        Stale.objects.all().delete()
        connection.close()
        yield name


@pytest.fixture
def empty(process: subprocess.Popen[str], committed: str, tmp_path: Path, settings: object) -> Victim:
    """The victim on an empty database."""
    deeds.at(tmp_path, settings)
    return Victim(process, committed.split("@/")[1].split("?")[0], tmp_path)


@pytest.fixture
def victim(
    process: subprocess.Popen[str], template: str, django_db_blocker: pytest.FixtureRequest, tmp_path: Path,
    settings: object,
) -> Iterator[Victim]:  # fmt: skip
    """The victim on a county of its own."""
    deeds.at(tmp_path, settings)
    connection.close()
    with cluster.own(django_db_blocker, template=template) as (_, name):
        yield Victim(process, name, tmp_path)


def test_a_county_is_loaded_whole_or_not_at_all(empty: Victim) -> None:
    takes = 1.2  # about; on a faster machine the last points come too late
    for point in range(POINTS):
        if empty.dies("county", point=point, takes=takes):
            break
        assert (Place.objects.count(), Board.objects.count(), Office.objects.count()) == (0, 0, 0)
    empty.does("county")
    assert Place.objects.filter(level="village").count() == 402
    assert empty.killed


def test_a_catalogue_is_imported_whole_or_not_at_all(victim: Victim) -> None:
    before = Matter.objects.count()
    takes = victim.does("catalogue")
    for point in range(POINTS):
        victim.dies("catalogue", point=point, takes=takes)
        assert Matter.objects.count() == before


def test_a_roll_is_drafted_whole_or_not_at_all(victim: Victim) -> None:
    takes = victim.does("roll", rows=ROWS, title="名单公示")
    [whole] = Version.objects.annotate(parts=Count("slices"))
    done = sum(
        victim.dies("roll", rows=ROWS, title=f"名单公示之{point}", point=point, takes=takes) for point in range(POINTS)
    )
    versions = Version.objects.annotate(parts=Count("slices")).values_list("parts", flat=True)
    assert list(versions) == [whole.parts] * (1 + done)
    assert Notice.objects.count() == 1 + done
    assert victim.killed


def test_a_posting_is_on_every_board_and_in_the_log_or_nowhere(victim: Victim) -> None:
    versions = [_signed(victim, number) for number in range(POINTS + 1)]
    takes = victim.does("post", version=versions[0])
    boards, entries = Posting.objects.count(), Pending.objects.count()
    for point, version in enumerate(versions[1:]):
        done = victim.dies("post", version=version, point=point, takes=takes)
        posted = Posting.objects.filter(version=version).count()
        assert posted in ((boards,) if done else (0, boards))
        assert SliceEntry.objects.filter(version=version).exists() == bool(posted)
        if not posted:
            victim.does("post", version=version)
    assert (Posting.objects.count(), Pending.objects.count()) == (boards * len(versions), entries * len(versions))
    assert victim.killed


def test_an_objection_sent_again_after_a_crash_is_one_objection(victim: Victim) -> None:
    version = _signed(victim, 0)
    victim.does("post", version=version)
    notice = Version.objects.get(pk=version).notice_id
    takes = victim.does("object_", notice=notice, key="0")
    for point in range(POINTS):
        victim.dies("object_", notice=notice, key=str(point), point=point, takes=takes)
        victim.does("object_", notice=notice, key=str(point))
        victim.does("object_", notice=notice, key=str(point))
    assert Objection.objects.count() == POINTS
    assert victim.killed


def test_a_log_killed_while_it_is_sequenced_loses_and_forks_nothing(victim: Victim) -> None:
    victim.does("post", version=_signed(victim, 0))
    takes = victim.does("sequence")
    for point in range(POINTS):
        victim.does("post", version=_signed(victim, point + 1))
        victim.dies("sequence", point=point, takes=takes)
    victim.does("sequence")
    assert log.checkpoint().size == SliceEntry.objects.count() == 403 * (POINTS + 1)
    assert not Pending.objects.exists()
    assert verify.main([str(Path(settings.LOG_DIR)), "--key", log.vkey()]) == 0


def test_a_publication_killed_at_any_moment_is_finished_by_the_next(victim: Victim) -> None:
    notices = [_notice(number) for number in range(POINTS + 1)]
    disclosure.post(version=notices[0], by=deeds.who("fabu"))
    press.mark_stale("county")
    takes = victim.does("publish")
    for point, version in enumerate(notices[1:]):
        disclosure.post(version=version, by=deeds.who("fabu"))
        press.mark_stale("county", f"notice:{version.notice_id}")
        victim.dies("publish", point=point, takes=takes)
        assert Path(settings.SITE_DIR, "index.html").read_text().rstrip().endswith("</html>")
    press.publish_stale()
    press.finish()
    listed = Path(settings.SITE_DIR, "notices.html").read_text()
    assert [number for number in range(POINTS + 1) if f"窗口办理时间第{number}号" not in listed] == []
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_two_who_post_the_same_at_once_post_it_once(victim: Victim) -> None:
    version = _signed(victim, 0)
    victim._order("post", {"version": version})
    try:
        disclosure.post(version=Version.objects.get(pk=version), by=deeds.who("fabu"))
    except Refused:
        assert victim._heard() == "done"
    else:
        assert victim._heard() == "gone"
    assert Posting.objects.values("board", "slice").annotate(n=Count("pk")).filter(n__gt=1).count() == 0
    assert Pending.objects.count() == Slice.objects.filter(version=version).count()


def _signed(victim: Victim, number: int) -> int:
    """A roll drafted and signed; its version's id."""
    victim.does("roll", rows=ROWS, title=f"名单公示之{number}")
    version = Version.objects.latest("pk")
    warned = list(version.findings.filter(action="warn").values_list("pk", flat=True))
    disclosure.review(version=version, by=deeds.who("shenhe"), acknowledged=warned)
    return int(version.pk)


def _notice(number: int) -> Version:
    version = disclosure.draft(
        matter=deeds.matter(), office=deeds.section(), title=f"窗口办理时间第{number}号",
        body=Text("工作日上午八点半到十二点。"), by=deeds.who("bianji"),
    )  # fmt: skip
    disclosure.review(version=version, by=deeds.who("shenhe"), acknowledged=[])
    return version
