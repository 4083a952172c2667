"""The pages that answer a question: how a date was counted, what is missing, how to check, where to find."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.utils.safestring import SafeString

from design.parts import Clock, Fault, Link, Path, Problem, SheetHead, Text


class TraceStep(Protocol):
    """One step of a due date's trace, as `clocks` computes it; the template words it by its kind."""

    @property
    def kind(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def until(self) -> date | None: ...
    @property
    def value(self) -> int | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, kw_only=True)
class RuleSource:
    """Where a limit comes from, and how sure its figure is."""

    basis: Link
    jurisdiction: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    verified_by: str = ""
    certain: bool = True  # False: shown as still to be verified


@dataclass(frozen=True, kw_only=True)
class ClockPage:
    """press/clock.html, 怎么算的: a due date counted out loud."""

    head: SheetHead
    clock: Clock
    steps: Sequence[TraceStep]
    rule: RuleSource | None = None
    subject: Link | None = None  # what it is about, where that is public


@dataclass(frozen=True, kw_only=True)
class MissingDuty:
    """What should stand on the record by today and does not."""

    matter: Link
    office: Link
    place: str
    clock: Clock


@dataclass(frozen=True, kw_only=True)
class DutiesPage:
    """press/duties.html, 应公开未公开."""

    missing: Sequence[MissingDuty]
    as_of: date
    due: int = 0  # how many duties to publish fell due by today
    met: int = 0


@dataclass(frozen=True, kw_only=True)
class CheckPage:
    """press/check.html: how anyone checks a poster, in five sentences and a picture. Ways are from `root`."""

    picture: SafeString  # where to look on the poster
    verifier: Path = "verify.html"  # the page to take home
    log: Path = "witnesses.html"  # how the log stands, from `home`


@dataclass(frozen=True, kw_only=True)
class WitnessRow:
    """How far one witness is: what it signed last, how far that is behind, what is wrong with it."""

    name: str
    vkey: str
    size: int
    at: datetime | None
    entries: int
    hours: int
    trouble: Text = ""
    since: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class KeyRow:
    """A key of the log; `until` is the size of the last checkpoint that it signed, None while it signs."""

    vkey: str
    until: int | None = None
    stolen: bool = False  # somebody else may hold its private half


@dataclass(frozen=True, kw_only=True)
class ClosedLog:
    """A log that was closed for good: its last checkpoint, and the folder where it stays."""

    origin: str
    size: int
    root: str
    at: datetime
    keyless: bool  # nobody could sign any more; else its past could not be mended
    folder: Path


@dataclass(frozen=True, kw_only=True)
class WitnessesPage:
    """press/witnesses.html: the log at the last posting, and who else has signed it. Ways are from `root`."""

    origin: str
    keys: Sequence[KeyRow]  # oldest first
    size: int
    root: str
    signed: datetime
    rows: Sequence[WitnessRow] = ()
    closed: Sequence[ClosedLog] = ()
    overlap: datetime | None = None  # until when two keys sign at least
    log: Path = "log/"

    @property
    def stolen(self) -> Sequence[KeyRow]:
        """The keys that nobody may trust for anything new."""
        return [key for key in self.keys if key.stolen]


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One search result, from masked text alone."""

    title: Text
    path: Path
    kind: Text = ""
    excerpt: str = ""
    posted: date | None = None


@dataclass(frozen=True, kw_only=True)
class SearchPage:
    """press/search.html: the form, and what was found. `faults` go beside it in the context."""

    query: str = ""
    hits: Sequence[Hit] = ()
    more: Path = ""  # the next page of results
    asked: bool = False
    faults: Sequence[Fault] = ()


@dataclass(frozen=True, kw_only=True)
class LinkGroup:
    """Links under one heading."""

    name: Text
    links: Sequence[Link]


@dataclass(frozen=True, kw_only=True)
class SitemapPage:
    """press/sitemap.html: every page a person may look for."""

    groups: Sequence[LinkGroup]


@dataclass(frozen=True, kw_only=True)
class AboutPage:
    """press/about.html."""

    office: Link
    source: Path = ""  # where the software can be had
    export: Path = ""


@dataclass(frozen=True, kw_only=True)
class AccessibilityPage:
    """press/accessibility.html: what works, what does not, whom to tell."""

    tested: date
    gaps: Sequence[Text] = ()


@dataclass(frozen=True, kw_only=True)
class ProblemPage:
    """press/problem.html: an answer that is not a page (404, 500, 503)."""

    problem: Problem
