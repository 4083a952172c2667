"""How the open log began, where it follows a closed one: its first entry as a public record with its proof."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from yangguang.foundation import canonical
from yangguang.ledger import queries
from yangguang.ledger.models import Closing
from yangguang.ledger.openlog import OpenLog
from yangguang.ledger.stretch import first, name_of
from yangguang.ledger.strictjson import Json
from yangguang.ledger.tlog import opening


def record(closing: Closing) -> dict[str, Json]:
    """What the next log says first about the one that was closed."""
    base = closing.log.origin.removesuffix(f"/{closing.pk}") if closing.pk > 1 else closing.log.origin
    return opening.record(
        log=name_of(base, closing.pk + 1), number=closing.pk, closed=closing.log.origin, size=closing.size,
        root=bytes(closing.root), reason=closing.reason, at=closing.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )  # fmt: skip


def files(log_dir: Path, log: OpenLog) -> Iterator[tuple[Path, bytes]]:
    """The proof of the first entry and the record that needs it, where they do not stand in the folder yet."""
    number, proof_path, record_path = log.number, log_dir / opening.PROOF, log_dir / opening.RECORD
    if number == 1 or (proof_path.exists() and record_path.exists()):
        return
    closing = Closing.objects.select_related("log").get(pk=number - 1)
    yield proof_path, queries.tlog_proof(index=first(number), size=first(number) + 1).encode()
    yield record_path, canonical.dumps({"record": record(closing), "salt": opening.SALT.hex()})
