"""The database is stopped and started in the midst: a clear word, nothing acknowledged lost, nothing done twice."""

import os
import random
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.db.models import Count
from django.test import override_settings

from config import embedded
from demo import load, setting
from tests.faults import deeds, servers
from tests.faults.history import whole
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.errors import Already
from yangguang.disclosure.models import Objection, Posting, SliceEntry, Version
from yangguang.foundation.models import Event
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Stale
from yangguang.web.tests.test_objecting import ANSWERS, WORDS, fields, walk

AWAY = (OperationalError, InterfaceError)
TRIES, ROWS = 12, 20


@pytest.fixture(scope="module")
def server(django_db_blocker: pytest.FixtureRequest) -> Iterator[embedded.Server]:
    """A server of its own with the county, its staff and its section, and folders beside it."""
    folder = Path(tempfile.mkdtemp(prefix="yangguang-restart-", dir="/var/tmp"))
    folder.chmod(0o755)
    names = ("SITE_DIR", "PRINT_DIR", "VAR_DIR", "FILES_DIR")
    places = {name: folder / name for name in names} | {"LOG_DIR": folder / "SITE_DIR" / "log", "DEMO": True}
    with override_settings(**places), servers.serving(folder, django_db_blocker, options="-c fsync=off") as started:
        load.load()
        people, _ = setting.people()
        setting.place(people)
        yield started
    shutil.rmtree(folder)


@contextmanager
def restart(server: embedded.Server, *, after: float) -> Iterator[None]:
    """Stop and start the server after some seconds, beside what is done meanwhile."""

    def run() -> None:
        time.sleep(after)
        embedded.stop(server)
        embedded.start(server, options="-c fsync=off", say=lambda _: None)

    beside = threading.Thread(target=run)
    beside.start()
    try:
        yield
    finally:
        beside.join()
        connection.close()


def kill(server: embedded.Server) -> None:
    """End the database's first process as a power cut would; those that it began follow by themselves."""
    os.kill(int((server.data / "postmaster.pid").read_text().split("\n", 1)[0]), signal.SIGKILL)


def interrupted(server: embedded.Server, begin: Callable[[int], Callable[[], object]], takes: float) -> int:
    """Do deeds, each with a restart in its midst, until one was interrupted; how many were begun."""
    seed = random.SystemRandom().randrange(1 << 32)
    print(f"种子 {seed}")
    chance = random.Random(seed)
    for number in range(TRIES):
        deed = begin(number)
        with restart(server, after=takes * chance.random()):
            began = time.monotonic()
            try:
                deed()
                takes = min(takes, time.monotonic() - began)  # the first is often the slowest
            except AWAY:
                connection.close()
                return number + 1
    raise AssertionError("没有一次被重启打断。")


def test_a_posting_in_a_restart_is_made_whole_or_not_and_the_same_again_makes_it_once(
    server: embedded.Server,
) -> None:
    versions: list[Version] = []

    def begin(number: int) -> Callable[[], object]:
        versions.append(deeds.signed(f"名单公示之{number}", rows=ROWS))
        return lambda: deeds.post(version=versions[-1].pk)

    first = begin(-1)
    began = time.monotonic()
    first()
    takes, entries = time.monotonic() - began, SliceEntry.objects.filter(version=versions[0]).count()
    interrupted(server, begin, takes)
    for version in versions:
        assert SliceEntry.objects.filter(version=version).count() in (0, entries)
        with suppress(Already):
            deeds.post(version=version.pk)
        assert SliceEntry.objects.filter(version=version).count() == entries
        assert Event.objects.filter(name="Posted", payload__version=version.pk).count() == 1
    double = Posting.objects.values("board", "slice", "version").annotate(n=Count("pk")).filter(n__gt=1)
    assert not double.exists()
    whole()
    assert log.waiting() == 0


def _killed_in(seconds: float, server: embedded.Server) -> None:
    time.sleep(seconds)
    kill(server)


def test_a_posting_whose_database_is_killed_without_warning_is_made_whole_or_not(server: embedded.Server) -> None:
    first = deeds.signed("名单公示前", rows=ROWS)
    began = time.monotonic()
    deeds.post(version=first.pk)
    takes, entries = time.monotonic() - began, SliceEntry.objects.filter(version=first).count()
    version = deeds.signed("名单公示中", rows=ROWS)
    beside = threading.Thread(target=_killed_in, args=[takes / 2, server])
    beside.start()
    with suppress(*AWAY):
        deeds.post(version=version.pk)
    beside.join()
    connection.close()
    embedded.start(server, options="-c fsync=off", say=lambda _: None)
    assert SliceEntry.objects.filter(version=version).count() in (0, entries)
    with suppress(Already):
        deeds.post(version=version.pk)
    assert SliceEntry.objects.filter(version=version).count() == entries
    assert Event.objects.filter(name="Posted", payload__version=version.pk).count() == 1
    whole()


def test_a_publication_in_a_restart_leaves_the_site_whole_and_the_next_finishes_it(server: embedded.Server) -> None:
    def begin(number: int) -> Callable[[], object]:
        version = deeds.signed(f"窗口办理时间第{number}号")
        disclosure.post(version=version, by=deeds.who("fabu"))
        Stale.objects.exclude(key__startswith="notice:").delete()  # thousands of pages
        press.mark_stale("county", f"notice:{version.notice_id}")
        return press.publish_stale

    first = begin(-1)
    began = time.monotonic()
    first()
    begun = interrupted(server, begin, time.monotonic() - began)
    assert Path(settings.SITE_DIR, "index.html").read_text().rstrip().endswith("</html>")
    press.finish()
    press.publish_stale()
    listed = Path(settings.SITE_DIR, "notices.html").read_text().replace("<wbr>", "")
    assert [number for number in range(begun) if f"窗口办理时间第{number}号" not in listed] == []
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    whole()


def test_an_objection_sent_in_a_restart_gets_503_keeps_its_words_and_counts_once(server: embedded.Server) -> None:
    version = deeds.signed("名单公示", rows=ROWS)
    disclosure.post(version=version, by=deeds.who("fabu"))
    browser = Browser(raise_request_exception=False)
    path = f"/objections/new?notice={version.notice.index_no}"
    check = fields(walk(browser, path, *ANSWERS))
    embedded.stop(server)
    answers = [browser.post(path, check) for _ in range(2)]
    assert {answer.status_code for answer in answers} == {503}
    assert all(WORDS in answer.content.decode() for answer in answers)
    embedded.start(server, options="-c fsync=off", say=lambda _: None)
    connection.close()
    assert [browser.post(path, check).status_code for _ in range(2)] == [200, 200]
    assert Objection.objects.filter(notice=version.notice).count() == 1


def test_objections_sent_all_through_restarts_are_each_refused_clearly_or_kept(server: embedded.Server) -> None:
    version = deeds.signed("名单公示", rows=ROWS)
    disclosure.post(version=version, by=deeds.who("fabu"))
    path = f"/objections/new?notice={version.notice.index_no}"
    browser = Browser(raise_request_exception=False)
    forms = [fields(walk(browser, path, *ANSWERS)) for _ in range(6)]
    refused = 0
    with restart(server, after=0.05):
        for form in forms:
            while (answer := browser.post(path, form)).status_code != 200:
                assert answer.status_code == 503
                assert WORDS in answer.content.decode()
                refused += 1
                time.sleep(0.05)
                close_old_connections()  # as a server does before each request, and a test's browser does not
    assert refused
    assert Objection.objects.filter(notice=version.notice).count() == len(forms)
    whole()
