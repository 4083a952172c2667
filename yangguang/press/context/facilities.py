"""The pages of facilities and of what happens: the register, one facility, the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Answerable, Clock, Link, Path, SheetHead, Table, Text

from .records import Fact


@dataclass(frozen=True, kw_only=True)
class FacilityRow:
    """A facility in a list: by when it is to be looked after, if it is open."""

    name: str
    path: Path
    kind: Text
    where: str
    office: Link
    hours: Sequence[Text] = ()
    clock: Clock | None = None
    closed: date | None = None


@dataclass(frozen=True, kw_only=True)
class FacilityGroup:
    """The facilities of a town in one line: how many, of how many the look is late, and by how many days at most."""

    name: str
    path: Path
    number: int
    late: int = 0
    days: int = 0


@dataclass(frozen=True, kw_only=True)
class FacilitiesPage:
    """press/facilities.html: the register of the county, a town or a village."""

    head: SheetHead
    groups: Sequence[FacilityGroup] = ()
    rows: Sequence[FacilityRow] = ()
    late: int = 0
    whole: Path = ""  # the page above
    data: Path = ""  # JSON, from `root`
    table: Path = ""  # CSV, from `root`


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A photo, from `root`, and what it shows."""

    path: Path
    what: str


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One event: when, what, where, for whom; one that was called off says so, and why where that was said."""

    hours: str
    what: Text
    where: str = ""
    whom: str = ""
    fee: Text = ""
    source: Link | None = None  # the notice, or the facility
    called_off: bool = False
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class HappeningDay:
    """What happens on a day."""

    day: date
    happenings: Sequence[Happening]


@dataclass(frozen=True, kw_only=True)
class FacilityPage:
    """press/facility.html: a facility, when it is open, what is in it, how it is looked after."""

    head: SheetHead
    kind: Text
    where: str
    place: Link
    phone: str
    hours: Sequence[Fact] = ()
    note: str = ""
    today: Text = ""  # whether it is open today, in words
    others: Sequence[Fact] = ()  # days on which the hours of the week do not hold
    every: Text = ""
    clock: Clock | None = None
    photos: Sequence[Photo] = ()
    items: Table | None = None
    upkeep: Table | None = None
    coming: Sequence[HappeningDay] = ()
    opened: date | None = None
    closed: date | None = None
    why: str = ""
    answerable: Answerable | None = None
    list: Path = ""


@dataclass(frozen=True, kw_only=True)
class CalendarPage:
    """press/calendar.html: what is to come, or one month whole; months that are over stay."""

    head: SheetHead
    days: Sequence[HappeningDay] = ()
    months: Sequence[Link] = ()
    month: Text = ""  # of a month's page
    towns: Sequence[Link] = ()
    whole: Path = ""  # of a town: the county's
    feed: Path = ""  # for calendar programs, from `root`
