"""Whether a log that follows a closed one names that one's last checkpoint as it is published."""

from collections.abc import Sequence

from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.pins import open_pinned, pins_from
from yangguang.ledger.tlog.proof import proof_from
from yangguang.ledger.verify.source import Source
from yangguang.ledger.words import _


def check(log: Source, now: Checkpoint, leaves: Sequence[bytes]) -> list[str]:
    """Hold the first entry against the closed log beside it; returns what to tell the reader. Raises Bent.

    `leaves` are the hashes of all entries at `now`. A first log has no such record and no closed log beside it.
    """
    data, proof = log.read(opening.RECORD), log.read(opening.PROOF)
    if data is None:
        if log.read("1/checkpoint") is not None:
            raise Bent(_("旁边有已关闭的存证，这一本却没有写明接的是哪一个校验点。"))
        return []
    told = opening.opening_from(loads(data, what=opening.RECORD))
    if told.log != now.origin or not leaves or leaf_hash(told.leaf) != leaves[0]:
        raise Bent(_("另开存证的记录不是这本存证的第一条。"))
    if proof is None:
        raise Bent(_("另开存证的记录旁边没有它的证明。"))
    proof_from(proof).check(told.leaf)
    _check_closed(log, told)
    said = _("这本存证接在已关闭的「{origin}」之后，写明它最后的校验点：{size} 条，根 {root}（{reason}）")
    return [said.format(origin=told.closed, size=told.size, root=told.root.hex(), reason=told.reason)]


def end_of(log: Source) -> tuple[int, Checkpoint] | None:
    """Number and last checkpoint of the closed log that this one follows, as its first entry names it; else None."""
    data = log.read(opening.RECORD)
    if data is None:
        return None
    told = opening.opening_from(loads(data, what=opening.RECORD))
    return told.number, Checkpoint(told.closed, told.size, told.root)


def _check_closed(log: Source, told: opening.Opening) -> None:
    folder = f"{told.number}/"
    note, keys = log.read(folder + "checkpoint"), log.read(folder + "key.txt")
    if note is None or keys is None:
        raise Bent(_("已关闭的存证「{origin}」不在 {folder} 里。").format(origin=told.closed, folder=folder))
    closed = open_pinned(note, pins=pins_from(keys.decode(errors="replace"))).checkpoint
    if (closed.origin, closed.size, closed.root) != (told.closed, told.size, told.root):
        raise Bent(
            _("这本存证说前一本止于 {size} 条、根 {root}，公布的校验点却是 {other} 条、根 {another}。").format(
                size=told.size, root=told.root.hex(), other=closed.size, another=closed.root.hex()
            )
        )
