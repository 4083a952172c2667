"""One row of a roll, its key, and the totals of many."""

import hmac
from collections.abc import Iterable, Sequence
from typing import NamedTuple

COLUMNS = ("姓名", "村", "项目", "金额(元)")


class Entry(NamedTuple):
    """What a named roll shows of a person, and nothing more (charter 8); `fen` is the amount."""

    name: str
    village: str
    programme: str
    fen: int


class Placed(NamedTuple):
    """An entry and the id of the village on whose board it stands."""

    place: int
    entry: Entry


class Totals(NamedTuple):
    """How many people and how much money."""

    people: int
    fen: int

    def as_record(self) -> dict[str, int]:
        """As it stands in a record."""
        return {"people": self.people, "fen": self.fen}


def totals(entries: Iterable[Entry]) -> Totals:
    """The totals of entries."""
    amounts = [entry.fen for entry in entries]
    return Totals(len(amounts), sum(amounts))


def key(entry: Entry, *, place: int, salt: bytes) -> str:
    """The key of a row within its notice: a keyed digest of who and where, the same while only the amount changes.

    With the salt of the notice forgotten, a key tells nothing any more.
    """
    who = f"{place}\n{entry.name}\n{entry.programme}"
    return hmac.digest(salt, who.encode(), "sha256").hex()[:32]


def keyed(entries: Sequence[Entry], *, place: int, salt: bytes) -> dict[str, Entry]:
    """Entries of one village by key, in their order."""
    return {key(entry, place=place, salt=salt): entry for entry in entries}
