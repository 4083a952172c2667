"""Every fault of a national list, by file and row, in one pass: the rules of `listing`, and that its columns agree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.places.levels import Level
from yangguang.places.listing import checking
from yangguang.places.listing.reading import Row
from yangguang.places.national.packages import FILES, Line


@dataclass
class Checked:
    """What a pass has seen: all faults, codes whose names are damaged, and how many rows of each level."""

    faults: list[Fault] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    counts: dict[Level, int] = field(default_factory=dict)
    _above: dict[str, Row] = field(default_factory=dict, repr=False)  # all levels but the lowest: 45,000 rows
    _seen: dict[str, int] = field(default_factory=dict, repr=False)  # codes, and in which row of their file each was

    def rows(self, lines: Iterable[Line], *, damaged: frozenset[str] = frozenset()) -> Iterator[Row]:
        """Check row by row and pass the rows on. A damaged name that is `damaged` is noted and is no fault."""
        for line in lines:
            self.counts[line.level] = self.counts.get(line.level, 0) + 1
            if row := self._row(line):
                found = list(checking.of(row, before=self._seen.get(row.code), above=self._above.get(row.parent_code)))
                if found or line.cells[3:]:
                    self._note(line, row, [*found, *_uppers(line)], damaged)
                self._seen.setdefault(row.code, row.number)
                if line.level != Level.VILLAGE:
                    self._above.setdefault(row.code, row)
                yield row

    def _row(self, line: Line) -> Row | None:
        heading = FILES[line.level][1]
        if len(line.cells) != len(heading):
            values = {"due": len(heading), "seen": len(line.cells)}
            self.faults.append(_named(line, "", _("应有 %(due)d 列，实有 %(seen)d 列") % values))
            return None
        code, name, above = [*line.cells, ""][:3]
        return Row(line.number, code, name, above, line.level)

    def _note(self, line: Line, row: Row, found: list[Fault], damaged: frozenset[str]) -> None:
        for fault in found:
            if fault.column == "name" and row.code in damaged and row.name:
                self.damaged.add(row.code)
            else:
                self.faults.append(_named(line, fault.column, fault.text))


def _uppers(line: Line) -> Iterator[Fault]:
    """Where the columns of places further up contradict the code itself."""
    code = line.cells[0]
    for column, value in zip(FILES[line.level][1][3:], line.cells[3:], strict=True):
        if not value or not code.startswith(value) or len(value) >= len(line.cells[2]):
            yield Fault(line.number, column, _("%(value)s 与代码 %(code)s 不符") % {"value": value, "code": code})


def _named(line: Line, column: str, text: str) -> Fault:
    return Fault(line.number, f"{FILES[line.level][0]} {column}".strip(), text)
