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
from yangguang.ledger.models import Checkpoint, Closing, Entry, KeyChange, Pending
from yangguang.ledger.reasons import Reason
from yangguang.ledger.refusals import Why as Why
from yangguang.ledger.stretch import first, log_of, within
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.pins import Pin
from yangguang.ledger.tlog.proof import Proof
from yangguang.ledger.tlog.tiles import WIDTH
from yangguang.ledger.tlog.view import View
from yangguang.ledger.words import _


def checkpoint(*, size: int | None = None) -> Checkpoint:
    """The newest signed checkpoint, or the one at a place (`Checkpoint.size`). Raises Absent when there is none."""
    rows = Checkpoint.objects.order_by("-size")
    found = (rows if size is None else rows.filter(size=size)).first()
    if found is None:
        raise Absent(_("还没有这样的校验点。"), do=_("请先运行存证排序。"))
    return found


def roots(sizes: Collection[int]) -> dict[int, bytes]:
    """The roots of signed checkpoints by place; places at which nothing was signed are left out."""
    found = Checkpoint.objects.filter(size__in=sizes).values_list("size", "root")
    return {size: bytes(root) for size, root in found}


def waiting() -> int:
    """How many entries are committed and not yet in the log."""
    return Pending.objects.count()


def index_of(pending_id: int) -> int | None:
    """The place of an entry that waited under this id; None while it still waits."""
    return indexes_of([pending_id]).get(pending_id)


def indexes_of(pending_ids: Iterable[int]) -> dict[int, int]:
    """The places of many entries by the ids they waited under; those still waiting are left out."""
    rows = Entry.objects.filter(pending__in=list(pending_ids)).values_list("pending", "index")
    return {pending: index for pending, index in rows if pending is not None}


def tlog_proof(*, index: int, size: int | None = None) -> str:
    """The offline proof (.tlog-proof) of one entry by its place under the checkpoint at `size`.

    By default that is the newest of the entry's own log.
    """
    return tlog_proofs([index], size=size)[index]


def tlog_proofs(indexes: Sequence[int], *, size: int | None = None) -> dict[int, str]:
    """The offline proofs of many entries under one checkpoint, each checked before it is handed out.

    The checkpoint bears the cosignatures that have come so far: a proof asked for later may have more of them.
    Raises Absent for an index past that size or a size at which nothing was signed.
    """
    under = _of_log(log_of(indexes[0])) if size is None and indexes else checkpoint(size=size)
    tiles = stored.Tiles(log=under.log)
    tiles.prefetch([*map(within, indexes), max(under.entries - 1, 0)])
    view, proofs, note = View(under.entries, tiles.read), dict[int, str](), cosigned.note_of(under)
    inclusions = checks.Inclusions(size=under.entries, root=bytes(under.root))
    for place in indexes:
        index = _index_in(under, place)
        path, leaf = view.inclusion(index), view.hash_at(0, index)
        inclusions.check(index=index, leaf_hash=leaf, path=path)
        proofs[place] = str(Proof(index, tuple(path), note))
    return proofs


def _of_log(log: int) -> Checkpoint:
    found = Checkpoint.objects.filter(size__gte=first(log), size__lt=first(log + 1)).order_by("-size").first()
    if found is None:
        raise Absent(_("还没有这样的校验点。"), do=_("请先运行存证排序。"))
    return found


def _index_in(under: Checkpoint, place: int) -> int:
    if log_of(place) != under.log:
        raise Absent(_("存证里没有序号 {index}（共 {size} 条）。").format(index=within(place), size=under.entries))
    return within(place)


def consistency_proof(*, old: int, size: int | None = None) -> list[bytes]:
    """The proof that a log at the place `size` (the newest by default) only added to the same log of `old` entries."""
    point = checkpoint(size=size)
    return View(point.entries, stored.Tiles(log=point.log).read).consistency(old)


def entries_at(place: int) -> int:
    """How many entries the log had at a checkpoint's place: what stands on paper as its size."""
    return within(place)


def in_open_log(place: int | None) -> int | None:
    """A checkpoint's place, or that of the open log's first checkpoint where it lies in a log that was closed."""
    begun = first(signing.log())
    return begun + 1 if begun and (place or 0) < begun else place


def closed() -> list[Closing]:
    """The logs that were closed for good, in order."""
    return list(Closing.objects.order_by("pk").select_related("log"))


def origin() -> str:
    """The name of the log that is open."""
    return signing.origin()


def vkey() -> str:
    """The public key that signs first now, as printed in key.txt and pinned by readers."""
    return str(next(pin.key for pin in signing.pins() if pin.until is None))


def pins() -> tuple[Pin, ...]:
    """Every key under which this log ever signed, oldest first, each with the size at which it was retired."""
    return signing.pins()


def overlap() -> datetime | None:
    """Until when two keys sign at least; None while one signs."""
    signing_now = [str(pin.key) for pin in signing.pins() if pin.until is None]
    newest = KeyChange.objects.filter(key__in=signing_now, old__in=signing_now).order_by("number").last()
    return newest.until if newest else None


def compromised() -> frozenset[str]:
    """The retired keys whose private half somebody else may hold."""
    found = KeyChange.objects.filter(verb=KeyChange.RETIRED, reason=Reason.COMPROMISED)
    return frozenset(found.values_list("key", flat=True))


def lost_keys() -> list[str]:
    """The keys that should sign and whose private half is not here."""
    return list(map(str, signing.lost()))


def offline_page() -> bytes:
    """The page that one downloads and keeps, with this log's keys filled in."""
    return offline.page(keys="".join(map(str, signing.pins())))


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
