"""Impressions: posted slices ready for paper and for the page behind their code, under their posting's checkpoint."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from django.conf import settings
from django.db import transaction

from design.parts import Answerable
from yangguang.disclosure.queries import records
from yangguang.disclosure.queries.editions import Standing
from yangguang.disclosure.queries.records import SlicePrint
from yangguang.foundation import canonical
from yangguang.foundation.identity import identity
from yangguang.foundation.now import now
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.press import addresses, sheets
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.models import Impression, Stale, Stoppage, Unprinted
from yangguang.press.posters import aside as posters
from yangguang.press.posters.printing import Report
from yangguang.press.posters.work import Job
from yangguang.press.sheets import SHARED, Folders, stem

Row = tuple[str, str, str, int]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Impressed:
    """A slice with its record, its proof and the checkpoint that its poster bears."""

    notice: Standing
    slice: int
    place: int
    code: str
    record: Mapping[str, object]
    salt: str
    proof: str
    size: int
    root: str
    witnessed: int
    witnesses: int

    @property
    def record_json(self) -> bytes:
        """The bytes of record.json."""
        return canonical.dumps({"record": dict(self.record), "salt": self.salt})

    @property
    def rows(self) -> Sequence[Row]:
        """The named rows: name, village, programme, fen."""
        found = self.record.get("rows", [])
        assert isinstance(found, list)
        return [(str(row[0]), str(row[1]), str(row[2]), int(row[3])) for row in found]

    @property
    def board(self) -> str:
        """The board's name."""
        board = self.record.get("board")
        return str(board["name"]) if isinstance(board, dict) else ""


def make_new() -> int:
    """Give every slice that went to the log its impression under the newest checkpoint; returns how many were new.

    The checkpoint stays for good: a poster printed again bears what the first one bore. Witnesses are asked for it.
    """
    with transaction.atomic():
        known = set(Impression.objects.values_list("slice_id", flat=True))
        waiting = [slice_id for slice_id in records.in_log() if slice_id not in known]
        size = log.checkpoint().size if waiting else 0
        Impression.objects.bulk_create(
            [Impression(slice_id=slice_id, checkpoint_size=size, at=now()) for slice_id in waiting],
            ignore_conflicts=True,
        )
        Unprinted.objects.bulk_create([Unprinted(slice_id=pk) for pk in waiting], ignore_conflicts=True)
        if waiting:
            ledger.want(size=size)
    return len(waiting)


def of(notice: Standing, *, slices: Collection[int] | None = None) -> Iterator[Impressed]:
    """The impressions of a notice's slices as they stand (or those given), records opened."""
    prints = records.slices_of(notice.version, only=slices)
    sizes = dict(
        Impression.objects.filter(slice_id__in=[each.slice_id for each in prints]).values_list(
            "slice_id", "checkpoint_size"
        )
    )
    indexes = log.indexes_of([each.pending_entry for each in prints])
    for size in sorted(set(sizes.values())):
        here = [each for each in prints if sizes.get(each.slice_id) == size]
        point = log.checkpoint(size=size)
        said = log.witnessed(point)
        proofs = log.tlog_proofs([indexes[each.pending_entry] for each in here], size=size)
        for each in here:
            proof = proofs[indexes[each.pending_entry]]
            yield _impressed(notice, each, proof, (point.entries, bytes(point.root).hex(), *said))


def codes_by_place(notice: Standing) -> dict[int, str]:
    """The codes of a notice's named slices by place; those erased are left out."""
    places = {part.slice: part.place for part in notice.parts if part.place is not None}
    return {places[pk]: code for pk, code in records.codes(notice.version).items() if pk in places}


@contextmanager
def printing(snapshot: Snapshot, *, progress: Progress = lambda what, done, total: None) -> Iterator[None]:
    """Print the posters that wait, A3 and A4, below `settings.PRINT_DIR`, while the block goes on with other work.

    At its end they are on disk and noted; one that cannot be printed stops alone.
    """
    waiting = set(Unprinted.objects.values_list("slice_id", flat=True))
    if not waiting:
        yield
        return
    slices: dict[str, tuple[int, int]] = {}
    done = count(1)
    parts = [part for notice in snapshot.standing for part in notice.parts if part.slice in waiting]
    names = sheets.folders((part.place, part.posted) for part in parts if part.place)
    told = lambda _: progress("海报", next(done), len(waiting))  # noqa: E731 a name for one expression
    with posters.printing(Path(settings.PRINT_DIR), progress=told) as press:
        for sheet in (sheet for notice in snapshot.standing for sheet in _wanted(notice, waiting)):
            made = job(sheet, snapshot.answerable, names)
            slices[made.name] = sheet.slice, sheet.place
            press.put(made)
        yield
    _note(press.report, slices)
    Unprinted.objects.filter(slice_id__in=waiting).delete()


def _wanted(notice: Standing, waiting: set[int]) -> Iterator[Impressed]:
    wanted = [part.slice for part in notice.parts if part.slice in waiting]
    return of(notice, slices=wanted) if wanted else iter(())


def _note(report: Report, slices: Mapping[str, tuple[int, int]]) -> None:
    """Note what stopped; the pages that were printed beside it, which speak of a poster, are to be printed again."""
    found = [(*slices[each.name], each.fault[:300]) for each in report.stopped]
    with transaction.atomic():
        Stoppage.objects.bulk_create([Stoppage(slice_id=pk, fault=fault, at=now()) for pk, _, fault in found])
        keys = [key for pk, place, _ in found for key in (f"slice:{pk}", f"place:{place}")]
        Stale.objects.bulk_create([Stale(key=key, at=now()) for key in keys])


def job(sheet: Impressed, answerable: Mapping[int, Answerable], names: Folders) -> Job:
    """What the printer needs for one slice; `names` as of `sheets.folders`."""
    who = answerable.get(sheet.notice.office)
    posted, version = date.fromisoformat(str(sheet.record["posted"])), int(str(sheet.record["version"]))
    folder = names[sheet.place, posted] if sheet.place else SHARED
    return Job(
        name=stem(sheet.notice.index_no, folder, version),
        record=sheet.record,
        proof=sheet.proof,
        salt_hex=sheet.salt,
        code_url=settings.PUBLIC_URL + addresses.behind(sheet.code) if sheet.code else None,
        answerable=_who(who) | {"site": settings.PUBLIC_URL, "page": _page(sheet)},
    )


def _page(sheet: Impressed) -> str:
    return "" if sheet.code else str(settings.PUBLIC_URL) + addresses.notice(sheet.notice.index_no)


def _who(who: Answerable | None) -> dict[str, str]:
    own = identity()
    if who is None:
        return {"office": own.host, "officer": "", "phone": own.phone, "hours": own.hours}
    return {
        "office": str(who.office.text), "officer": who.officer, "phone": who.phone or own.phone,
        "hours": str(who.hours or own.hours), "address": who.address,
    }  # fmt: skip


def _impressed(notice: Standing, each: SlicePrint, proof: str, point: tuple[int, str, int, int]) -> Impressed:
    return Impressed(notice, each.slice_id, each.place_id or 0, each.code, each.record, each.salt, proof, *point)


def under(size: int) -> list[int]:
    """The slices whose posters bear the checkpoint of this size."""
    return list(Impression.objects.filter(checkpoint_size=size).order_by("pk").values_list("slice_id", flat=True))
