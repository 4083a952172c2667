"""The kept national list: found by code or by words of a name, read from its file without holding it in memory."""

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from yangguang.foundation import tables
from yangguang.places.levels import CODE_LENGTH, Level
from yangguang.places.listing.reading import COLUMNS

_LEVELS = {length: level for level, length in CODE_LENGTH.items()}


class Entry(NamedTuple):
    """One place of the list; its level and the code above it follow from its code."""

    code: str
    name: str

    @property
    def level(self) -> Level:
        """The level, by the length of the code."""
        return _LEVELS[len(self.code)]

    @property
    def parent_code(self) -> str:
        """The code of the place right above; empty for a province."""
        return next((self.code[:n] for n in sorted(CODE_LENGTH.values(), reverse=True) if n < len(self.code)), "")


class National:
    """A list of `code<tab>name` lines ordered by code, so that each place is followed by all that lies below it."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def by_code(self, code: str) -> Entry | None:
        """The place that a code means, or None."""
        at = self._at(f"{code}\t".encode())
        found = self._line(at)
        return found if found and found.code == code else None

    def below(self, code: str) -> Iterator[Entry]:
        """The place of a code and all below it, each before what lies below it."""
        at = self._at(f"{code}\t".encode())
        while (entry := self._line(at)) and entry.code.startswith(code):
            yield entry
            at = self._text.find(b"\n", at) + 1

    def above(self, code: str) -> list[Entry]:
        """The places above a code, the province first."""
        found = (self.by_code(code[:length]) for length in CODE_LENGTH.values() if length < len(code))
        return [entry for entry in found if entry]

    def within(self, code: str, *, after: str = "", most: int = 50) -> list[Entry]:
        """The first places right below a code (below none: the provinces) that come after another; at most so many."""
        found, at = list[Entry](), self._at(f"{after}:".encode() if after else f"{code}\n".encode())
        while len(found) < most and (entry := self._line(at)) and entry.code.startswith(code):
            found.append(entry)
            at = self._at(f"{entry.code}:".encode())  # the sign after 9: past all that lies below
        return found

    def named(self, words: str, *, after: str = "", most: int = 50) -> list[Entry]:
        """The first places whose name contains these words and that come after a code, in code order; so many."""
        wanted, found, at = words.strip().encode(), list[Entry](), self._at(f"{after}\n".encode()) if after else 0
        while wanted and len(found) < most and (at := self._text.find(wanted, at)) >= 0:
            entry = self._line(self._text.rfind(b"\n", 0, at) + 1)
            if entry and words.strip() in entry.name:
                found.append(entry)
            at = self._text.find(b"\n", at) + 1
        return found

    def counties(self) -> list[str]:
        """The codes of all counties."""
        found, at = list[str](), 0
        while entry := self._line(at):
            if entry.level == Level.COUNTY:
                found.append(entry.code)
                at = self._at(f"{entry.code}:".encode())  # the sign after 9: past all that lies below
            else:
                at = self._text.find(b"\n", at) + 1
        return found

    def table(self, county: str) -> bytes:
        """A county with what lies above and below it as a place list that `places.import` takes; empty for none."""
        entries = [*self.above(county), *self.below(county)] if self.by_code(county) else []
        rows = [(entry.code, entry.name, entry.parent_code, entry.level.value) for entry in entries]
        return tables.written(COLUMNS, rows) if rows else b""

    def _at(self, key: bytes) -> int:
        """Where the first line begins that does not come before a key."""
        low, high = 0, len(self._text)
        while low < high:
            start = self._text.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._text.find(b"\n", start) + 1
            if self._text[start:end] < key:
                low = end
            else:
                high = start
        return low

    def _line(self, at: int) -> Entry | None:
        if at >= len(self._text):
            return None
        code, _tab, name = self._text[at : self._text.find(b"\n", at)].decode().partition("\t")
        return Entry(code, name)
