"""A table as it is handed in, and what its cells say: a number, a sign for what is hidden, or words."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

HIDDEN = "＊"
Cell = tuple[int, int]
_UNIT = "[人户例名对个位口家]?"
_NUMBER = re.compile(rf"[约共计]?([0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+)(?:\.0+)?{_UNIT}")
_NUMERAL = re.compile(rf"([零一二两三四五六七八九十]){_UNIT}")
_NUMERALS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
# "3(女2)", "男3女2", "5+1": several counts in a cell; no date, share, amount or act
_SEVERAL = re.compile(r"(?:[0-9]+|男|女|其中)[^年月日:.%/次件天元张份所-]*")
NOTHING = frozenset({"", "-", "--", "—", "——", "－", "/", "无", "〇"})


@dataclass(frozen=True)
class Grid:
    """A table as it is handed in; its cells are words."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    title: str = ""

    def says(self, cell: Cell) -> str:
        """What stands in a cell; nothing where the row is short."""
        row = self.rows[cell[0]]
        return row[cell[1]] if cell[1] < len(row) else ""


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text without blanks, its figures and signs of half width."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=20_000)
def number(text: str) -> int | None:
    """The count that a cell says: 5, "5 人", "5.0", "１，２３４", "五人"; None for anything else."""
    if found := _NUMBER.fullmatch(plain(text)):
        return int(found[1].replace(",", ""))
    spelled = _NUMERAL.fullmatch(plain(text))
    return _NUMERALS[spelled[1]] if spelled else None


def is_hidden(text: str) -> bool:
    """Whether a cell was handed in with a sign instead of its number."""
    return set(plain(text)) == {"*"}


def holds_a_small_one(text: str) -> bool:
    """Whether a cell writes several counts together, one of them from 1 to 9."""
    return bool(_SEVERAL.fullmatch(plain(text))) and any(0 < int(each) < 10 for each in re.findall("[0-9]+", text))
