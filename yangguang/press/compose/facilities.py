"""The register of facilities: the county's, each town's and village's, and a page of each facility."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import Clock, Column, Link, SheetHead, Table, Text
from design.wording import WEEKDAYS, day_text, yuan
from yangguang.offices import queries as offices
from yangguang.offices.models import FacilityPhoto
from yangguang.offices.queries import facilities as register
from yangguang.offices.queries.facilities import Span, Whole
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import happenings, meta
from yangguang.press.compose.happenings import Event
from yangguang.press.compose.page import Leaf, crumbs
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import FacilitiesPage, FacilityGroup, FacilityPage, FacilityRow, Fact, Photo

KEY = "facilities"
"""The key of what shows many facilities."""
_TITLE, _THERE = _("设施"), _("{place}的设施")
_ABOUT = _("{county}的服务室、书屋、文化墙：在哪里、几点开、谁负责、检查了没有。")
_ONE = _("{name}：在哪里、几点开、有什么、检查了没有。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The county's register, that of each town and village with facilities, and each facility."""
    home = Link(text=snapshot.county.name, path=addresses.HOME)
    yield Leaf(
        path=addresses.FACILITIES, template="press/facilities.html", title=_TITLE, page=lambda: _county(snapshot),
        depends=frozenset({KEY, "today"}), crumbs=[home], column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip
    for place in lists(snapshot).values():
        title = format_lazy(_THERE, place=place.name)
        yield Leaf(
            path=addresses.facilities(place.id), template="press/facilities.html", title=title,
            page=lambda place=place: _there(snapshot, place),  # type: ignore[misc]  # bound now, called later
            depends=frozenset({KEY, "today"}), column=meta.column(snapshot, title, _ABOUT),
            crumbs=[home, Link(text=_TITLE, path=addresses.FACILITIES)],
        )  # fmt: skip
    for whole in snapshot.facilities:
        yield _leaf(snapshot, whole)


def lists(snapshot: Snapshot) -> Mapping[int, Named]:
    """The towns and villages that have a list: a facility stands there or below, or stood."""
    steps = [step for whole in snapshot.facilities for step in snapshot.path(snapshot.seat(whole))]
    return {step.id: step for step in steps if step.level in (Level.TOWN, Level.VILLAGE)}


def link(snapshot: Snapshot, place: Named) -> str:
    """Where the facilities of a place are listed; empty where there are none."""
    housed = place.level in (Level.TOWN, Level.VILLAGE) and snapshot.within(place)
    return addresses.facilities(place.id) if housed else ""


def days_late(clock: Clock | None) -> int:
    """By how many days a look is late."""
    return clock.over if clock and clock.state == "overdue" else 0


def spans(found: Sequence[Span]) -> str:
    """When it is open, in figures."""
    return "，".join(f"{opens:%H:%M}–{closes:%H:%M}" for opens, closes in found)


def week(whole: Whole) -> list[Fact]:
    """The hours of the week, days with the same hours together."""
    told = []
    for hours, group in groupby(range(7), key=lambda number: tuple(whole.hours.get(number, ()))):
        days = list(group)
        first, last = _(WEEKDAYS[days[0]]), _(WEEKDAYS[days[-1]])
        name: Text = first if len(days) == 1 else format_lazy(_("{first}至{last}"), first=first, last=last)
        told.append(Fact(label=name, lines=[spans(hours) if hours else _("不开放")]))  # type: ignore[arg-type]  # a lazy text
    return told


def _county(snapshot: Snapshot) -> FacilitiesPage:
    groups = [_group(snapshot, town) for town in snapshot.children[snapshot.county.id] if town.id in lists(snapshot)]
    own = [each for each in snapshot.facilities if snapshot.seat(each).id == snapshot.county.id]
    return FacilitiesPage(
        head=SheetHead(title=_TITLE), groups=groups, rows=[_row(snapshot, each) for each in own],
        late=sum(days_late(clock) > 0 for clock in snapshot.checks.values()),
        data=addresses.FACILITIES_DATA, table=addresses.FACILITIES_CSV,
    )  # fmt: skip


def _group(snapshot: Snapshot, town: Named) -> FacilityGroup:
    here = [each for each in snapshot.within(town) if each.end is None]
    late = [days for each in here if (days := days_late(snapshot.checks.get(each.facility.pk)))]
    return FacilityGroup(
        name=town.name, path=addresses.facilities(town.id), number=len(here), late=len(late), days=max(late, default=0)
    )


def _there(snapshot: Snapshot, place: Named) -> FacilitiesPage:
    rows = [_row(snapshot, each) for each in snapshot.within(place)]
    return FacilitiesPage(
        head=SheetHead(title=format_lazy(_THERE, place=place.name)), rows=rows, whole=addresses.FACILITIES,
        late=sum(days_late(row.clock) > 0 for row in rows),
    )  # fmt: skip


def _row(snapshot: Snapshot, whole: Whole) -> FacilityRow:
    return FacilityRow(
        name=whole.state.name, path=addresses.facility(whole.facility.pk), kind=whole.facility.get_kind_display(),
        where=_where(snapshot, whole), office=_office(whole),
        hours=[format_lazy("{} {}", fact.label, fact.lines[0]) for fact in week(whole) if fact.lines[0] != _("不开放")],
        clock=snapshot.checks.get(whole.facility.pk), closed=whole.end.day if whole.end else None,
    )  # fmt: skip


def _leaf(snapshot: Snapshot, whole: Whole) -> Leaf:
    seat, name = snapshot.seat(whole), whole.state.name
    trail = [*crumbs(snapshot.path(seat)[:1]), Link(text=_TITLE, path=addresses.FACILITIES)]
    return Leaf(
        path=addresses.facility(whole.facility.pk), template="press/facility.html", title=name,
        page=lambda: _page(snapshot, whole), crumbs=trail, column=meta.column(snapshot, name, _ONE),
        depends=frozenset({register.key(whole.facility.pk), offices.key(whole.state.office_id), "today"}),
    )  # fmt: skip


def _page(snapshot: Snapshot, whole: Whole) -> FacilityPage:
    seat, end = snapshot.seat(whole), whole.end
    return FacilityPage(
        head=SheetHead(title=whole.state.name, office=_office(whole)), kind=whole.facility.get_kind_display(),
        where=_where(snapshot, whole), place=Link(text=seat.name, path=_wall(snapshot, seat)), phone=whole.state.phone,
        hours=week(whole), note=whole.state.note, today="" if end else _today(snapshot, whole),
        others=[_other(whole, day) for day in sorted(whole.days) if day >= snapshot.today],
        every=whole.state.get_every_display(), clock=snapshot.checks.get(whole.facility.pk),
        photos=[_photo(each) for each in whole.photos],
        items=_items(whole), upkeep=_upkeep(whole),
        coming=[] if end else happenings.by_day(_coming(snapshot, whole)),
        opened=whole.facility.opened, closed=end.day if end else None, why=end.why if end else "",
        answerable=snapshot.answerable.get(whole.state.office_id), list=link(snapshot, seat) or addresses.FACILITIES,
    )  # fmt: skip


def _coming(snapshot: Snapshot, whole: Whole) -> Iterator[Event]:
    return (one for one in happenings.of_facility(snapshot, whole) if one.day >= snapshot.today)


def _photo(each: FacilityPhoto) -> Photo:
    return Photo(path=addresses.photo(each.file.digest_hex, each.file.media_type), what=each.what)


def _wall(snapshot: Snapshot, seat: Named) -> str:
    return addresses.HOME if seat.id == snapshot.county.id else addresses.place(seat.id)


def _today(snapshot: Snapshot, whole: Whole) -> Text:
    open_ = whole.open_on(snapshot.today)
    return format_lazy(_("今天开放 {hours}"), hours=spans(open_)) if open_ else _("今天不开放")


def _other(whole: Whole, day: date) -> Fact:
    row = whole.days[day]
    open_ = spans(whole.open_on(day)) or _("不开放")
    return Fact(label=day_text(day), lines=[format_lazy("{}（{}）", open_, row.why)])


def _items(whole: Whole) -> Table | None:
    columns = [Column(label=_("设备")), Column(label=_("件数"), number=True), Column(label=_("情况"))]
    rows = [
        [Link(text=item.name), Link(text=str(item.count)), Link(text=item.get_state_display())] for item in whole.items
    ]
    return Table(id="items", caption=_("有什么"), columns=columns, rows=rows) if rows else None


def _upkeep(whole: Whole) -> Table | None:
    heads = [Column(label=head) for head in (_("日期"), _("情况"), _("看了什么、做了什么"), _("机构"))]
    rows = [
        [
            Link(text=day_text(row.day)), Link(text=row.get_found_display()), Link(text=row.text),
            Link(text=row.office.name), Link(text="—" if row.fen is None else yuan(row.fen)),
        ]
        for row in whole.upkeep
    ]  # fmt: skip
    columns = [*heads, Column(label=_("花费（元）"), number=True)]
    return Table(id="upkeep", caption=_("检查和维护"), columns=columns, rows=rows) if rows else None


def _where(snapshot: Snapshot, whole: Whole) -> str:
    seat = snapshot.seat(whole)
    names = [step.name for step in snapshot.path(seat)[1:]]
    return "".join(name for name in names if name not in whole.state.address) + whole.state.address


def _office(whole: Whole) -> Link:
    return Link(text=whole.state.office.name, path=addresses.office(whole.state.office_id))
