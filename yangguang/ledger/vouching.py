"""The audit's heads as the signed log has them, for whoever verifies the audit."""

from yangguang.foundation.audit.heads import Head
from yangguang.ledger import signing, stored
from yangguang.ledger.errors import Bent
from yangguang.ledger.listeners import AUDIT_KIND
from yangguang.ledger.models import Checkpoint
from yangguang.ledger.stretch import first, log_of, within
from yangguang.ledger.tlog.growth import grow
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.leaf import frame
from yangguang.ledger.tlog.pins import open_pinned
from yangguang.ledger.words import _

_STEP = 4096


def heads(since: int) -> list[Head]:
    """Index and digest of each audit head from an index on, under the newest checkpoint.

    The key that signed the checkpoint lies outside the database: whoever rewrites entries there cannot sign anew.
    Raises Bent when the entries do not give the signed root, Unauthenticated when the checkpoint is not ours.
    """
    logs = range(log_of(since), signing.log() + 1)
    return [head for log in logs for head in _heads(log, within(since) if log == log_of(since) else 0)]


def _heads(log: int, since: int) -> list[Head]:
    newest = Checkpoint.objects.filter(size__gte=first(log), size__lt=first(log + 1)).order_by("-size").first()
    if newest is None:
        return []
    signed = open_pinned(newest.note.encode(), pins=signing.pins(log)).checkpoint
    edge, found = stored.edge(since, log=log), list[Head]()
    for start in range(since, signed.size, _STEP):
        leaves = stored.entries(start, min(start + _STEP, signed.size), log=log)
        edge = grow(edge, [*map(leaf_hash, leaves)]).edge
        found += _audit(leaves, first(log) + start)
    if (edge.size, edge.root()) != (signed.size, signed.root):
        raise Bent(_("数据库里的存证条目与其根不符，未签名。"), do=_("请运行 yangguang verify 检查存证目录。"))
    return found


def _audit(leaves: list[bytes], start: int) -> list[Head]:
    head, tail = (part.encode() for part in frame(AUDIT_KIND))
    return [
        (start + number, bytes.fromhex(leaf.removeprefix(head).removesuffix(tail).decode()))
        for number, leaf in enumerate(leaves)
        if leaf.startswith(head) and leaf.endswith(tail)
    ]
