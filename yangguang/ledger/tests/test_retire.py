"""Retirement: in its time, or at once when a key leaked or is lost; never the last key, never what paper needs."""

from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now
from yangguang.ledger import actions, queries, signing
from yangguang.ledger.errors import Bent, Keyless, Unready
from yangguang.ledger.models import KeyChange
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.rotations import grow, ids, retire, rotate, signed_by, verified
from yangguang.ledger.tests.sites import SIGNER, Log, site
from yangguang.ledger.tlog import note
from yangguang.ledger.tlog.checkpoint import checkpoint_from, sign
from yangguang.ledger.tlog.keys import Key, Signer
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.pins import open_pinned, pins_from
from yangguang.ledger.verify.logs import Log as Read
from yangguang.ledger.verify.source import Disk
from yangguang.ledger.verify.trust import Trust

pytestmark = pytest.mark.usefixtures("committed", "fresh_keys")


def test_a_compromised_key_signs_nothing_more_and_what_it_signed_before_stays_good(log: Path) -> None:
    old, before = queries.vkey(), (log / "checkpoint").read_bytes()
    new = rotate(log, Reason.COMPROMISED).key
    assert signed_by(log) == ids(new)
    assert (log / "key.txt").read_text() == f"# until 5\n{old}\n{new}\n"
    assert [verified(log, key) for key in (new, old)] == [0, 2]
    assert open_pinned(before, pins=pins_from((log / "key.txt").read_text())).checkpoint.size == 5


def test_what_a_stolen_key_signs_after_its_end_is_refused_by_us_and_by_readers(log: Path) -> None:
    thief = signing.signers()[0]
    rotate(log, Reason.COMPROMISED)
    forged = (log / "checkpoint").read_text().partition("\n\n")[0] + "\n"
    (log / "checkpoint").write_text(str(note.sign(forged, thief)))
    assert verified(log, log / "key.txt") == 1
    with pytest.raises(Bent, match="已停用"):
        actions.sequence(log_dir=log)


def test_the_old_key_is_not_retired_before_the_overlap_is_over_also_in_the_database(log: Path) -> None:
    begun = rotate(log)
    with pytest.raises(Unready, match="还没有到"):
        actions.retire(log_dir=log, reason=Reason.ROUTINE, by=SYSTEM)
    with pytest.raises(IntegrityError, match="one after the other"), transaction.atomic():
        KeyChange.objects.create(number=2, origin=begun.origin, verb="retired", key=begun.old, size=6,
                                 reason="routine", at=now())  # fmt: skip
    assert len(signed_by(log)) == 2


def test_the_last_key_is_never_retired_also_not_in_the_database(log: Path) -> None:
    with pytest.raises(Unready, match="只有一把"):
        retire(log)
    begun = rotate(log, Reason.COMPROMISED)
    with pytest.raises(IntegrityError, match="one after the other"), transaction.atomic():
        KeyChange.objects.create(number=3, origin=begun.origin, verb="retired", key=begun.key, size=5,
                                 reason="compromised", at=now())  # fmt: skip


def test_no_key_is_retired_while_something_on_paper_would_have_none_left(
    log: Path, owner_sql: Callable[[str], object]
) -> None:
    rotate(log)
    owner_sql("ALTER TABLE ledger_checkpoint DISABLE TRIGGER USER")
    owner_sql("UPDATE ledger_checkpoint SET note = replace(note, '— ', '— x') WHERE size = 5")
    owner_sql("ALTER TABLE ledger_checkpoint ENABLE TRIGGER USER")
    with pytest.raises(Unready, match="纸上的校验点 5"):
        retire(log)
    assert len(signed_by(log)) == 2


def test_a_lost_new_key_is_said_and_signing_goes_on_with_the_old_one(log: Path) -> None:
    old = queries.vkey()
    new = rotate(log).key
    keys._store().execute("DELETE FROM key WHERE subject LIKE '%:1'")
    keys._store().commit()
    signing.forget()
    grow(log, 2)
    assert signed_by(log) == ids(old)
    assert queries.lost_keys() == [new]
    with pytest.raises(Unready, match="没有私钥"):
        retire(log)
    assert retire(log, Reason.LOST).key == new
    assert queries.lost_keys() == []
    assert [verified(log, key) for key in (old, log / "key.txt")] == [0, 0]
    assert rotate(log).old == old


