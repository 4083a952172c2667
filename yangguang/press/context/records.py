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
    sheets: Sequence[Link] = ()  # policy sheets, from `root`
    before: Sequence[Table] = ()  # tables that stand before the drawing
    flow: str = ""  # a drawing, as SVG
    linked: str = ""  # the same as JSON-LD, inside the page
    delivered: Table | None = None  # where policy sheets were brought, by village
    data: Path = ""  # the same as JSON, from `root`
    tables: Sequence[Table] = ()
    attachments: Sequence[Attachment] = ()
    people: int | None = None
    fen: int | None = None
    levels: Sequence[Level] = ()
    boards: Path = ""  # where it hangs, board by board
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
class Guide:
    """A service guide in the list: who, how long, for how much, and its policy sheets."""

    title: str
    path: Path
    whom: str
    fee: str
    days: int
    called: str = ""
    sheets: Sequence[Link] = ()


@dataclass(frozen=True, kw_only=True)
class GuideGroup:
    """The guides for one thing that happens in life."""

    name: str
    guides: Sequence[Guide]


@dataclass(frozen=True, kw_only=True)
class GuidesPage:
    """press/guides.html: every guide, by what happens in life."""

    groups: Sequence[GuideGroup]
    total: int


@dataclass(frozen=True, kw_only=True)
class FindingRow:
    """One thing that an office is to mend in its catalogue or guides."""

    matter: Link
    what: Text
    do: Text


@dataclass(frozen=True, kw_only=True)
class OfficeFindings:
    """What one office is to mend."""

    office: Link
    rows: Sequence[FindingRow]


@dataclass(frozen=True, kw_only=True)
class FindingsPage:
    """press/findings.html: what the linter found in catalogue and guides, by office."""

    offices: Sequence[OfficeFindings]
    total: int
    as_of: date


@dataclass(frozen=True, kw_only=True)
class FileKept:
    """For how long the file of a matter is kept, on which basis, and what it must hold."""

    matter: Link
    office: str
    period: Text
    basis: str
    papers: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class RetentionPage:
    """press/retention.html: the schedule of records, as a list to tick off."""

    files: Sequence[FileKept]


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
    xlsx: Path = ""  # this field as the standard's annex, from `root`
    docx: Path = ""


@dataclass(frozen=True, kw_only=True)
class CataloguePage:
    """press/catalogue.html: every matter, and the whole table to take away."""

    groups: Sequence[CatalogueGroup]
    total: int
    csv: Path = ""
    xlsx: Path = ""
    data: Path = ""  # the catalogue of all data of the site
    findings: Path = ""  # what the linter found, from this language's tree
    retention: Path = ""  # the schedule of records, from this language's tree


@dataclass(frozen=True, kw_only=True)
class Officer:
    """An officer in a post: what they answer for, how to reach them there; of a head also what heads publish."""

    name: str
    post: str
    duties: str = ""
    phone: str = ""
    head: bool = False
    hours: str = ""  # when a head receives people
    declared: Sequence[Fact] = ()  # what a head declared of their own


@dataclass(frozen=True, kw_only=True)
class OfficePage:
    """press/office.html: an office, its duties, its officers in their posts; one `closed` says since when."""

    head: SheetHead
    duties: Sequence[str] = ()
    officers: Sequence[Officer] = ()
    speaks: str = ""  # who speaks for the office, and who does while they are away
    deputy: str = ""
    board: Path = ""  # who is in now; it answers from the application
    data: Path = ""  # who holds which post as JSON, from `root`
    texts: Sequence[Link] = ()  # speech code, discipline, recruitment: notices in force
    tables: Sequence[Table] = ()  # trainings, talks, certificates, contracts
    appeals: Sequence[date] = ()  # until when a worker whose contract ended may appeal
    matters: Sequence[Link] = ()
    figures: Sequence[Figure] = ()
    answerable: Answerable | None = None
    closed: date | None = None
    above: Link | None = None


@dataclass(frozen=True, kw_only=True)
class WhoPage:
    """press/who.html, 谁在管: the head of each office in the order of the register, never in any other."""

    tables: Sequence[Table]
    data: Path = ""  # the same as JSON, from `root`


@dataclass(frozen=True, kw_only=True)
class CertificatesPage:
    """press/certificates.html: which certificates are valid and until when."""

    table: Table
    as_of: date


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
