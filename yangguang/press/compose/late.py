"""Whoever was not reached can see it: the boards of which no photo came yet, by town and office, days late counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import cast

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import LevelName, Link, SheetHead
from yangguang.disclosure.queries import boards
from yangguang.disclosure.queries.boards import Waiting
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.boards import path_of, tree
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.compose.walls import answerable
from yangguang.press.context import LatePage, WaitingRow

_TITLE, _TOWN = _("贴了没有"), _("贴了没有：{town}")
_ABOUT = _("{county}到今天还没有拍照证实的公示栏，按乡镇和负责机构列出，迟了几天。")


def key(town: int) -> str:
    """The dependency key of the boards of a town without photos (0: above towns)."""
    return f"waiting:{town}"


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The county's page, and one for each town."""
    found = cache(lambda: _found(snapshot))
    home = Link(text=snapshot.county.name, path=addresses.HOME)
    yield Leaf(
        path=addresses.LATE, template="press/late.html", title=_TITLE, page=lambda: _county(snapshot, found()),
        depends=frozenset({"county", "today"}), crumbs=[home], column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip
    for town in snapshot.places.values():
        if town.level == Level.TOWN:
            title = format_lazy(_TOWN, town=town.name)
            yield Leaf(
                path=addresses.late(town.id), template="press/late.html", title=title,
                page=lambda town=town: _town(snapshot, town, found()),  # type: ignore[misc]  # bound now, called later
                depends=frozenset({key(town.id), "today"}), crumbs=[home, Link(text=_TITLE, path=addresses.LATE)],
                column=meta.column(snapshot, title, _ABOUT),
            )  # fmt: skip


def _found(snapshot: Snapshot) -> list[Waiting]:
    open_ones = [snapshot.asked(notice) for notice in snapshot.standing if snapshot.is_open(notice)]
    order = {place: at for at, place in enumerate(tree(snapshot))}
    found = boards.waiting(open_ones, places=list(snapshot.towns), on=snapshot.today)
    return sorted(found, key=lambda each: order.get(snapshot.place(each.place).id, len(order)))


def _county(snapshot: Snapshot, found: Sequence[Waiting]) -> LatePage:
    groups: dict[int, list[Waiting]] = defaultdict(list)
    for each in found:
        groups[snapshot.towns[each.place]].append(each)
    rows = [_group(_named(snapshot, town), here) for town, here in groups.items()]
    return LatePage(
        head=SheetHead(title=_TITLE), as_of=snapshot.today, rows=rows, sheets=_sheets(found), late=_late(found)
    )


def _town(snapshot: Snapshot, town: Named, found: Sequence[Waiting]) -> LatePage:
    here = [each for each in found if snapshot.towns[each.place] == town.id]
    groups: dict[str, tuple[Link, list[Waiting]]] = {}
    for each in here:
        office = _office(snapshot, each)
        groups.setdefault(office.path, (office, []))[1].append(each)
    return LatePage(
        head=SheetHead(title=format_lazy(_TOWN, town=town.name)), as_of=snapshot.today, whole=addresses.LATE,
        rows=[_group(office, own) for office, own in groups.values()],
        boards=[_board(snapshot, each) for each in here], sheets=_sheets(here), late=_late(here),
    )  # fmt: skip


def _named(snapshot: Snapshot, town: int) -> Link:
    return Link(text=snapshot.places[town].name, path=addresses.late(town)) if town else Link(text=snapshot.county.name)


def _office(snapshot: Snapshot, each: Waiting) -> Link:
    who = answerable(snapshot, snapshot.place(each.place).id)
    return who.office if who else Link(text=_("没有登记机构"))


def _sheets(found: Iterable[Waiting]) -> int:
    return sum(each.sheets for each in found)


def _late(found: Iterable[Waiting]) -> int:
    return sum(each.late for each in found)


def _group(of: Link, found: Sequence[Waiting]) -> WaitingRow:
    days = max(each.days for each in found)
    return WaitingRow(
        name=of.text, path=of.path, boards=len(found), days=days, sheets=_sheets(found), late=_late(found)
    )


def _board(snapshot: Snapshot, each: Waiting) -> WaitingRow:
    place = snapshot.place(each.place)
    return WaitingRow(
        name=path_of(snapshot, place), board=each.board, level=cast(LevelName, each.level), sheets=each.sheets,
        late=each.late, days=each.days, office=_office(snapshot, each), path=addresses.place(place.id),
    )  # fmt: skip
