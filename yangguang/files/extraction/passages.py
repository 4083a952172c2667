"""A piece of what is written in a file, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text and its place (`名单!B3`, `第 2 页`, `批注 …`); pieces of one row or column share that key."""

    where: str
    text: str
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All passages of a file in reading order, and the parts that hold pictures, which no machine here reads."""

    passages: tuple[Passage, ...]
    unread: tuple[str, ...] = ()

    def under(self, heading: str) -> "Reading":
        """The same reading with a heading before each place, for a file inside a file."""
        inner = (
            Passage(f"{heading} {p.where}", p.text, _under(heading, p.row), _under(heading, p.column))
            for p in self.passages
        )
        return Reading(tuple(inner), tuple(f"{heading} {part}" for part in self.unread))


def gathered(passages: Iterable[Passage], unread: Iterable[str] = ()) -> Reading:
    """A reading of the passages that say something."""
    return Reading(tuple(passage for passage in passages if passage.text.strip()), tuple(dict.fromkeys(unread)))


def _under(heading: str, key: str) -> str:
    return f"{heading} {key}" if key else ""
