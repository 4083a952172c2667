"""The process that the fault tests kill, and the county on which it works."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO

import psycopg
import pytest
from django.db import connection
from django.test import override_settings

from demo import load, setting
from tests import cluster
from tests.faults import deeds
from yangguang.foundation import events
from yangguang.press.models import Stale

pytest.register_assert_rewrite("tests.faults.history")
POINTS = 8
HIT = 6  # of eight kills, so that few come when all is done
TRIES, SOONER = 6, 0.7
TOWNS = 2  # a fault needs no whole county
BUSY = """
SELECT 1 FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
"""


class Victim:
    """The process that does deeds, and the way to kill one in the midst."""

    def __init__(self, process: subprocess.Popen[str], database: str, folder: Path, blocker: object) -> None:
        seed = random.SystemRandom().randrange(1 << 32)
        print(f"种子 {seed}")
        self._process, self._random = process, random.Random(seed)
        self.database, self._folder, self._blocker = database, str(folder), blocker
        self.killed = 0

    def does(self, deed: str, **arguments: object) -> float:
        """Let a deed be done; returns its seconds."""
        self.order(deed, arguments)
        began = time.monotonic()
        assert self.ended() == "done"
        return time.monotonic() - began

    def strikes(self, deed: str) -> Iterator[Callable[..., bool]]:
        """Ways to have a deed done, each to be called once: the first lets it be done, each other kills it.

        Each eighth of its time has its kill. What was done before it was killed is to be done anew, and is killed
        sooner. Each returns whether the deed was done; one that was killed may have been done all the same.
        """
        took = list[float]()

        def measured(**arguments: object) -> bool:
            took.append(self.does(deed, **arguments))
            return True

        yield measured
        [takes], tried, before = took, 0, self.killed
        for point in range(POINTS):
            after, hit = takes * (point + self._random.random()) / POINTS, self.killed
            for _ in range(TRIES):
                tried += 1
                yield partial(self._dies, deed, after)
                if self.killed > hit:
                    break
                takes, after = min(takes, after), after * SOONER
        print(f"{deed}：{takes:.3f} 秒，{tried} 次，{POINTS} 处中 {self.killed - before} 处")

    def _dies(self, deed: str, after: float, **arguments: object) -> bool:
        """Kill a deed after some seconds; returns whether it was done before."""
        pid = self.order(deed, arguments)
        time.sleep(after)
        with suppress(ProcessLookupError):  # it was faster
            os.kill(pid, signal.SIGKILL)
        end = self.ended()
        assert end in ("done", "killed")
        self.killed += end == "killed"
        self._settled()
        return end == "done"

    @contextmanager
    def copied(self, template: str = "") -> Iterator[None]:
        """Let it work meanwhile on a copy of its database, or of another, with this process."""
        before = self.database
        connection.close()
        with cluster.own(self._blocker, template=template or before) as (_, self.database):
            yield
        self.database = before

    def _settled(self) -> None:
        """Wait until the database has noticed: a commit asked for before the kill is carried out all the same."""
        with psycopg.connect(cluster.url(database=self.database, role="postgres"), autocommit=True) as beside:
            while beside.execute(BUSY).fetchone() is not None:
                time.sleep(0.005)

    def dies_at(self, boundary: str, deed: str, **arguments: object) -> None:
        """Let a deed be done by a process that ends itself at a named boundary, as `kill -9` would end it."""
        self.order(deed, arguments | {"die_at": boundary})
        assert self.ended() == "killed", f"{deed} never came to {boundary}"
        self.killed += 1

    def order(self, deed: str, arguments: dict[str, object]) -> int:
        """Begin a deed; returns the pid of the process that does it."""
        where: dict[str, object] = {"database": self.database, "folder": self._folder}
        self._pipe(self._process.stdin).write(f"{deed} {json.dumps(where | arguments)}\n")
        self._pipe(self._process.stdin).flush()
        return int(self._heard().removeprefix("started "))

    def ended(self) -> str:
        """Wait for the end of a deed: `done`, `killed`, or `gone` when it failed by itself."""
        return self._heard()

    def _heard(self) -> str:
        return self._pipe(self._process.stdout).readline().strip()

    def _pipe(self, pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


@pytest.fixture(scope="package", autouse=True)
def few_towns() -> Iterator[None]:
    """The demo county with two of its towns, here and in every process that is started."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("YANGGUANG_DEMO_TOWNS", str(TOWNS))
        yield


@pytest.fixture(scope="package")
def process(few_towns: None) -> Iterator[subprocess.Popen[str]]:
    """A process beside this one, ready to do deeds."""
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.faults.victim"], text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as started:  # fmt: skip
        assert started.stdout
        assert started.stdout.readline().strip() == "ready"
        yield started
        started.kill()


@pytest.fixture(scope="package")
def template(few_towns: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """The county with its staff and its section, made once and copied for each test."""
    with cluster.own(django_db_blocker) as (_, made), override_settings(DEMO=True):
        load.load()
        people, _ = setting.people()
        setting.place(people)
        events.deliver_pending()
        Stale.objects.all().delete()
        connection.close()
        cluster.clone(name := f"county_{made}", template=made)
    yield name
    cluster.drop(name)


@pytest.fixture
def empty(
    process: subprocess.Popen[str], committed: str, django_db_blocker: object, tmp_path: Path, settings: object
) -> Victim:
    """The victim on an empty database."""
    deeds.at(tmp_path, settings)
    return Victim(process, committed.split("@/")[1].split("?")[0], tmp_path, django_db_blocker)


@pytest.fixture
def victim(
    process: subprocess.Popen[str], template: str, django_db_blocker: pytest.FixtureRequest, tmp_path: Path,
    settings: object,
) -> Iterator[Victim]:  # fmt: skip
    """The victim on a county of its own."""
    deeds.at(tmp_path, settings)
    connection.close()
    with cluster.own(django_db_blocker, template=template) as (_, name):
        yield Victim(process, name, tmp_path, django_db_blocker)
