"""Where a notice hangs, board by board: one page for its levels and towns, and one for each town with its boards."""

from collections.abc import Iterable, Iterator
from typing import cast

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import Clock, LevelName, Link, SheetHead
from yangguang.clocks import queries as clocks
from yangguang.disclosure.queries import boards
from yangguang.disclosure.queries.boards import Sheet, Tally
from yangguang.disclosure.queries.editions import Standing
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import meta, parts
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.compose.walls import answerable
from yangguang.press.context import BoardRow, BoardsPage, TownRow

_TITLE, _TOWN = _("贴在哪里：{notice}"), _("{town}：{notice}")
_ABOUT = _("{county}各级公示栏逐处列出：何时张贴、何时拍照证实、迟了几天。只看机构，不看居民。")


def key(notice: int, town: int) -> str:
    """The dependency key of what tells board by board of a notice in one town (0: above towns)."""
    return f"boards:{notice}:{town}"


def towns_of(walls: Iterable[int]) -> set[int]:
    """The towns in which places lie, 0 for what lies above towns; of merged places those of their successors."""
    led, found = places.redirects(), set[int]()
    waiting = {led.get(place, place) for place in walls}  # a split place lies where it lay
    while waiting:
        rows = Place.objects.filter(pk__in=waiting).values_list("pk", "parent_id", "level")
        found |= {pk for pk, _up, level in rows if level == Level.TOWN}
        found |= {0 for _pk, up, level in rows if level == Level.COUNTY or up is None}
        waiting = {up for _pk, up, level in rows if up and level not in (Level.TOWN, Level.COUNTY)}
    return found


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The summary of every notice, and its towns where these are printed."""
    for notice in snapshot.standing:
        whole = Link(text=notice.title, path=addresses.notice(notice.index_no))
        home = Link(text=snapshot.county.name, path=addresses.HOME)
        title = format_lazy(_TITLE, notice=notice.title)
        yield Leaf(
            path=addresses.boards(notice.index_no), template="press/boards.html", title=title,
            page=lambda notice=notice: _whole(snapshot, notice),  # type: ignore[misc]  # bound now, called later
            depends=snapshot.keys(notice) | {key(notice.notice, 0)}, crumbs=[home, whole],
            column=meta.column(snapshot, title, _ABOUT),
        )  # fmt: skip
        above = Link(text=_("贴在哪里"), path=addresses.boards(notice.index_no))
        for town in _towns(snapshot, notice):
            title = format_lazy(_TOWN, town=town.name, notice=notice.title)
            yield Leaf(
                path=addresses.boards(notice.index_no, town.id), template="press/boards.html", title=title,
                page=lambda notice=notice, town=town: _town(snapshot, notice, town),  # type: ignore[misc]  # bound now, called later
                depends=(snapshot.keys(notice) - {notice.key}) | {key(notice.notice, town.id)},
                crumbs=[home, whole, above], column=meta.column(snapshot, title, _ABOUT),
                listed=False,  # reached from the summary: a site map with each of them would be longer than the site
            )  # fmt: skip


def _towns(snapshot: Snapshot, notice: Standing) -> list[Named]:
    """The towns in which a notice hangs, in code order; none where its pages are not printed now."""
    here = {town for town, _level in snapshot.boards.get(notice.notice, {}) if town}
    return [place for place in snapshot.places.values() if place.id in here]


def _whole(snapshot: Snapshot, notice: Standing) -> BoardsPage:
    county = [place for place, town in snapshot.towns.items() if not town]
    return BoardsPage(
        head=_head(snapshot, notice, _("贴在哪里，贴了没有")),
        notice=Link(text=notice.title, path=addresses.notice(notice.index_no)),
        levels=parts.levels(snapshot, [notice]),
        clocks=_clocks(snapshot, notice),
        towns=[_row(snapshot, notice, town) for town in _towns(snapshot, notice)],
        rows=_rows(snapshot, notice, county),
        withdrawn=notice.withdrawn,
    )


def _town(snapshot: Snapshot, notice: Standing, town: Named) -> BoardsPage:
    here = [place for place, where in snapshot.towns.items() if where == town.id]
    return BoardsPage(
        head=_head(snapshot, notice, town.name),
        notice=Link(text=notice.title, path=addresses.notice(notice.index_no)),
        levels=parts.levels(snapshot, [notice], town=town.id),
        rows=_rows(snapshot, notice, here),
        whole=addresses.boards(notice.index_no),
        withdrawn=notice.withdrawn,
    )


def _head(snapshot: Snapshot, notice: Standing, title: object) -> SheetHead:
    office = snapshot.answerable.get(notice.office)
    return SheetHead(title=str(title), office=office.office if office else None, index=notice.index_no)


def _clocks(snapshot: Snapshot, notice: Standing) -> list[Clock]:
    """Until when its sheets must be proved, one for each version that owed any."""
    asked = [str(version) for version in snapshot.asked(notice).versions]
    found = [clock.pk for each in clocks.about(kind=boards.KIND, subjects=asked).values() for clock in each]
    return list(clocks.drawn_all(sorted(found), on=snapshot.today).values())


def _row(snapshot: Snapshot, notice: Standing, town: Named) -> TownRow:
    tallies: list[Tally] = [t for (at, _level), t in snapshot.boards[notice.notice].items() if at == town.id]
    return TownRow(
        name=town.name, path=addresses.boards(notice.index_no, town.id),
        boards=sum(tally.posted for tally in tallies), proved=sum(tally.proved for tally in tallies),
        late=sum(tally.late for tally in tallies), days=max((tally.days for tally in tallies), default=0),
    )  # fmt: skip


def _rows(snapshot: Snapshot, notice: Standing, here: Iterable[int]) -> list[BoardRow]:
    order = {place: at for at, place in enumerate(tree(snapshot))}
    names = places.named(old for old in snapshot.led)
    numbers = {edition.version: edition.number for edition in notice.editions}
    found = boards.sheets(snapshot.asked(notice), places=list(here), on=snapshot.today)
    found.sort(key=lambda sheet: order.get(snapshot.place(sheet.place).id, len(order)))
    return [_sheet(snapshot, sheet, names, numbers.get(sheet.version, 1)) for sheet in found]


def _sheet(snapshot: Snapshot, sheet: Sheet, names: dict[int, Named], number: int) -> BoardRow:
    place = snapshot.place(sheet.place)
    merged = place.id != sheet.place
    who = answerable(snapshot, place.id)
    return BoardRow(
        place=names[sheet.place].name if merged else path_of(snapshot, place), board=sheet.board,
        level=cast(LevelName, sheet.level), posted=sheet.since, version=number, office=who.office if who else None,
        taken=sheet.taken, received=sheet.received, late=sheet.late, needless=sheet.needless, removed=sheet.removed,
        moved=place.name if merged else "",
    )  # fmt: skip


def path_of(snapshot: Snapshot, place: Named) -> str:
    """What a place below a town is called with the village above it, so that a 一组 is told from another."""
    steps = [step.name for step in snapshot.path(place) if step.level not in (Level.COUNTY, Level.TOWN)]
    return " ".join(steps) or place.name


def tree(snapshot: Snapshot) -> Iterator[int]:
    """Every place, each before those below it, as one walks through the county."""
    waiting = [snapshot.county]
    while waiting:
        place = waiting.pop()
        yield place.id
        waiting += reversed(snapshot.children.get(place.id, []))
