"""Published tables: which cells count people, and which of them must not be shown (统计法第28条).

1 to 9 are suppressed, with enough others that no sum, no share, no amount and no earlier table gives them back. What an
office did (件数, 次数, 人次, 金额 by itself) is never suppressed.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_noop

from yangguang.disclosure.gate import terms
from yangguang.disclosure.rolls.suppression import SMALLEST_SHOWN

HIDDEN = "＊"
NOTE = "＊ 人数不足10，或可由此推算，为保护个人不予显示。"
"""Stands in the record under the table; a record has one language."""
WHY = gettext_noop("人数不足10，或可由合计、占比、金额、以前的表推算出来。")
ADVICE = gettext_noop("已用“＊”代替；不必修改，原数没有保存。")
Cell = tuple[int, int]
_PEOPLE = re.compile(
    "人数|人口|户数|例数|人员数|对象数|妇女|孕产?妇|产妇|儿童|幼儿|婴儿|新生儿|老人|老年人|残疾人?|患者|病例|孤儿|家庭数?$|夫妇|"
    "[0-9]岁|[(（](?:人|户|例|名|对)[)）]$|^(?:男|女|男性|女性|男孩|女孩|人|户)$"
)
_ACTS = re.compile(
    "人次|人均|件|次数|工作人员|编制|在岗|在编|医师|医生|护士|床位|机构|窗口|天|日|时限|比例|率|占比|%|电话|经费|投入"
)
_TOTAL = re.compile("^(?:合计|总计|共计|总数|总和|小计|全[县市省镇乡村区]|[县镇]合计)")
_PLAIN = re.compile("^(?:数量|数目|总数|合计|总计|小计|数)$")
_TOLD_BY = re.compile("比例|率|占比|%|金额|[(（]元[)）]|人均")
_NUMBER = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:人|户|例|名|对|个)?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９，", "0123456789,")


@dataclass(frozen=True)
class Grid:
    """A table as it is handed in; its cells are words."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    title: str = ""


@dataclass(frozen=True)
class _Line:
    """Cells that add up to a total, which may stand in the table or be known from elsewhere."""

    parts: tuple[Cell, ...]
    total: Cell | None


def to_hide(grid: Grid, *, earlier: Collection[Grid] = ()) -> frozenset[Cell]:
    """The (row, column) of every cell that must not be shown beside the others and beside earlier tables."""
    counted = {cell: number for cell in _people(grid) if (number := _number(grid, cell)) is not None}
    hidden = {cell for cell, number in counted.items() if 0 < number < SMALLEST_SHOWN}
    hidden |= _told_by_difference(grid, counted, earlier)
    lines = list(_lines(grid, set(counted)))
    while more := set().union(*(_complement(line, counted, hidden) for line in lines)) - hidden:
        hidden |= more
    return frozenset(hidden | _told_beside(grid, hidden))


def shown(grid: Grid, hidden: Collection[Cell]) -> list[list[str]]:
    """The rows with a sign in place of what must not be shown."""
    return [
        [HIDDEN if (at, column) in hidden else cell for column, cell in enumerate(row)]
        for at, row in enumerate(grid.rows)
    ]


def _people(grid: Grid) -> Iterator[Cell]:
    """The cells that count people: by their column's heading, by their row's, or by the title."""
    about = bool(_PEOPLE.search(grid.title) or terms.places(grid.title)) and not _ACTS.search(grid.title)
    by_column = {at for at, heading in enumerate(grid.columns) if _counts_people(heading, about)}
    for at, row in enumerate(grid.rows):
        whole_row = bool(row) and _counts_people(row[0], False)
        for column, heading in enumerate(grid.columns):
            sums_people = len(by_column) > 1 and _PLAIN.match(heading.strip())
            if column in by_column or sums_people or (whole_row and column and not _ACTS.search(heading)):
                yield at, column


def _counts_people(heading: str, about: bool) -> bool:
    plain = "".join(heading.split())
    if _ACTS.search(plain):
        return False
    return bool(_PEOPLE.search(plain) or terms.places(plain)) or (about and bool(_PLAIN.match(plain)))


