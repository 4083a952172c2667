"""What others may ask of the log: checkpoints, indexes, proofs, the public key, the manifest's format."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from yangguang.ledger import cosigned, offline, signing, stored
from yangguang.ledger import manifest as manifest
from yangguang.ledger.cosigned import Lag as Lag
from yangguang.ledger.cosigned import lags as lags
from yangguang.ledger.cosigned import late as late
from yangguang.ledger.cosigned import list_fault as list_fault
from yangguang.ledger.cosigned import witnessed as witnessed
from yangguang.ledger.errors import Absent
from yangguang.ledger.models import Checkpoint, Entry, Pending
from yangguang.ledger.refusals import Why as Why
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.proof import Proof
from yangguang.ledger.tlog.tiles import WIDTH
from yangguang.ledger.tlog.view import View
from yangguang.ledger.words import _


def checkpoint(*, size: int | None = None) -> Checkpoint:
    """The newest signed checkpoint, or the one at a size. Raises Absent when there is none."""
    rows = Checkpoint.objects.order_by("-size")
    found = (rows if size is None else rows.filter(size=size)).first()
    if found is None:
        raise Absent(_("还没有这样的校验点。"), do=_("请先运行存证排序。"))
    return found


def roots(sizes: Collection[int]) -> dict[int, bytes]:
    """The roots of signed checkpoints by size; sizes that were never signed are left out."""
    found = Checkpoint.objects.filter(size__in=sizes).values_list("size", "root")
    return {size: bytes(root) for size, root in found}


def waiting() -> int:
    """How many entries are committed and not yet in the log."""
    return Pending.objects.count()


def index_of(pending_id: int) -> int | None:
    """The index of an entry that waited under this id; None while it still waits."""
    return indexes_of([pending_id]).get(pending_id)


def indexes_of(pending_ids: Iterable[int]) -> dict[int, int]:
    """The indexes of many entries by the ids they waited under; those still waiting are left out."""
    rows = Entry.objects.filter(pending__in=list(pending_ids)).values_list("pending", "index")
    return {pending: index for pending, index in rows if pending is not None}


def tlog_proof(*, index: int, size: int | None = None) -> str:
    """The offline proof (.tlog-proof) of one entry under the checkpoint at `size`, the newest by default."""
    return tlog_proofs([index], size=size)[index]


def tlog_proofs(indexes: Sequence[int], *, size: int | None = None) -> dict[int, str]:
    """The offline proofs of many entries under one checkpoint, each checked before it is handed out.

    The checkpoint bears the cosignatures that have come so far: a proof asked for later may have more of them.
    Raises Absent for an index past that size or a size at which nothing was signed.
    """
    under = checkpoint(size=size)
    tiles = stored.Tiles()
    tiles.prefetch([*indexes, max(under.size - 1, 0)])
    view, proofs, note = View(under.size, tiles.read), dict[int, str](), cosigned.note_of(under)
    inclusions = checks.Inclusions(size=under.size, root=bytes(under.root))
    for index in indexes:
        path, leaf = view.inclusion(index), view.hash_at(0, index)
        inclusions.check(index=index, leaf_hash=leaf, path=path)
        proofs[index] = str(Proof(index, tuple(path), note))
    return proofs


def consistency_proof(*, old: int, size: int | None = None) -> list[bytes]:
    """The proof that the log at `size` (the newest by default) only added to the log of `old` entries."""
    return View(checkpoint(size=size).size, stored.Tiles().read).consistency(old)


def vkey() -> str:
    """The log's public key, as printed in key.txt and pinned by readers."""
    return str(signing.signer().key)


def offline_page() -> bytes:
    """The page that one downloads and keeps, with this log's key filled in."""
    return offline.page(key=vkey())


def without_record() -> list[tuple[int, str]]:
    """Index and text of each entry that was taken back from the tiles and has no record in this database."""
    rows = Entry.objects.filter(pending=None).order_by("index").values_list("index", "leaf")
    return [(index, bytes(leaf).decode(errors="replace")) for index, leaf in rows.iterator(chunk_size=WIDTH)]


def first_signed(pending_ids: Iterable[int]) -> dict[int, datetime]:
    """When each entry was first under a signed checkpoint, by the id it waited under; unsigned ones are left out."""
    points = list(Checkpoint.objects.order_by("size").values_list("size", "at"))
    sizes = [size for size, _at in points]
    found = {pending: bisect_right(sizes, index) for pending, index in indexes_of(pending_ids).items()}
    return {pending: points[number][1] for pending, number in found.items() if number < len(points)}
