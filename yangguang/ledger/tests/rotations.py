"""Steps of a change of the log's key, and what stands in its folder afterwards."""

from datetime import timedelta
from pathlib import Path

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.ledger import actions
from yangguang.ledger.models import Entry, KeyChange
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tlog.keys import Key, key_from
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.verify.command import main


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
