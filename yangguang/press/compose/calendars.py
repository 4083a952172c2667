"""The event calendar: what is to come, and each month whole, for the county and for each town; months over stay."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from re import fullmatch

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead, Text
from design.wording import MONTHS
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import happenings, meta
from yangguang.press.compose.happenings import KEY, Event
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import CalendarPage

type Events = Callable[[], Sequence[Event]]
_TITLE, _TOWN = _("活动日历"), _("{town}活动日历")
_ABOUT = _("{county}各机构办的活动：哪天、几点、在哪里、谁可以来；不登记，不点名。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The calendars of the county and of every town, and their months."""
    events: Events = cache(lambda: happenings.all_(snapshot))
    yield from _of(snapshot, None, events)
    for town in snapshot.children[snapshot.county.id]:
        if town.level == Level.TOWN:
            yield from _of(snapshot, town, events)


def of(events: Sequence[Event], town: int | None) -> list[Event]:
    """The events of a town, or all."""
    return [each for each in events if town is None or each.town == town]


def _of(snapshot: Snapshot, town: Named | None, events: Events) -> Iterator[Leaf]:
    title: Text = format_lazy(_TOWN, town=town.name) if town else _TITLE
    yield _leaf(snapshot, town, "", title, lambda: _coming(snapshot, town, title, events()))
    for month in _months(events(), town.id if town else None):
        name = format_lazy("{} {}", title, _named(month))
        yield _leaf(
            snapshot, town, month, name,
            lambda month=month, name=name: _month(snapshot, town, name, month, events()),  # type: ignore[misc]  # bound now, called later
        )  # fmt: skip


def _leaf(snapshot: Snapshot, town: Named | None, month: str, title: Text, page: Callable[[], CalendarPage]) -> Leaf:
    place = town.id if town else None
    home = Link(text=snapshot.county.name, path=addresses.HOME)
    trail = [home, *([Link(text=_TITLE, path=addresses.CALENDAR)] if town or month else ())]
    return Leaf(
        path=addresses.calendar(place, month), template="press/calendar.html", title=title, page=page,
        depends=frozenset({KEY, "today"}), crumbs=trail, column=meta.column(snapshot, title, _ABOUT),
    )  # fmt: skip


def _coming(snapshot: Snapshot, town: Named | None, title: Text, events: Sequence[Event]) -> CalendarPage:
    place = town.id if town else None
    ahead = [each for each in of(events, place) if each.day >= snapshot.today]
    towns = [each for each in snapshot.children[snapshot.county.id] if each.level == Level.TOWN] if not town else ()
    return CalendarPage(
        head=SheetHead(title=title), days=happenings.by_day(ahead), months=_links(events, place),
        towns=[Link(text=each.name, path=addresses.calendar(each.id)) for each in towns],
        whole=addresses.CALENDAR if town else "", feed=addresses.calendar_feed(place),
    )  # fmt: skip


def _month(snapshot: Snapshot, town: Named | None, title: Text, month: str, events: Sequence[Event]) -> CalendarPage:
    place = town.id if town else None
    here = [each for each in of(events, place) if f"{each.day:%Y-%m}" == month]
    return CalendarPage(
        head=SheetHead(title=title), days=happenings.by_day(here), month=_named(month), months=_links(events, place),
        whole=addresses.calendar(place), feed=addresses.calendar_feed(place),
    )  # fmt: skip


def _links(events: Sequence[Event], place: int | None) -> list[Link]:
    return [Link(text=_named(month), path=addresses.calendar(place, month)) for month in _months(events, place)]


def _months(events: Sequence[Event], place: int | None) -> list[str]:
    """The months of events, and those whose page stands already: an address stays when its notice is taken down."""
    folder = (Path(settings.SITE_DIR) / addresses.calendar(place)).with_suffix("")
    stood = {path.stem for path in folder.glob("*.html") if fullmatch(r"\d{4}-\d{2}", path.stem)}
    return sorted(stood | {f"{each.day:%Y-%m}" for each in of(events, place)}, reverse=True)


def _named(month: str) -> Text:
    year, number = month.split("-")
    return format_lazy(_("{year}年{month}"), year=year, month=_(MONTHS[int(number) - 1]))
