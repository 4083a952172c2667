"""The pages of notices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.grids import Grid
from design.parts import (
    Answerable,
    Clock,
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
    apply: str = ""  # where one applies for what a guide tells, from `home`
    ask: str = ""  # where one puts a question to an interview, from `home`
    before: Sequence[Table] = ()  # tables that stand before the drawing
    flow: str = ""  # a drawing, as SVG
    linked: str = ""  # the same as JSON-LD, inside the page
    delivered: Table | None = None  # where policy sheets were brought, by village
    data: Path = ""  # the same as JSON, from `root`
    tables: Sequence[Table] = ()
    grids: Sequence[Grid] = ()  # figures of an official form
    after: Sequence[Fact] = ()  # what it tells after its figures
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
class NoticesPage:
    """press/notices.html: a column of notices, newest first, in pages."""

    head: SheetHead
    notices: Sequence[Notice]
    newer: Path = ""
    older: Path = ""
