"""What the press is given of notices: their parts, editions and outcomes as counts; never a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from yangguang.disclosure import choices


@dataclass(frozen=True, slots=True)
class Part:
    """One slice as it stands: counts and totals, None where protected. `place` is None for the shared counts slice."""

    slice: int
    place: int | None
    named: bool
    people: int | None
    fen: int | None
    posted: date


@dataclass(frozen=True, slots=True)
class Edition:
    """One version that was posted."""

    version: int
    number: int
    posted: date
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Objections on one ground, as counts."""

    ground: str
    received: int
    upheld: int
    partly: int
    rejected: int

    @property
    def label(self) -> str:
        """The ground in words, in the language of the moment."""
        return str(choices.Ground(self.ground).label)


@dataclass(frozen=True, slots=True)
class Standing:
    """A notice in its newest posted version."""

    notice: int
    index_no: str
    title: str
    kind: str
    programme: str
    matter: int
    matter_title: str
    office: int
    version: int
    number: int
    posted: date
    published: datetime
    window_days: int | None
    closed: date | None
    withdrawn: bool
    withdrawn_why: str
    taken_down: bool
    basis: tuple[str, ...]
    body: Mapping[str, object]  # the public words, table or file; empty for a roll
    parts: tuple[Part, ...]
    editions: tuple[Edition, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def key(self) -> str:
        """The key on which its pages depend."""
        return f"notice:{self.notice}"

    @property
    def settled(self) -> bool:
        """Whether it is over for good: nothing that the passing of days changes is left."""
        return bool(self.closed or self.withdrawn or self.taken_down)

    @property
    def counts(self) -> Part | None:
        """The shared counts part."""
        return next((part for part in self.parts if part.place is None), None)
