"""A piece of what is written in a file, and where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_noop


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text and its place (`名单!B3`, `第 2 页`, `批注 …`); pieces of one row or column share that key."""

    where: str
    text: str
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All passages of a file in reading order, and the parts that hold pictures, which a person must look at.

    `covered`: where words lie under something drawn over them; `unseen`: where words are there that nobody can see
    (the paper's own colour, dust of a point, outside the page). A machine reads both, and so does whoever copies them.
    """

    passages: tuple[Passage, ...]
    unread: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    def under(self, heading: str) -> "Reading":
        """The same reading with a heading before each place, for a file inside a file."""
        inner = (
            Passage(f"{heading} {p.where}", p.text, _under(heading, p.row), _under(heading, p.column))
            for p in self.passages
        )
        parts = (tuple(f"{heading} {part}" for part in parts) for parts in (self.unread, self.covered, self.unseen))
        return Reading(tuple(inner), *parts)


READ_BY_MACHINE = gettext_noop("（机器读过）")
"""Behind the name of a picture in which a machine read what it could."""


type Inner = Callable[[dict[str, bytes]], list[Reading]]  # reads the office files inside the parts of another


def gathered(
    passages: Iterable[Passage],
    unread: Iterable[str] = (),
    *,
    covered: Iterable[str] = (),
    unseen: Iterable[str] = (),
    inside: Iterable[Reading] = (),
) -> Reading:
    """A reading of the passages that say something, with those of the files inside the file behind them."""
    inner = list(inside)
    said = [*passages, *(passage for reading in inner for passage in reading.passages)]
    return Reading(
        tuple(passage for passage in said if passage.text.strip()),
        _once(unread, (reading.unread for reading in inner)),
        _once(covered, (reading.covered for reading in inner)),
        _once(unseen, (reading.unseen for reading in inner)),
    )


def _once(own: Iterable[str], inner: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*own, *(part for parts in inner for part in parts)]))


def _under(heading: str, key: str) -> str:
    return f"{heading} {key}" if key else ""