def test_without_any_private_key_nothing_is_signed_and_nothing_is_lost(log: Path) -> None:
    rotate(log)
    keys._store().execute("DELETE FROM key WHERE subject LIKE 'ledger:%'")
    keys._store().commit()
    signing.forget()
    append(2, 50)
    with pytest.raises(Keyless, match="restore_keys"):
        actions.sequence(log_dir=log)
    assert queries.waiting() == 2


def test_a_forged_key_or_change_beside_the_log_is_refused_by_the_verifier(log: Path) -> None:
    key = queries.vkey()
    mallory = Key(signing.origin(), b"\5" * 32)
    (log / "key.txt").write_text(f"{key}\n{mallory}\n")
    assert verified(log, key) == 1
    rotate(log)
    assert verified(log, key) == 0
    record = log / "keys/1.record.json"
    data = record.read_text()
    record.write_text(data.replace(signing.signers()[1].key.public.hex(), "x").replace("routine", "lost"))
    assert verified(log, key) == 1
    record.write_text(data)
    (log / "keys/2.record.json").write_text(data)
    assert verified(log, key) == 1


def test_the_commands_say_first_what_would_happen_and_act_only_under_the_logs_name(
    log: Path, settings: Any
) -> None:  # Any: pytest-django's wrapper has no types
    settings.LOG_DIR = log
    old, said = queries.vkey(), StringIO()
    call_command("rotate_log_key", "--dry-run", stdout=said)
    assert all(text in said.getvalue() for text in (old, signing.origin(), "5 条", "没有改动任何内容"))
    for confirmed in ("", "--confirm=another/log"):
        with pytest.raises(CommandError, match="没有做任何事"):
            call_command("rotate_log_key", *filter(None, [confirmed]), stdout=said)
    with pytest.raises(CommandError, match="至少要同时签 30 天"):
        call_command("rotate_log_key", "--days=3", "--dry-run", stdout=said)
    assert not KeyChange.objects.exists()
    assert len(signing.ours()) == 1, "no key was made"
    call_command("rotate_log_key", "--confirm", signing.origin(), stdout=said)
    with pytest.raises(CommandError, match="还没有到"):
        call_command("retire_log_key", "--dry-run", stdout=said)
    call_command("retire_log_key", "--reason=compromised", "--dry-run", stdout=said)
    assert f"要停用：{old}" in said.getvalue()
    call_command("retire_log_key", "--reason=compromised", "--confirm", signing.origin(), stdout=said)
    assert [change.verb for change in KeyChange.objects.order_by("number")] == ["begun", "retired"]


def test_a_site_whose_pages_bear_older_proofs_is_authenticated_by_the_new_key_that_signed_the_whole_log(
    tmp_path: Path,
) -> None:
    folder = site(tmp_path / "site")
    new = Signer(SIGNER.name, b"\x11" * 32)
    point = checkpoint_from(note_from((folder / "log/checkpoint").read_bytes()).text)
    (folder / "log/checkpoint").write_text(sign(point, new))
    (folder / "log/key.txt").write_text(f"{new.key}\n")
    page = folder / "w/7KQ2/index.html"
    assert [verified(what, str(new.key)) for what in (folder, page)] == [0, 0]
    (folder / "log/checkpoint").write_text(sign(replace(point, root=bytes(32)), new))
    assert verified(page, str(new.key)) == 1
    (folder / "log/checkpoint").write_text(sign(point, Signer(SIGNER.name, b"\x12" * 32)))
    assert verified(folder, str(new.key)) == 2


def test_a_log_does_not_vouch_for_a_past_that_is_not_its_own(tmp_path: Path) -> None:
    new, folder = Signer(SIGNER.name, b"\x11" * 32), Log().write(tmp_path / "log")
    (folder / "checkpoint").write_text(Log(signer=new).note())
    trust, log = Trust(keys=[new.key]), Read(Disk(folder))
    trust.open(Log(entries=Log().entries[:7]).note().encode())
    now = log.checkpoint(trust)
    assert now is not None
    log.vouch(now, trust)
    assert trust.unsigned == []
    trust.open(Log(entries=Log().entries[1:7]).note().encode())
    with pytest.raises(Bent, match="分叉"):
        log.vouch(now, trust)
    assert len(trust.unsigned) == 1
