"""Rotation: two keys sign for a while, then one; every paper, page and proof verifies before, during and after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from yangguang.accounts.models import Role
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved, now
from yangguang.ledger import actions, queries, signing
from yangguang.ledger.errors import Bent, Forbidden, Keyless, Unready
from yangguang.ledger.models import Entry, KeyChange
from yangguang.ledger.policies import may_change_keys
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.sites import SIGNER, site
from yangguang.ledger.tlog import note
from yangguang.ledger.tlog.checkpoint import checkpoint_from, sign
from yangguang.ledger.tlog.keys import Key, Signer, key_from
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.pins import Pin, open_pinned, pins_from
from yangguang.ledger.verify.command import main

pytestmark = pytest.mark.usefixtures("committed", "fresh_keys")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of a few entries, one of them on paper."""
    grow(tmp_path / "log", 5)
    actions.want(size=5)
    return tmp_path / "log"


def grow(log: Path, count: int) -> None:
    """Append and sequence."""
    append(count, Entry.objects.count())
    actions.sequence(log_dir=log)


def rotate(log: Path, reason: Reason = Reason.ROUTINE) -> KeyChange:
    """Rotate as the machine's administrator."""
    return actions.rotate(log_dir=log, reason=reason, by=SYSTEM)


def retire(log: Path, reason: Reason = Reason.ROUTINE, key: Key | None = None) -> KeyChange:
    """Retire as the machine's administrator, when the overlap is over."""
    with moved(now() + actions.OVERLAP + timedelta(days=1)):
        return actions.retire(log_dir=log, reason=reason, by=SYSTEM, key=key)


def signed_by(log: Path) -> list[str]:
    """The keys under the published checkpoint, by their ids."""
    return [line.key_id.hex() for line in note_from((log / "checkpoint").read_bytes()).signatures]


def ids(*keys: str) -> list[str]:
    """The ids of vkeys."""
    return [key_from(key).id.hex() for key in keys]


def verified(what: Path, key: str | Path) -> int:
    """What the verifier says under one key."""
    return main([str(what), "--key", str(key)])


def test_from_the_rotation_on_checkpoints_bear_two_signatures_and_afterwards_the_new_one_alone(log: Path) -> None:
    old = queries.vkey()
    new = rotate(log).key
    assert signed_by(log) == ids(old, new)
    assert (log / "key.txt").read_text() == f"{old}\n{new}\n"
    grow(log, 3)
    assert signed_by(log) == ids(old, new)
    assert [verified(log, key) for key in (old, new, log / "key.txt")] == [0, 0, 0]
    ended = retire(log)
    assert signed_by(log) == ids(new)
    assert queries.vkey() == new
    assert (log / "key.txt").read_text() == f"# until {ended.size}\n{old}\n{new}\n"
    assert [verified(log, key) for key in (new, log / "key.txt")] == [0, 0]
    assert verified(log, old) == 2


def test_what_stood_before_verifies_against_the_old_key_for_good(log: Path, tmp_path: Path) -> None:
    old, papers = queries.vkey(), {}
    papers["before"] = queries.tlog_proof(index=2, size=5)
    new = rotate(log).key
    papers["during"] = queries.tlog_proof(index=2)
    retire(log)
    assert queries.tlog_proof(index=2, size=5) == papers["before"]
    papers["after"] = queries.tlog_proof(index=2)
    pins = pins_from((log / "key.txt").read_text())
    for when, keys_of in {"before": [old], "during": [old, new], "after": [new]}.items():
        said = papers[when].partition("\n\n")[2].encode()
        for key in keys_of:
            assert open_pinned(said, pins=[Pin(key_from(key))])
        assert open_pinned(said, pins=pins), "key.txt as it is now opens all of them"


