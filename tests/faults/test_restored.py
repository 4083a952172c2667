"""An older backup of the database under a newer site and log: nothing is signed backwards, what is missing is named."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests import cluster
from tests.faults import deeds
from tests.faults.conftest import Victim
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Notice, PosterCode, Slice, SliceContent, TakeDown, Version
from yangguang.foundation import audit, erase, events, keys
from yangguang.foundation.audit import Kind
from yangguang.ledger import queries as log
from yangguang.ledger.errors import Behind
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Stale

OLD, NEW, LATER = "备份前的公告", "备份后的公告", "恢复后的公告"


def _publish(title: str) -> Notice:
    version = deeds.signed(title)
    disclosure.post(version=version, by=deeds.who("fabu"))
    audit.seal()
    events.deliver_pending()
    Stale.objects.all().delete()
    press.mark_stale("county", f"notice:{version.notice_id}")
    press.publish_stale()
    return version.notice


@contextmanager
def _restored(victim: Victim, blocker: pytest.FixtureRequest) -> Iterator[str]:
    """The database as it was before the second notice; yields the address of that notice's page."""
    _publish(OLD)
    connection.close()
    backup = cluster.clone(f"backup_{victim.database}", template=victim.database).split("@/")[1].split("?")[0]
    page = next(iter(_pages(_publish(NEW))))
    connection.close()
    with cluster.own(blocker, template=backup):
        yield page
    cluster.drop(backup)


@contextmanager
def _both_restored(victim: Victim, blocker: pytest.FixtureRequest) -> Iterator[Version]:
    """Database and keys as they were before a roll was taken down; yields its version."""
    version = deeds.signed(OLD, rows=20)
    disclosure.post(version=version, by=deeds.who("fabu"))
    _printed(version)
    store = keys.snapshot()
    connection.close()
    backup = cluster.clone(f"backup_{victim.database}", template=victim.database).split("@/")[1].split("?")[0]
    disclosure.withdraw(notice=version.notice, reason="名单有误", by=deeds.who("fabu"))
    disclosure.take_down(version=version, by=deeds.who("fabu"))
    _printed(version)
    connection.close()
    _put_back(store)
    with cluster.own(blocker, template=backup):
        yield version
    cluster.drop(backup)


def _put_back(store: bytes) -> None:
    keys.close()
    for path in Path(settings.KEYS_DIR).glob("keys.sqlite3*"):
        path.unlink()
    Path(settings.KEYS_DIR, "keys.sqlite3").write_bytes(store)


def _printed(version: Version) -> None:
    events.deliver_pending()
    Stale.objects.all().delete()
    slices = Slice.objects.filter(version=version).values_list("pk", flat=True)
    ends = (f"notice:{version.notice_id}", f"ended:{version.notice_id}")
    press.mark_stale("county", *ends, *(f"slice:{pk}" for pk in slices))
    press.publish_stale()


def _opens(row: SliceContent | PosterCode) -> bool:
    try:
        return bool(keys.open_sealed(bytes(row.sealed), subject=row.slice.subject))
    except keys.Forgotten:
        return False


@pytest.fixture
def own_keys(victim: Victim, tmp_path: Path, settings: object) -> Iterator[None]:
    """The keys of the county in a store of this test's own, with a record of erasures of its own."""
    store = keys.snapshot()
    settings.KEYS_DIR, settings.ERASED_DIR = tmp_path / "keys", tmp_path / "erased"  # type: ignore[attr-defined]  # Django's settings
    (tmp_path / "keys").mkdir(mode=0o700)
    _put_back(store)
    yield
    keys.close()


def _pages(notice: Notice) -> list[str]:
    """The public pages that bear a notice's title."""
    found = Path(settings.SITE_DIR).glob("notice/**/*.html")
    return [str(path.relative_to(settings.SITE_DIR)) for path in found if NEW in path.read_text()]


def _fits(what: object) -> bool:
    return verify.main([str(what), "--key", log.vkey()]) == 0


def test_a_restored_older_backup_signs_nothing_and_the_site_keeps_verifying(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    with _restored(victim, django_db_blocker) as page:
        checkpoint = Path(settings.LOG_DIR, "checkpoint").read_bytes()
        version = deeds.signed(LATER)
        disclosure.post(version=version, by=deeds.who("fabu"))
        with pytest.raises(Behind, match="旧备份"):
            deeds.sequence()
        assert Path(settings.LOG_DIR, "checkpoint").read_bytes() == checkpoint
        assert Path(settings.SITE_DIR, page).exists()
        assert _fits(settings.SITE_DIR)


def test_the_next_start_takes_the_log_back_names_what_has_no_record_and_publishes_on(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    with _restored(victim, django_db_blocker) as page:
        size = int(Path(settings.LOG_DIR, "checkpoint").read_text().split("\n")[1])
        press.finish()
        assert log.checkpoint().size == size
        kinds = [entry.split('"k":"')[1].split('"')[0] for _, entry in log.without_record()]
        assert {"text", "manifest", "audit"} <= set(kinds)
        assert _fits(settings.SITE_DIR)
        _publish(LATER)
        assert log.checkpoint().size > size
        listed = Path(settings.SITE_DIR, "notices.html").read_text()
        assert (OLD in listed, LATER in listed) == (True, True)
        assert Path(settings.SITE_DIR, page).exists()
        assert _fits(settings.SITE_DIR)


def test_the_audit_says_that_rows_are_missing_which_the_log_knows(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    with _restored(victim, django_db_blocker):
        press.finish()
        assert [finding.kind for finding in audit.verify()] == [Kind.REWRITTEN]


@pytest.mark.usefixtures("own_keys")
def test_an_older_database_and_older_keys_together_open_nothing_that_was_erased(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    with _both_restored(victim, django_db_blocker) as version:
        sealed: list[SliceContent | PosterCode] = list(SliceContent.objects.filter(slice__version=version))
        sealed.extend(PosterCode.objects.all())
        assert not TakeDown.objects.exists()
        assert all(map(_opens, sealed))  # as restored, before anything began
        assert erase.finish()
        assert sealed
        assert not any(map(_opens, sealed))


@pytest.mark.usefixtures("own_keys")
def test_after_that_the_site_is_published_on_without_it(
    victim: Victim, django_db_blocker: pytest.FixtureRequest
) -> None:
    with _both_restored(victim, django_db_blocker) as version:
        erase.finish()
        press.finish()
        press.mark_stale(press.EVERYTHING)
        press.publish_stale()
        _publish(LATER)
        assert LATER in Path(settings.SITE_DIR, "notices.html").read_text()
        assert not list(Path(settings.SITE_DIR, "w").rglob("record.json"))
        assert not list(Path(settings.PRINT_DIR, version.notice.index_no).rglob("*.pdf"))
        assert _fits(settings.SITE_DIR)
