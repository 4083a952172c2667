"""What everyone may read: offices, the catalogue, places, free hours; where files hold it already, their addresses."""

from datetime import date, time

from yangguang.web.api.wire.shapes import UNSET, Id, Maybe, Sent, Told


class Start(Told, frozen=True, kw_only=True):
    """Where everything is: the county, this description, and the data that lies on the public site as files."""

    name: str
    county: int
    description: str
    catalogue: str  # of all data sets, DCAT as JSON-LD
    offices: str
    facilities: str
    ratings: str
    notices: str  # the county's feed


class Page(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which page: what comes after an id."""

    after: Maybe = UNSET


class OfOffice(Page, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which page, and of which office alone."""

    office: Maybe = UNSET


class Office(Told, frozen=True, kw_only=True):
    """An office that stands; `page` and `people` are files of the public site."""

    id: int
    name: str
    kind: str
    place: int
    above: int | None
    phone: str
    hours: str
    page: str
    people: str


class Offices(Told, frozen=True, kw_only=True):
    """Offices by id; `next` is the address of the next page, empty on the last."""

    offices: list[Office]
    next: str


class Matter(Told, frozen=True, kw_only=True):
    """A matter of the catalogue; its page on the public site says all, with its guide."""

    id: int
    number: int
    first: str
    second: str
    office: int
    page: str


class Matters(Told, frozen=True, kw_only=True):
    """Matters by id; `next` is the address of the next page, empty on the last."""

    matters: list[Matter]
    next: str


class Near(Told, frozen=True, kw_only=True):
    """A place by name."""

    id: int
    name: str
    level: str


class Place(Told, frozen=True, kw_only=True):
    """A place: the way down to it, what lies right below, its office; what hangs there stands in the files."""

    id: int
    name: str
    level: str
    way: list[Near]
    below: list[Near]
    office: int | None
    page: str
    data: str
    feed: str


class Area(Told, frozen=True, kw_only=True):
    """The county, or a town, with the offices to which one can turn about it."""

    id: int
    name: str
    offices: list[int]


class Areas(Told, frozen=True, kw_only=True):
    """The county and its towns."""

    areas: list[Area]


class Slot(Told, frozen=True, kw_only=True):
    """A span of a day that an office keeps free."""

    id: Id
    day: date
    opens: time
    closes: time
    left: int


class Slots(Told, frozen=True, kw_only=True):
    """The spans from today on that still have room."""

    slots: list[Slot]
