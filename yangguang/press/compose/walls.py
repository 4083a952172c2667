"""Pages of places: county, town, village wall, small boards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from design.parts import Answerable, LevelName, Link, Notice, SheetHead
from yangguang.disclosure.queries.editions import Standing
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import facilities, meta, parts
from yangguang.press.compose.page import Leaf, crumbs
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import BoardPage, CountyPage, PlaceLink, TownPage, VillagePage, WallPosting

SMALL = (Level.GROUP, Level.WORKPLACE, Level.RESIDENCE)
_LATEST = 10
_ABOUT = _("{name}公示栏：正在公示什么、到哪天为止、怎么提异议。只有人数和金额，没有姓名。")
_LEVELS: dict[Level, LevelName] = {
    Level.GROUP: "group", Level.WORKPLACE: "workplace", Level.RESIDENCE: "residence",
}  # fmt: skip


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """Every place's page."""
    yield _county(snapshot)
    for place in snapshot.places.values():
        if place.level == Level.TOWN:
            yield _town(snapshot, place)
        elif place.level == Level.VILLAGE:
            yield village(snapshot, place)
        elif place.level in SMALL:
            yield _board(snapshot, place)


def _county(snapshot: Snapshot) -> Leaf:
    def page() -> CountyPage:
        kept = [notice for notice in snapshot.standing if not notice.withdrawn]
        running = [notice for notice in kept if snapshot.is_open(notice)]
        towns = [child for child in snapshot.children[snapshot.county.id] if child.level == Level.TOWN]
        return CountyPage(
            head=SheetHead(title=snapshot.site.name),
            towns=[replace(_link(snapshot, town), late=_late(snapshot, running, town)) for town in towns],
            open=[parts.row(snapshot, notice) for notice in running if notice.version in snapshot.windows],
            latest=[parts.row(snapshot, notice) for notice in kept[:_LATEST]],
            levels=parts.levels(snapshot, running) if running else (),
            answerable=answerable(snapshot, snapshot.county.id),
            screen=addresses.screen(snapshot.county.id),
        )

    return Leaf(
        path=addresses.HOME, template="press/county.html", title=_("首页"), page=page,
        depends=frozenset({"county", "today"}), feed=addresses.feed(),
        column=meta.column(snapshot, _("首页"), _("{county}各级公示栏：正在公示什么、贴到哪天、怎么提异议。")),
    )  # fmt: skip


def _town(snapshot: Snapshot, place: Named) -> Leaf:
    def page() -> TownPage:
        below = snapshot.children.get(place.id, [])
        links = {level: [_link(snapshot, p) for p in below if p.level == level] for level in Level}
        return TownPage(
            head=SheetHead(title=place.name),
            open=_running(snapshot, place),
            ended=_ended(snapshot, place),
            villages=links[Level.VILLAGE],
            workplaces=links[Level.WORKPLACE],
            residences=links[Level.RESIDENCE],
            answerable=answerable(snapshot, place.id),
            screen=addresses.screen(place.id),
            facilities=facilities.link(snapshot, place),
            calendar=addresses.calendar(place.id),
        )

    return _leaf(snapshot, place, "press/town.html", page)


def village(snapshot: Snapshot, place: Named) -> Leaf:
    def page() -> VillagePage:
        below = snapshot.children.get(place.id, [])
        return VillagePage(
            head=SheetHead(title=place.name),
            open=[*_postings(snapshot, place), *inherited(snapshot, place)],
            ended=_ended(snapshot, place),
            groups=[_link(snapshot, p) for p in below if p.level == Level.GROUP],
            others=[_link(snapshot, p) for p in below if p.level in (Level.WORKPLACE, Level.RESIDENCE)],
            answerable=answerable(snapshot, place.id),
            screen=addresses.screen(place.id),
            facilities=facilities.link(snapshot, place),
        )

    return _leaf(snapshot, place, "press/village.html", page)


def _board(snapshot: Snapshot, place: Named) -> Leaf:
    def page() -> BoardPage:
        above = snapshot.places[place.parent_id or snapshot.county.id]
        return BoardPage(
            head=SheetHead(title=place.name),
            level=_LEVELS[place.level],
            above=Link(text=above.name, path=addresses.place(above.id)),
            open=[*_postings(snapshot, place), *inherited(snapshot, place)],
            ended=_ended(snapshot, place),
            answerable=answerable(snapshot, place.id),
        )

    return _leaf(snapshot, place, "press/board.html", page)


