"""The pages of what is on record: notices, matters, the catalogue, offices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import (
    Answerable,
    Clock,
    Figure,
    Level,
    Link,
    Notice,
    ObjectionBox,
    Path,
    Proof,
    SheetHead,
    Table,
    Text,
)


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version of a notice: what changed, in counts."""

    number: int
    posted: date
    why: Text = ""
    path: Path = ""
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Window:
    """An objection window of a notice at one level or on some boards."""

    boards: Text
    clock: Clock


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Objections on one ground, as counts alone."""

    ground: Text
    received: int
    upheld: int = 0
    rejected: int = 0
    waiting: int = 0


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file of a notice, from `root`: its kind and size in words."""

    text: str
    path: Path
    kind: str = ""
    size: str = ""
    save: bool = False  # taken home under its name, not shown in the browser


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that a notice in a set form tells."""

    label: str
    lines: Sequence[Text]


@dataclass(frozen=True, kw_only=True)
class NoticePage:
    """press/notice.html: a notice with all its versions, windows, boards and objections."""

    head: SheetHead
    paragraphs: Sequence[str] = ()
    facts: Sequence[Fact] = ()
    flow: str = ""  # a drawing, as SVG
    data: Path = ""  # the same as JSON, from `root`
    tables: Sequence[Table] = ()
    attachments: Sequence[Attachment] = ()
    people: int | None = None
    fen: int | None = None
    levels: Sequence[Level] = ()
    windows: Sequence[Window] = ()
    objection: ObjectionBox | None = None
    outcomes: Sequence[Outcome] = ()
    versions: Sequence[Version] = ()
    matter: Link | None = None
    answerable: Answerable | None = None
    proof: Proof | None = None
    withdrawn: Text = ""  # why it was withdrawn
    package: Path = ""  # the page of its media package


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a media package to take home, from `root`; without a path it is not made yet."""

    text: Text
    path: Path = ""
    name: str = ""  # under which it is saved
    size: str = ""
    note: Text = ""


@dataclass(frozen=True, kw_only=True)
class PackagePage:
    """press/package.html, 媒体包: a notice for loudspeaker, screen, phone and paper."""

    head: SheetHead
    notice: Link
    script: Sequence[str]  # its parts
    shortest: int  # seconds that reading takes
    longest: int
    han: int
    led: str
    message: str
    units: int
    card: Path
    light: Sequence[Piece]
    heavy: Sequence[Piece]
    gist: bool = False  # the whole would take too long
    withdrawn: Text = ""
    answerable: Answerable | None = None


@dataclass(frozen=True, kw_only=True)
class Element:
    """One element of a matter: the catalogue's column and what it says."""

    label: Text
    values: Sequence[Link]


@dataclass(frozen=True, kw_only=True)
class MatterPage:
    """press/matter.html: one catalogue row and what was published under it."""

    head: SheetHead
    elements: Sequence[Element]
    expired: Sequence[Link] = ()  # bases no longer in force
    notices: Sequence[Notice] = ()
    answerable: Answerable | None = None


@dataclass(frozen=True, kw_only=True)
class CatalogueRow:
    """One matter in the catalogue."""

    title: str
    path: Path
    office: str
    limit: Text = ""  # "20 个工作日"
    level: Text = ""
    expired: bool = False  # a basis is no longer in force


@dataclass(frozen=True, kw_only=True)
class CatalogueGroup:
    """The matters below one first-level heading."""

    name: str
    matters: Sequence[CatalogueRow]


@dataclass(frozen=True, kw_only=True)
class CataloguePage:
    """press/catalogue.html: every matter, and the whole table to take away."""

    groups: Sequence[CatalogueGroup]
    total: int
    csv: Path = ""
    xlsx: Path = ""
    data: Path = ""  # the catalogue of all data of the site


@dataclass(frozen=True, kw_only=True)
class Officer:
    """An officer in a post: what they answer for and how to reach them there."""

    name: str
    post: str
    duties: str = ""
    phone: str = ""
    here: Text = ""  # 去向牌, where it is kept


@dataclass(frozen=True, kw_only=True)
class OfficePage:
    """press/office.html: an office, its duties, its officers in their posts; one `closed` says since when."""

    head: SheetHead
    duties: Sequence[str] = ()
    officers: Sequence[Officer] = ()
    matters: Sequence[Link] = ()
    figures: Sequence[Figure] = ()
    answerable: Answerable | None = None
    closed: date | None = None
    above: Link | None = None


@dataclass(frozen=True, kw_only=True)
class OfficeGroup:
    """Offices of one level."""

    name: Text
    offices: Sequence[Link]


@dataclass(frozen=True, kw_only=True)
class OfficesPage:
    """press/offices.html: every office."""

    groups: Sequence[OfficeGroup]


@dataclass(frozen=True, kw_only=True)
class NoticesPage:
    """press/notices.html: a column of notices, newest first, in pages."""

    head: SheetHead
    notices: Sequence[Notice]
    newer: Path = ""
    older: Path = ""


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One issue of the bulletin, from `root`."""

    number: int
    path: Path
    since: date
    until: date
    notices: int


@dataclass(frozen=True, kw_only=True)
class BulletinsPage:
    """press/bulletins.html, 双周刊: every issue, the newest first."""

    head: SheetHead
    issues: Sequence[Issue]
    days: int  # in which it appears


@dataclass(frozen=True, kw_only=True)
class ColumnRow:
    """One column of the site: how often it promised to be renewed, when it was, and by how much it is late."""

    name: Text
    days: int
    office: Link
    basis: str = ""
    last: date | None = None
    next: date | None = None
    over: int = 0  # calendar days past the promise


@dataclass(frozen=True, kw_only=True)
class ColumnsPage:
    """press/columns.html, 栏目多久更新."""

    head: SheetHead
    columns: Sequence[ColumnRow]
    late: int
