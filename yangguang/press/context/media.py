"""The pages for other media: a notice's package, the bulletin's issues, columns and what they promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Answerable, Link, Path, SheetHead, Text


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
    voices: Sequence[Piece] = ()  # of the heavy pieces those that can be listened to here
    gist: bool = False  # the whole would take too long
    withdrawn: Text = ""
    answerable: Answerable | None = None


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One issue of the bulletin, from `root`; without a path it was taken down."""

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
