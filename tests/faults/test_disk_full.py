"""Disks that are full or failing: a clear answer, nothing lost, and all is whole once there is room again."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from config import embedded
from demo import load, setting
from tests.faults import deeds, disks, servers
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Text
from yangguang.disclosure.models import Objection, Version
from yangguang.foundation.audit import verify as verify_audit
from yangguang.foundation.errors import Unavailable
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Stale
from yangguang.web.tests.test_objecting import ANSWERS, WORDS, fields, walk

pytestmark = pytest.mark.needs("root", "fiu-utils")


@pytest.fixture
def county(committed: str, tmp_path: Path, settings: object) -> str:
    """A county in which a notice is posted and nothing is printed yet; its database's name."""
    deeds.at(tmp_path, settings)
    load.load()
    people, _ = setting.people()
    setting.place(people)
    _post("窗口办理时间")
    return committed.split("@/")[1].split("?")[0]


def _post(title: str) -> Version:
    version = disclosure.draft(
        matter=deeds.matter(), office=deeds.section(), title=title, body=Text("工作日上午八点半到十二点。"),
        by=deeds.who("bianji"),
    )  # fmt: skip
    disclosure.review(version=version, by=deeds.who("shenhe"), acknowledged=[])
    disclosure.post(version=version, by=deeds.who("fabu"))
    press.mark_stale("county", f"notice:{version.notice_id}")
    return version


def _whole() -> None:
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_a_full_disk_of_the_site_stops_a_publication_whole_and_the_next_one_finishes_it(
    county: str, settings: object
) -> None:
    with disks.small("2m") as disk:
        deeds.at(disk, settings)
        press.publish_stale()
        before = (disk / "SITE_DIR" / "notices.html").read_bytes()
        _post("第二号公告")
        full = disks.fill(disk)
        with pytest.raises(Unavailable):
            press.publish_stale()
        assert (disk / "SITE_DIR" / "notices.html").read_bytes() == before
        assert Stale.objects.exists()
        full.unlink()
        press.publish_stale()
        assert "第二号公告" in (disk / "SITE_DIR" / "notices.html").read_text()
        _whole()


def test_a_full_disk_of_the_log_signs_nothing_and_the_next_round_signs_all(county: str, settings: object) -> None:
    with disks.small("2m") as disk:
        folder = disk / "log"
        ledger.sequence(log_dir=folder)
        before = (folder / "checkpoint").read_bytes()
        full = disks.fill(disk)
        _post("第二号公告")
        with pytest.raises((Unavailable, OSError)):
            ledger.sequence(log_dir=folder)
        assert (folder / "checkpoint").read_bytes() == before
        full.unlink()
        ledger.sequence(log_dir=folder)
        assert verify.main([str(folder), "--key", log.vkey()]) == 0
        assert (folder / "checkpoint").read_bytes() != before


def test_with_one_in_fifty_writes_failing_no_half_page_is_seen(county: str) -> None:
    failed = 0
    for number in range(4):
        _post(f"第{number}号公告")
        failed += not disks.publishes_while_failing(county)
    press.publish_stale()
    press.finish()
    assert failed
    listed = Path(settings.SITE_DIR, "notices.html").read_text()
    assert [number for number in range(4) if f"第{number}号公告" not in listed] == []
    _whole()


@pytest.fixture
def full_database(
    django_db_blocker: pytest.FixtureRequest, tmp_path: Path, settings: object
) -> Iterator[Callable[[], Path]]:
    """A county on a database server whose disk has 256 MB; call it to fill the disk."""
    deeds.at(tmp_path, settings)
    options = "-c max_wal_size=64MB -c min_wal_size=32MB"
    with disks.small("256m") as disk, servers.serving(disk, django_db_blocker, options=options):
        yield lambda: disks.fill(disk)


def test_a_full_disk_of_the_database_answers_503_keeps_what_was_typed_and_takes_it_later(
    full_database: Callable[[], Path],
) -> None:
    browser = Browser(raise_request_exception=False)
    load.load()
    people, _ = setting.people()
    setting.place(people)
    deeds.roll(rows=402, title="名单公示")
    version = Version.objects.get()
    warned = list(version.findings.filter(action="warn").values_list("pk", flat=True))
    disclosure.review(version=version, by=people["shenhe"], acknowledged=warned)
    disclosure.post(version=version, by=people["fabu"])
    disclosure.object_(notice=version.notice, ground="amount_wrong", key="before")
    path = f"/objections/new?notice={version.notice.index_no}"
    check = fields(walk(browser, path, *ANSWERS))
    full = full_database()
    refused = 0
    for number in range(400):  # until what the server still had at hand is used up
        with suppress(Exception):
            disclosure.object_(notice=version.notice, ground="amount_wrong", key=f"{number}")
            continue
        refused += 1
        break
    assert refused
    answer = browser.post(path, check)
    assert answer.status_code == 503
    assert WORDS in answer.content.decode()
    stored = _count(full)
    assert [browser.post(path, check).status_code for _ in range(2)] == [200, 200]
    assert Objection.objects.count() == stored + 1
    ledger.sequence(log_dir=Path(settings.LOG_DIR))
    assert verify.main([str(settings.LOG_DIR), "--key", log.vkey()]) == 0
    assert verify_audit() == []


def _count(full: Path) -> int:
    """Make room again, wait until the server has recovered, count the objections."""
    full.unlink()
    connection.close()
    embedded.start(embedded.locate(full.parent / "pg", say=lambda _: None))
    return Objection.objects.count()