def test_the_log_itself_commits_to_the_change_and_anybody_can_prove_it_with_the_old_key(log: Path) -> None:
    old = queries.vkey()
    new = rotate(log).key
    said = (log / "keys/1.record.json").read_text()
    assert all(f'"{text}"' in said for text in (old, new, "routine", "begun"))
    assert verified(log / "keys/1.record.json", old) == verified(log / "keys/1.tlog-proof", new) == 0
    retire(log)
    assert verified(log / "keys/1.record.json", old) == verified(log / "keys/2.record.json", new) == 0


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


@pytest.mark.parametrize("bent", [0, 1])
def test_one_bent_signature_of_two_is_said_whichever_key_the_reader_holds(
    log: Path, bent: int, capsys: pytest.CaptureFixture[str]
) -> None:
    both = [queries.vkey(), rotate(log).key]
    read = note_from((log / "checkpoint").read_bytes())
    lines = list(read.signatures)
    lines[bent] = type(lines[bent])(lines[bent].name, lines[bent].key_id, bytes(64))
    (log / "checkpoint").write_text(f"{read.text}\n{''.join(map(str, lines))}")
    for key in (*both, str(log / "key.txt")):
        assert verified(log, key) == 1
        assert f"2 把公钥的签名，其中这一把的不符：{both[bent]}" in capsys.readouterr().out


def test_a_second_rotation_waits_for_the_first_to_end_also_in_the_database(log: Path) -> None:
    first = rotate(log)
    with pytest.raises(Unready, match="2 把公钥"):
        rotate(log)
    with pytest.raises(IntegrityError, match="one after the other"), transaction.atomic():
        KeyChange.objects.create(number=2, origin=first.origin, verb="begun", key="x", old=first.key, until=now(),
                                 reason="routine", at=now())  # fmt: skip
    assert KeyChange.objects.count() == 1
    retire(log)
    third = rotate(log)
    assert third.old == first.key
    assert [verified(log, key) for key in (first.key, third.key, log / "key.txt")] == [0, 0, 0]


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


def test_nobody_but_the_machine_and_a_system_administrator_changes_keys(log: Path) -> None:
    before = (log / "key.txt").read_text()
    with pytest.raises(Forbidden):
        actions.rotate(log_dir=log, reason=Reason.ROUTINE, by=VISITOR)
    with pytest.raises(Forbidden):
        actions.retire(log_dir=log, reason=Reason.COMPROMISED, by=VISITOR)
    assert ((log / "key.txt").read_text(), KeyChange.objects.count()) == (before, 0)
    table = {Role.SYSTEM_ADMIN: True, Role.SECURITY_ADMIN: False, Role.AUDIT_ADMIN: False, Role.PUBLISHER: False}
    assert {role: may_change_keys(by=VISITOR, held={role}) for role in table} == table
    assert may_change_keys(by=SYSTEM, held=frozenset())


def test_each_change_leaves_one_audit_row_with_its_reason(log: Path) -> None:
    rotate(log)
    retire(log)
    found = AuditRow.objects.filter(verb__startswith="ledger.").order_by("pk").values_list("verb", "subject", "reason")
    assert list(found) == [
        ("ledger.rotate_key", "ledger.keychange:1", "routine"), ("ledger.retire_key", "ledger.keychange:2", "routine"),
    ]  # fmt: skip


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


def test_a_database_from_before_the_rotation_knows_its_keys_again_from_the_log(
    log: Path, restored: Callable[[int], None], owner_sql: Callable[[str], object]
) -> None:
    rotate(log)
    retire(log)
    before = list(KeyChange.objects.values())
    owner_sql("ALTER TABLE ledger_keychange DISABLE TRIGGER USER")
    owner_sql("DELETE FROM ledger_keychange")
    owner_sql("ALTER TABLE ledger_keychange ENABLE TRIGGER USER")
    restored(5)
    signing.forget()
    actions.recover(log_dir=log)
    assert list(KeyChange.objects.values()) == before
    grow(log, 1)
    assert len(signed_by(log)) == 1
    assert verified(log, queries.vkey()) == 0


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
