"""Rotation: two keys sign for a while, then one; every paper, page and proof verifies before, during and after."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from yangguang.accounts.models import Role
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import now
from yangguang.ledger import actions, queries, signing
from yangguang.ledger.errors import Forbidden, Unready
from yangguang.ledger.models import KeyChange
from yangguang.ledger.policies import may_change_keys
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.rotations import grow, ids, retire, rotate, signed_by, verified
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.pins import Pin, open_pinned, pins_from

pytestmark = pytest.mark.usefixtures("committed", "fresh_keys")


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
