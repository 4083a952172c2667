"""A record with its proof: commitment recomputed, proof followed to the checkpoint, checkpoint opened."""

import re
from dataclasses import dataclass

from yangguang.ledger import manifest
from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import Json, loads
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.leaf import commitment, leaf
from yangguang.ledger.tlog.proof import Proof, proof_from
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _

_SALT = re.compile(r"[0-9a-f]{64}")
Record = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that is proven: what it says, where it stands in the log, under which checkpoint."""

    record: Record
    salt: bytes
    proof: Proof
    checkpoint: Checkpoint

    def facts(self) -> list[str]:
        """What to tell the reader about it."""
        title = self.record.get("title")
        said = [_("标题：{title}").format(title=title)] if isinstance(title, str) else []
        return [*said, place_in_log(self.proof, self.checkpoint)]


def place_in_log(proof: Proof, checkpoint: Checkpoint) -> str:
    """Where the proof puts its entry, with size and root to compare with paper."""
    return _("存证「{origin}」序号 {index}，校验点 {size}，根 {root}").format(
        origin=checkpoint.origin, index=proof.index, size=checkpoint.size, root=checkpoint.root.hex()
    )


def record_from(value: Json) -> tuple[Record, bytes]:
    """The record and its salt from what record.json holds. Raises Bent for another shape."""
    match value:
        case {"record": dict(record), "salt": str(salt), **more} if not more and _SALT.fullmatch(salt):
            return record, bytes.fromhex(salt)
    raise Bent(_("record.json 的格式不对：应有 record 和 64 位十六进制的 salt。"))


def check(value: Json, proof: bytes, trust: Trust) -> Evidence:
    """A record (what record.json holds) held against its proof. Raises Bent, saying which of the two is wrong."""
    record, salt = record_from(value)
    read = proof_from(proof)
    kind = record.get("kind")
    if not isinstance(kind, str):
        raise Bent(_("记录没有写明种类（kind）。"))
    entry = leaf(kind=kind, commitment=commitment(salt=salt, record=record))
    return Evidence(record, salt, read, _opened(read, entry, trust, _("记录（record.json）")))


def check_manifest(data: bytes, proof: bytes, trust: Trust) -> tuple[manifest.Manifest, Proof, Checkpoint]:
    """A site's manifest held against its proof. Raises Bent."""
    found, read = manifest.manifest_from(data), proof_from(proof)
    return found, read, _opened(read, manifest.entry(data), trust, _("站点清单（manifest.json）"))


def _opened(proof: Proof, entry: bytes, trust: Trust, what: str) -> Checkpoint:
    checkpoint = trust.open(proof.note.encode())
    try:
        proof.check(entry)
    except Bent as fault:
        raise Bent(_("{what}与存证证明不符：{why}").format(what=what, why=fault.what)) from fault
    return checkpoint


def read_json(data: bytes, *, what: str) -> Json:
    """JSON bytes as a value. Raises Bent, naming `what`."""
    return loads(data, what=what)
