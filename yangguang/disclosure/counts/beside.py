"""What stands beside hidden counts and tells them: shares, amounts of money, and numbers in a fixed proportion."""

import re
from collections.abc import Iterator

from yangguang.disclosure.counts.grid import Cell, plain
from yangguang.disclosure.counts.headings import kind
from yangguang.disclosure.counts.labels import Levels
from yangguang.disclosure.counts.rates import Side, sides
from yangguang.disclosure.counts.reading import Reading

_MONEY = re.compile("金额|资金|总额|标准|补[助贴]|扶助|救助|慰问|奖[励金]|津贴|优待|(?:[金款]|(?<!经)费)$|元")
_SHARE = re.compile("比例|比重|率|占比|百分|增幅|[人户]均|平均|[%‰]")
_TEN_THOUSAND = 10_000
_PERCENT = re.compile(r"[0-9.]+[%‰]")


def told(table: Reading, hidden: set[Cell]) -> set[Cell]:
    """The numbers that tell hidden counts of their row, or of their column where measures stand in rows."""
    return {cell for side in sides(table, hidden) for cell in _telling(side, table)} if hidden else set()


def _telling(side: Side, table: Reading) -> Iterator[Cell]:
    for at, measured in side.measures.items():
        shares = {row for row in measured if _PERCENT.fullmatch(plain(table.grid.says(side.place(row, at))))}
        money = _says(_MONEY, side.headings[at])
        if money and side.in_proportion(at, hidden=False):
            continue  # it tells no more than a count that is shown
        if money or _says(_SHARE, side.headings[at]) or side.in_proportion(at, hidden=True):
            shares = set(measured)
        scale = _TEN_THOUSAND if _says(re.compile("万"), side.headings[at]) else 1
        above = side.above if money and side.rates_are_known(at, scale=scale) else set()
        yield from (side.place(row, at) for row in (shares & side.rows) | (measured.keys() & above))


def _says(words: re.Pattern[str], levels: Levels) -> bool:
    """What the lowest level says that is measured; else any of them."""
    said = levels[-1:] if levels and kind(levels[-1]) in {"measure", "thing"} else levels
    return any(words.search(plain(level)) for level in said)
