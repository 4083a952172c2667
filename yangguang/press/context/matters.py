"""The pages of matters, their guides, and the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import (
    Answerable,
    Link,
    Notice,
    Path,
    SheetHead,
    Text,
)


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
class PaperRow:
    """A paper that nobody may be asked for: who holds it, what is done instead, on which basis, since when."""

    name: str
    called: str
    holder: str
    instead: str
    basis: str
    since: date
    certain: bool


@dataclass(frozen=True, kw_only=True)
class PapersPage:
    """press/papers.html, 不用您带的材料."""

    papers: Sequence[PaperRow]


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
