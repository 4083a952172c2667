"""A county's folder to rows; whatever cannot be read is a fault with its file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

from yangguang.foundation import lexicon, tables
from yangguang.foundation.errors import Fault, YangguangError
from yangguang.foundation.tables import Row
from yangguang.web.opening.sheets import CATALOGUES, NEEDED, ORDER, SHEETS, heading


@dataclass
class Folder:
    """The tables of a folder by file name, and every fault that was found so far, by file name too.

    `filled` counts the posts that came with new offices; `warnings` are to be looked at and stop nothing.
    """

    path: Path
    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    filled: int = 0
    warnings: list[str] = field(default_factory=list)

    def blame(self, file: str, found: Iterable[Fault]) -> None:
        """Keep faults of a file."""
        self.faults.setdefault(file, []).extend(found)

    def refuse(self, file: str, error: YangguangError, *, row: int = 1) -> None:
        """Keep what an action says against a file, or against one of its rows."""
        self.blame(file, getattr(error, "faults", ()) or [Fault(row, "", error.what)])

    def take[T](
        self, file: str, new: Sequence[tuple[T, Row]], *, whole: Callable[[list[T]], object], one: Callable[[T], object]
    ) -> None:
        """Do all at once; when that is refused, one by one to name the rows: all is rolled back in the end."""
        try:
            if new:
                whole([each for each, _row in new])
        except YangguangError as refusal:
            for each, row in new:
                try:
                    one(each)
                except YangguangError as error:
                    self.refuse(file, error, row=row.number)
            if not self.faults.get(file):
                self.refuse(file, refusal)

    def bytes_of(self, file: str) -> bytes:
        """What stands in a file."""
        return (self.path / file).read_bytes()

    def whole(self, file: str) -> list[Row]:
        """The rows of a table that have no fault."""
        bent = {fault.row for fault in self.faults.get(file, ())}
        return [row for row in self.rows.get(file, []) if row.number not in bent]

    @property
    def catalogue(self) -> str:
        """The catalogue's file, where there is one."""
        return next((name for name in CATALOGUES if (self.path / name).exists()), "")

    def told(self) -> list[str]:
        """Every fault with its file, in the order of the files and rows."""
        files = sorted(self.faults, key=lambda file: (ORDER.index(file) if file in ORDER else -1, file))
        told = [f"{file} {fault}" for file in files for fault in sorted(self.faults[file], key=lambda one: one.row)]
        return list(dict.fromkeys(told))


def read(path: Path) -> Folder:
    """Read all tables of a folder; what is wrong with a table alone is already among its faults."""
    folder = Folder(path)
    _listed(folder)
    for file in SHEETS:
        if (path / file).exists():
            _read(folder, file)
    return folder


def _listed(folder: Folder) -> None:
    if not folder.path.is_dir():
        folder.blame(str(folder.path), [Fault(1, "", _("没有这个文件夹"))])
        return
    there = {path.name for path in folder.path.iterdir()}
    for file in set(NEEDED) - there:
        folder.blame(file, [Fault(1, "", _("文件夹里缺少这个文件"))])
    if set(CATALOGUES) <= there:
        folder.blame(CATALOGUES[1], [Fault(1, "", _("目录只能有一份，CSV 或 XLSX"))])
    for file in there - set(ORDER):
        if file.endswith((".csv", ".xlsx", ".xls", ".yaml", ".yml")):
            folder.blame(file, [Fault(1, "", _("不认识的文件；可以有的是 %(known)s") % {"known": "、".join(ORDER)})])


def table(file: str, data: bytes) -> list[Row]:
    """The rows of a table by its columns and no others. Raises Invalid with every fault of its form."""
    sheet = SHEETS[file]
    return tables.rows(tables.lines(data), headings=sheet.headings, optional=sheet.optional)


def _read(folder: Folder, file: str) -> None:
    try:
        folder.rows[file] = table(file, folder.bytes_of(file))
    except YangguangError as error:
        folder.refuse(file, error)
        return
    for row in folder.rows[file]:
        folder.blame(file, _cells(file, row))


def _cells(file: str, row: Row) -> Iterator[Fault]:
    for name, most in SHEETS[file].lengths.items():
        if not row[name] and most > 0:
            yield Fault(row.number, heading(file, name), _("不能为空"))
        elif len(row[name]) > abs(most):
            yield Fault(row.number, heading(file, name), _("超过 %(limit)d 个字") % {"limit": abs(most)})
        for hit in lexicon.found(row[name]):
            values = {"words": hit.phrase.words, "why": _(hit.phrase.why)}
            yield Fault(row.number, heading(file, name), _("不得出现“%(words)s”：%(why)s") % values)
