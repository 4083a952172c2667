"""Whether a log that follows a closed one names that one's last checkpoint as it is published."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.pins import open_pinned, pins_from
from yangguang.ledger.tlog.proof import proof_from
from yangguang.ledger.verify.logs import Log
from yangguang.ledger.verify.source import Below, Source
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
    each = [told, *(before for before in _told(log) if before.number < told.number)]
    for before in each[1:]:
        _check_closed(log, before)
    return [said.format(origin=one.closed, size=one.size, root=one.root.hex(), reason=one.reason) for one in each]


def ends(log: Source) -> Iterator[tuple[int, Checkpoint]]:
    """Number and last checkpoint of each closed log before the open one, the newest first.

    The open log's first entry names the first of them, that log's first entry the next; where the tiles of a closed log
    no longer prove what its first entry was, nothing before it is told. Raises Bent for a record of another shape.
    """
    for told in _told(log):
        yield told.number, Checkpoint(told.closed, told.size, told.root)


def _told(log: Source) -> Iterator[opening.Opening]:
    folder, before, end = "", 0, None
    while (data := log.read(folder + opening.RECORD)) is not None:
        told = opening.opening_from(loads(data, what=folder + opening.RECORD))
        if end and not (told.number < before and _began(Log(Below(log, folder)), told, end)):
            return
        yield told
        folder, before = f"{told.number}/", told.number
        end = Checkpoint(told.closed, told.size, told.root)


def _began(log: Log, told: opening.Opening, end: Checkpoint) -> bool:
    """Whether a closed log's first entry is this opening, as its tiles prove it up to the end."""
    with suppress(Bent):
        log.check_grown(Checkpoint(told.log, 1, leaf_hash(told.leaf)), end)
        return True
    return False


def _check_closed(log: Source, told: opening.Opening) -> None:
    folder = f"{told.number}/"
    beside = "" if log.read(folder + "checkpoint") else "../"  # this log was set aside itself, as the one before it
    note, keys = (log.read(beside + folder + name) for name in ("checkpoint", "key.txt"))
    if note is None or keys is None:
        raise Bent(_("已关闭的存证「{origin}」不在 {folder} 里。").format(origin=told.closed, folder=folder))
    closed = open_pinned(note, pins=pins_from(keys.decode(errors="replace"))).checkpoint
    if (closed.origin, closed.size, closed.root) != (told.closed, told.size, told.root):
        raise Bent(
            _("这本存证说前一本止于 {size} 条、根 {root}，公布的校验点却是 {other} 条、根 {another}。").format(
                size=told.size, root=told.root.hex(), other=closed.size, another=closed.root.hex()
            )
        )
