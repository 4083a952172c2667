"""One's own data, whichever room holds it: each room registers what it gives out, what it erases, where it corrects.

Rooms above register from their `apps.py`; the pages, the export and the erasure walk the registry, so that none is
forgotten. A room that keeps something of a resident and registers nothing fails the house's tests.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from design.parts import Link, Text
from yangguang.foundation.actors import Actor
from yangguang.residents.models import Resident

type Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind that a room gives to the person they are about; `name` is the file's, in ASCII."""

    name: str
    title: Text
    headings: Sequence[Text]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one kind of rows: it goes, or it stays and why, in words for the person."""

    what: Text
    rows: int
    why_it_stays: Text = ""


@dataclass(frozen=True, slots=True)
class Eraser:
    """`foresee` says beforehand what goes and what stays, changing nothing; `erase` does exactly that."""

    foresee: Callable[[Resident], Sequence[Fate]]
    erase: Callable[[Resident, Actor], None]


@dataclass(frozen=True, slots=True)
class Part:
    """What one room holds about a resident."""

    name: str
    exporter: Callable[[Resident], Sequence[Table]]
    eraser: Eraser
    corrector: Callable[[Resident], Sequence[Link]]


_parts: dict[str, Part] = {}


def register(
    name: str,
    *,
    exporter: Callable[[Resident], Sequence[Table]],
    eraser: Eraser,
    corrector: Callable[[Resident], Sequence[Link]],
) -> None:
    """Say what a room holds about residents; `name` is the room's, for good."""
    _parts[name] = Part(name, exporter, eraser, corrector)


def parts() -> list[Part]:
    """Every part, in the order of names."""
    return [_parts[name] for name in sorted(_parts)]


def corrections(resident: Resident) -> list[Link]:
    """Where each room's data is corrected."""
    return [link for part in parts() for link in part.corrector(resident)]
