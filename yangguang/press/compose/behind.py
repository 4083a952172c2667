"""The page behind a poster's code: the only page with names; and the tombstone that stands there afterwards."""

from collections.abc import Callable, Collection, Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, Proof
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation import keys
from yangguang.press import addresses, impressions
from yangguang.press.compose import parts
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot, part_at
from yangguang.press.context import CodePage, RollRow, TombstonePage
from yangguang.press.impressions import Impressed
from yangguang.press.putting.inventory import seal_subject
from yangguang.press.render import one

NAMED = ("index.html", "record.json", "proof.tlog-proof")


def over(snapshot: Snapshot, sealed: Collection[str]) -> set[str]:
    """Of the paths behind codes those that bear names, or prove them, of notices that are open no more."""
    running = _codes(n for n in snapshot.standing if snapshot.is_open(n) and any(part.named for part in n.parts))
    return {path for path in sealed if path.endswith(NAMED) and path.split("/")[1] not in running}


def tombstones(snapshot: Snapshot, notice: Standing) -> Iterator[tuple[str, bytes]]:
    """What stands behind the codes of a notice whose window is over: no name, and how it ended (410)."""
    for place, code in impressions.codes_by_place(notice).items():
        yield from _grave(snapshot, code, lambda place=place: _tombstone(snapshot, notice, place))  # type: ignore[misc]  # bound now, called later


def nameless(snapshot: Snapshot, gone: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """What stands where names are taken away whose notice was taken down at once: its codes are known to nobody now."""
    codes = {path.split("/")[1] for path in gone if path.endswith(NAMED)}
    if codes:
        codes -= _codes(n for n in snapshot.standing if not snapshot.is_open(n) and not n.taken_down)
    why = _("这份公示已经下架。")
    for code in sorted(codes):
        yield from _grave(snapshot, code, lambda: TombstonePage(why=why, ended=snapshot.today))


def _codes(notices: Iterable[Standing]) -> set[str]:
    return {code for notice in notices for code in impressions.codes_by_place(notice).values()}


def _grave(snapshot: Snapshot, code: str, page: Callable[[], TombstonePage]) -> Iterator[tuple[str, bytes]]:
    folder = addresses.behind(code)
    grave = Leaf(
        path=f"{folder}410.html", template="press/tombstone.html", title=_("公示期已满"), listed=False,
        page=page, depends=frozenset(), languages=("zh-hans",),
    )  # fmt: skip
    yield from ((page.path, one(page)) for page in printed(grave, snapshot.site))
    yield f"{folder}seal.txt", keys.salt(seal_subject(folder)).hex().encode()


def files(impressed: Impressed) -> Iterator[tuple[str, bytes]]:
    """The record and its proof as files of their own, beside the page."""
    folder = addresses.behind(impressed.code)
    yield f"{folder}record.json", impressed.record_json
    yield f"{folder}proof.tlog-proof", impressed.proof.encode()


def leaf(snapshot: Snapshot, sheet: Impressed) -> Leaf:
    """The page itself, in Chinese alone; its seal salts its digest in the manifest."""
    folder = addresses.behind(sheet.code)
    return Leaf(
        path=f"{folder}index.html", template="press/code.html", title=sheet.notice.title, listed=False,
        page=lambda: _page(snapshot, sheet), languages=("zh-hans",),
        depends=frozenset({f"slice:{sheet.slice}", "today"}), more={"seal": keys.salt(seal_subject(folder)).hex()},
    )  # fmt: skip


def _page(snapshot: Snapshot, sheet: Impressed) -> CodePage:
    notice, folder = sheet.notice, addresses.behind(sheet.code)
    place = snapshot.place(sheet.place)
    stopped = sheet.slice in snapshot.stopped
    clock = parts.window(snapshot, notice)
    assert clock is not None  # a named roll always has its window
    return CodePage(
        head=parts.head(snapshot, notice),
        board=sheet.board,
        rows=[RollRow(name=row[0], village=row[1], programme=row[2], fen=row[3]) for row in sheet.rows],
        people=len(sheet.rows),
        fen=sum(row[3] for row in sheet.rows),
        clock=clock,
        record=sheet.record_json.decode(),
        tlog_proof=sheet.proof,
        stopped=stopped,
        objection=parts.objection(snapshot, notice, slice_id=sheet.slice),
        answerable=snapshot.answerable.get(notice.office),
        proof=Proof(
            size=sheet.size, root=sheet.root, code="" if stopped else sheet.code,
            witnessed=sheet.witnessed, witnesses=sheet.witnesses,
            record=f"{folder}record.json", proof=f"{folder}proof.tlog-proof",
        ),
        wall=Link(text=place.name, path=addresses.place(place.id)),
        notice=Link(text=notice.title, path=addresses.notice(notice.index_no)),
    )  # fmt: skip


def _tombstone(snapshot: Snapshot, notice: Standing, place: int) -> TombstonePage:
    part = part_at(notice, place)
    ended = notice.closed or snapshot.until(notice) or snapshot.today
    why = _("这份公示已撤回，名单已从网上撤下。") if notice.withdrawn else _("公示期已满，名单已从网上撤下。")
    return TombstonePage(
        why=why, ended=ended, people=part.people if part else None, fen=part.fen if part else None,
        notice=Link(text=notice.title, path=addresses.notice(notice.index_no)),
        wall=Link(text=(wall := snapshot.place(place)).name, path=addresses.place(wall.id)),
        answerable=snapshot.answerable.get(notice.office),
    )  # fmt: skip
