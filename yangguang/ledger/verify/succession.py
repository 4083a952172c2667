"""Whether the keys that a log offers follow one another as the log itself says."""

from collections.abc import Sequence

from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog import succession
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.pins import Pin, open_pinned
from yangguang.ledger.tlog.proof import proof_from
from yangguang.ledger.tlog.succession import Change
from yangguang.ledger.verify.source import Source
from yangguang.ledger.words import _


def check(log: Source, now: Checkpoint, leaves: Sequence[bytes], offered: Sequence[Pin]) -> list[str]:
    """Hold key.txt against the changes that the log records; returns what to tell the reader. Raises Bent.

    `leaves` are the hashes of all entries at `now`. key.txt is written last, so it may lag by changes that are told.
    """
    if not offered:
        return []
    pins, said = [Pin(offered[0].key)], list[str]()
    states, known = [pins], set(leaves)
    while found := _change(log, len(said) + 1):
        change, proof = found
        if change.number != len(said) + 1 or change.log != now.origin or leaf_hash(change.leaf) not in known:
            raise Bent(_("第 {n} 次换钥的记录不在存证里。").format(n=len(said) + 1))
        pins = succession.after(pins, change)
        _check_proof(change, proof, pins)
        states.append(pins)
        said.append(_told(change))
    if list(offered) not in states:
        raise Bent(_("key.txt 里的公钥与存证里的换钥记录不一致。"))
    return said


def _change(log: Source, number: int) -> tuple[Change, bytes] | None:
    record_name, proof_name = succession.names(number)
    record = log.read(record_name)
    if record is None:
        return None
    proof = log.read(proof_name)
    if proof is None:
        raise Bent(_("换钥记录 {path} 旁边没有它的证明。").format(path=record_name))
    return succession.change_from(loads(record, what=record_name)), proof


def _check_proof(change: Change, proof: bytes, pins: Sequence[Pin]) -> None:
    read = proof_from(proof)
    read.check(change.leaf)
    open_pinned(read.note.encode(), pins=pins)


def _told(change: Change) -> str:
    if change.verb == succession.BEGUN:
        return _("公钥 {key} 自 {at} 起签名（{reason}）").format(key=change.key, at=change.at, reason=change.reason)
    return _("公钥 {key} 只签到 {size} 条，{at} 停用（{reason}）").format(
        key=change.key, size=change.size, at=change.at, reason=change.reason
    )
