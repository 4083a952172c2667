"""What the log says about its own keys: each change as a public record with its proof, beside the log's tiles."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from yangguang.foundation import canonical
from yangguang.ledger import queries, signing
from yangguang.ledger.errors import Bent
from yangguang.ledger.models import Checkpoint, Entry, KeyChange
from yangguang.ledger.openlog import OpenLog
from yangguang.ledger.strictjson import Json, loads
from yangguang.ledger.tlog import succession
from yangguang.ledger.tlog.leaf import commitment, leaf
from yangguang.ledger.tlog.succession import Change

_TITLES = {KeyChange.BEGUN: "存证启用新公钥", KeyChange.RETIRED: "存证停用公钥"}


def record(change: KeyChange) -> dict[str, Json]:
    """A change as anybody may read it; nothing in it is secret, so its salt is 32 zero bytes."""
    more: dict[str, Json] = {"old": change.old, "until": _text(change.until)} if change.until else {"size": change.size}
    return {
        "kind": succession.KIND, "title": _TITLES[change.verb], "log": change.origin, "number": _ordinal(change),
        "verb": change.verb, "key": change.key, "reason": change.reason, "at": _text(change.at), **more,
    }  # fmt: skip


def commitment_of(change: KeyChange) -> bytes:
    """What is appended to the log for a change."""
    return commitment(salt=succession.SALT, record=record(change))


def files(log_dir: Path, log: OpenLog) -> Iterator[tuple[Path, bytes]]:
    """The files of changes that do not stand in the folder yet: each proof, then the record that needs it."""
    changes = KeyChange.objects.filter(origin=log.origin).order_by("number") if log.keys else ()
    for number, change in enumerate(changes, 1):
        told = record(change)
        paths = succession.names(number)
        data = canonical.dumps({"record": told, "salt": succession.SALT.hex()})
        record_path, proof_path = (log_dir / name for name in paths)
        if proof_path.exists() and record_path.exists() and record_path.read_bytes() == data:
            continue
        if proof := _proof(leaf(kind=succession.KIND, commitment=commitment_of(change))):
            yield proof_path, proof.encode()
            yield record_path, data


def take_back(log_dir: Path, leaves: Sequence[bytes]) -> None:
    """Know again the changes whose entries were taken back from the tiles, from the records beside these."""
    back = set(leaves)
    number, before = KeyChange.objects.filter(origin=signing.origin()).count(), KeyChange.objects.count()
    while (found := _read(log_dir, number := number + 1)) and found.leaf in back:
        before += 1
        KeyChange.objects.create(
            number=before, origin=found.log, verb=found.verb, key=found.key, old=found.old, size=found.size,
            until=datetime.fromisoformat(found.until) if found.until else None, reason=found.reason,
            at=datetime.fromisoformat(found.at),
        )  # fmt: skip


def _ordinal(change: KeyChange) -> int:
    """Which change of its own log it is."""
    return KeyChange.objects.filter(origin=change.origin, number__lte=change.number).count()


def _read(log_dir: Path, number: int) -> Change | None:
    path = log_dir / succession.names(number)[0]
    try:
        return succession.change_from(loads(path.read_bytes(), what=path.name)) if path.is_file() else None
    except Bent:
        return None


def _proof(entry: bytes) -> str:
    """The proof of an entry under the first checkpoint that has it: nothing later can change it."""
    index = Entry.objects.filter(leaf=entry).order_by("index").values_list("index", flat=True).first()
    point = None if index is None else Checkpoint.objects.filter(size__gt=index).order_by("size").first()
    return "" if point is None or index is None else queries.tlog_proof(index=index, size=point.size)


def _text(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