def _number(grid: Grid, cell: Cell) -> int | None:
    row = grid.rows[cell[0]]
    found = _NUMBER.fullmatch(row[cell[1]].translate(_FULL_WIDTH).strip()) if cell[1] < len(row) else None
    return int(found[1].replace(",", "")) if found else None


def _lines(grid: Grid, counted: set[Cell]) -> Iterator[_Line]:
    """Each column down to its totals, and each row across to its total."""
    totals = {at for at, row in enumerate(grid.rows) if any(_TOTAL.match(cell.strip()) for cell in row[:2])}
    sums = {at for at, heading in enumerate(grid.columns) if _TOTAL.match(heading.strip())}
    for column in {cell[1] for cell in counted}:
        block: list[Cell] = []
        for at in range(len(grid.rows)):
            if at not in totals and (at, column) in counted:
                block.append((at, column))
            elif at in totals and block:
                yield _Line(tuple(block), (at, column) if (at, column) in counted else None)
                block = block if at != max(totals) and not _is_sub(grid, at) else []
        every = tuple(cell for cell in sorted(counted) if cell[1] == column and cell[0] not in totals)
        grand = max(totals, default=None)
        yield _Line(every, (grand, column) if grand is not None and (grand, column) in counted else None)
    for at in sorted({cell[0] for cell in counted}):
        across = [cell for cell in sorted(counted) if cell[0] == at and cell[1] not in sums]
        total = next((cell for cell in sorted(counted) if cell[0] == at and cell[1] in sums), None)
        if len(across) > 1 and (total or _counts_people(grid.rows[at][0], False)):
            yield _Line(tuple(across), total)


def _is_sub(grid: Grid, at: int) -> bool:
    return any(cell.strip().startswith("小计") for cell in grid.rows[at][:2])


def _complement(line: _Line, counted: dict[Cell, int], hidden: set[Cell]) -> set[Cell]:
    """What must go too, so that the line's total tells no hidden count."""
    gone = [cell for cell in line.parts if cell in hidden]
    if not gone or (line.total in hidden and len(gone) > 1):
        return set()
    more: set[Cell] = set()
    rest = sorted((cell for cell in line.parts if cell not in hidden and counted[cell]), key=counted.__getitem__)
    while len(gone) + len(more) < 2 or sum(counted[cell] for cell in (*gone, *more)) < SMALLEST_SHOWN:
        if not rest:
            return {*line.parts, *([line.total] if line.total else [])}
        more.add(rest.pop(0))
    return more


def _told_beside(grid: Grid, hidden: set[Cell]) -> set[Cell]:
    """Shares and amounts in the row of a hidden count: they tell it."""
    rows = {at for at, _column in hidden}
    telling = [column for column, heading in enumerate(grid.columns) if _TOLD_BY.search(heading)]
    shares = {
        (at, column)
        for at in rows
        for column, cell in enumerate(grid.rows[at])
        if re.fullmatch(r"[0-9.]+ ?[%％]", cell.strip())
    }
    return shares | {(at, column) for at in rows for column in telling if column < len(grid.rows[at])}


def _told_by_difference(grid: Grid, counted: dict[Cell, int], earlier: Collection[Grid]) -> set[Cell]:
    """Counts that differ by 1 to 9 from what an earlier table showed for the same row and heading."""
    before: dict[tuple[str, str], set[int]] = {}
    for other in earlier:
        for cell in _people(other):
            if (number := _number(other, cell)) is not None:
                before.setdefault(_key(other, cell), set()).add(number)
    return {
        cell
        for cell, number in counted.items()
        if any(0 < abs(number - known) < SMALLEST_SHOWN for known in before.get(_key(grid, cell), ()))
    }


def _key(grid: Grid, cell: Cell) -> tuple[str, str]:
    labels = [word.strip() for word in grid.rows[cell[0]] if not _NUMBER.fullmatch(word.strip()) and word != HIDDEN]
    return " ".join(label for label in labels if not label.endswith("%")), grid.columns[cell[1]].strip()