def _leaf(snapshot: Snapshot, place: Named, template: str, page: object) -> Leaf:
    trail = snapshot.path(place)
    return Leaf(
        path=addresses.place(place.id), template=template, title=place.name, page=page,  # type: ignore[arg-type]  # each page is its template's own type
        depends=frozenset({place.key, "today"}), crumbs=crumbs(trail[:-1]),
        column=meta.column(snapshot, place.name, _ABOUT),
        feed=addresses.feed(place.id) if place.level not in SMALL else "",
    )  # fmt: skip


def _running(snapshot: Snapshot, place: Named) -> list[Notice]:
    """What runs on the boards of a town, and on those of towns from which it took over, each once."""
    found: dict[int, Notice] = {}
    for each in (place.id, *snapshot.before.get(place.id, ())):
        for notice in snapshot.hanging.get(each, ()):
            if snapshot.is_open(notice):
                found.setdefault(notice.notice, parts.row(snapshot, notice, place=each))
    return list(found.values())


def still(snapshot: Snapshot, place: int) -> list[WallPosting]:
    """What still runs on the boards of a place that was split."""
    return [_posting(snapshot, place, notice) for notice in snapshot.hanging[place] if snapshot.is_open(notice)]


def _ended(snapshot: Snapshot, place: Named) -> list[Notice]:
    over = [notice for notice in snapshot.hanging[place.id] if not snapshot.is_open(notice)]
    return [parts.row(snapshot, notice, place=place.id) for notice in over]


def _postings(snapshot: Snapshot, place: Named) -> list[WallPosting]:
    return [_posting(snapshot, place.id, notice) for notice in snapshot.hanging[place.id] if snapshot.is_open(notice)]


def inherited(snapshot: Snapshot, place: Named) -> Iterator[WallPosting]:
    """What still runs and was posted in places from which this one took over: each as it hangs there, under their name.

    A notice whose own sheet hangs here too is shown here alone.
    """
    here = {notice.notice for notice in snapshot.hanging[place.id]}
    for old in snapshot.before.get(place.id, ()):
        for notice in snapshot.hanging.get(old, ()):
            own = any(part.place == old for part in notice.parts)
            if snapshot.is_open(notice) and (own or notice.notice not in here):
                here.add(notice.notice)
                yield replace(_posting(snapshot, old, notice), before=snapshot.former[old])


def _posting(snapshot: Snapshot, place: int, notice: Standing) -> WallPosting:
    """A notice on a wall. Totals stand on the notice's own page, so that one correction does not touch every wall."""
    part = next((part for part in notice.parts if part.place == place), None)
    roll = notice.kind == "roll"
    office = snapshot.answerable.get(notice.office)
    return WallPosting(
        title=notice.title,
        path=addresses.notice(notice.index_no),
        posted=notice.editions[0].posted,
        people=part.people if part else None,
        fen=part.fen if part else None,
        clock=parts.window(snapshot, notice),
        object=parts.object_path(notice) if roll and notice.version in snapshot.windows else "",
        named=bool(part and part.named and part.slice not in snapshot.stopped),
        stopped=bool(part and part.slice in snapshot.stopped),
        office=str(office.office.text) if office else "",
    )


def _link(snapshot: Snapshot, place: Named) -> PlaceLink:
    here = snapshot.hanging[place.id]
    running = sum(notice.version in snapshot.windows and snapshot.is_open(notice) for notice in here)
    return PlaceLink(name=place.name, path=addresses.place(place.id), open=running)


def _late(snapshot: Snapshot, running: Sequence[Standing], town: Named) -> int:
    """On how many boards of a town the proof of a running notice is late."""
    return sum(level.late for level in parts.levels(snapshot, running, town=town.id))


def answerable(snapshot: Snapshot, place: int) -> Answerable | None:
    """The office of the nearest place upwards that has one."""
    for step in reversed(snapshot.path(snapshot.place(place))):
        if step.id in snapshot.offices:
            return snapshot.answerable.get(snapshot.offices[step.id])
    return None
