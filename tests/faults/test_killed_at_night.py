"""What runs by itself, and what mends a loss, killed at eight points: nothing is lost, nothing is said twice."""

import shutil
from collections import Counter
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests import cluster
from tests.faults import deeds
from tests.faults.conftest import HIT, Victim
from tests.faults.history import killed, whole
from yangguang.clocks.models import Announced
from yangguang.disclosure import actions as disclosure
from yangguang.foundation import audit, key_backups, keys
from yangguang.foundation.models import AuditRow, Event
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify

AGED = "SET session_replication_role = replica; UPDATE foundation_auditrow SET at = at - interval '3 years'"
Said = Counter[tuple[str, int]]


def _said() -> Said:
    """Of which clocks it was said how often that they are due soon, or overdue."""
    kinds = {"DueSoon": Announced.Kind.DUE_SOON, "Overdue": Announced.Kind.OVERDUE}
    told = Event.objects.filter(name__in=kinds).values_list("name", "payload")
    return Counter((str(kinds[name]), clock) for name, payload in told for clock in payload["clocks"])


def test_a_sweep_killed_anywhere_has_said_what_it_noted_and_the_next_says_the_rest_once(victim: Victim) -> None:
    deeds.many_clocks(since="2026-03-10", days=31)
    everything: Said = Counter()
    for strike in victim.strikes("sweep"):
        with victim.copied():
            strike(day="2026-03-10", days=60)
            assert _said() == Counter(map(tuple, Announced.objects.values_list("kind", "clock")))
            deeds.sweep(day="2026-03-10", days=60)
            everything = everything or _said()
            assert _said() == everything
            assert set(_said().values()) == {1}
    assert victim.killed >= HIT


def test_what_the_audit_kept_long_enough_is_removed_with_its_anchor_or_stays(victim: Victim) -> None:
    for number in range(20):
        deeds.signed(f"窗口办理时间第{number}号")
    cluster.as_owner(cluster.url(database=victim.database), AGED)
    whole()
    old = AuditRow.objects.latest("pk").pk
    for _, gone in killed(victim, "keep_audit", dict, around=victim.copied, same=deeds.nothing):
        assert AuditRow.objects.filter(pk__lt=old).exists() != gone
        assert audit.verify() == []


def _log(rolls: int) -> None:
    for number in range(rolls):
        disclosure.post(version=deeds.signed(f"名单公示之{number}", rows=20), by=deeds.who("fabu"))
    deeds.sequence()


def test_a_log_newer_than_its_database_is_taken_back_whole_or_not_at_all(victim: Victim) -> None:
    _log(1)
    connection.close()
    older = f"older_{victim.database}"
    cluster.clone(older, template=victim.database)
    _log(8)
    size = log.checkpoint().size
    for _ in killed(victim, "recover", dict, around=partial(victim.copied, older)):
        assert verify.main([str(settings.LOG_DIR), "--key", log.vkey()]) == 0
        assert int(Path(settings.LOG_DIR, "checkpoint").read_text().split("\n")[1]) == size
    cluster.drop(older)


def test_a_log_that_lost_its_tiles_is_written_again_byte_for_byte(victim: Victim) -> None:
    _log(4)
    before = _files(Path(settings.LOG_DIR))
    for strike in victim.strikes("recover"):
        shutil.rmtree(Path(settings.LOG_DIR, "tile"))
        strike()
        deeds.recover()
        assert _files(Path(settings.LOG_DIR)) == before
    assert victim.killed >= HIT


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_lost_keys_come_back_all_of_them_or_none(victim: Victim, tmp_path: Path, settings: object) -> None:
    store, lost = tmp_path / "keys", [f"slice:{number}" for number in range(5000)]
    keys.close()
    settings.KEYS_DIR, settings.ERASED_DIR = store, tmp_path / "erased"  # type: ignore[attr-defined]  # Django's settings
    keys.salts(lost)
    copy, held = key_backups.back_up(tmp_path / "copies"), keys.held()
    for strike in victim.strikes("restore_keys"):
        keys.close()
        shutil.rmtree(store)
        strike(copy=str(copy), store=str(store))
        assert keys.held() in ({}, held)
        key_backups.restore(copy)
        assert keys.held() == held
    keys.close()
    assert victim.killed >= HIT
