"""The pages of offices and of those in post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import (
    Answerable,
    Figure,
    Link,
    Path,
    SheetHead,
    Table,
    Text,
)

from .records import Fact


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
