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
from yangguang.disclosure.models import Notice
from yangguang.foundation import audit, events
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
