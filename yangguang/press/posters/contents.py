"""What stands in the table of a poster: the cells of each row as they are printed, in reading order."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yangguang.disclosure import kinds
from yangguang.press.posters import words
from yangguang.press.posters.errors import RecordUnreadable

ROLL, TABLE, TEXT, ATTACHMENT = "roll", "table", "text", "attachment"
KINDS = (ROLL, TABLE, TEXT, ATTACHMENT)
type Record = Mapping[str, object]


@dataclass(frozen=True)
class Column:
    """One column: its title; whether it holds figures (set flush right), is the serial number, or is what one seeks."""

    title: str
    figures: bool = False
    serial: bool = False
    sought: bool = False


@dataclass(frozen=True)
class Table:
    """The rows of one poster as printed; `empty` is what stands there when there are none."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[str, ...]]
    empty: str


_SERIAL = Column("序号", figures=True, serial=True)
_FILES = (_SERIAL, Column("文件", sought=True), Column("大小（字节）", figures=True), Column("摘要（SHA-256）"))


def texts(record: Record) -> list[tuple[str, ...]]:
    """The cells of each row of a record as its poster prints them: serial number first, amounts in yuan.

    Whoever reads a poster's text, made `plain`, finds each row as its cells one after another, `plain` too.
    """
    found = table(record)
    return list(found.rows) if found else []


def plain(text: str) -> str:
    """A text as it can be compared with what is read off a poster: one form for each sign, nothing invisible."""
    form = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in form if unicodedata.category(sign)[0] not in "CZ" and not _selects(sign))


def _selects(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def is_named(record: Record) -> bool:
    """Whether a record bears names of residents: a roll with rows."""
    return record.get("kind") == ROLL and "rows" in record


def table(record: Record) -> Table | None:
    """The table of a record, or None where it has none (a text, totals alone). Raises RecordUnreadable."""
    kind = record.get("kind")
    if kinds.of(record):
        return None
    if kind not in KINDS:
        raise RecordUnreadable(f"不认识的公开信息种类「{kind}」。", do=f"应为 {'、'.join(KINDS)} 之一。")
    if is_named(record):
        return _named(record)
    if kind == ROLL:
        return _counts(record)
    if kind == TABLE:
        return _free(record)
    return _files(record) if kind == ATTACHMENT else None


def _named(record: Record) -> Table:
    titles = _titles(record, ("姓名", "村（社区）", "项目", "金额"))
    columns = (_SERIAL, Column(titles[0], sought=True), *map(Column, titles[1:-1]), Column(_money(titles[-1]), True))
    rows = [
        (str(number), *map(str, row[:-1]), words.yuan(_fen(row[-1])))
        for number, row in enumerate(_rows(record, "rows"), 1)
    ]
    return Table(columns, rows, "本次名单中，本栏所在地没有列入的人。")


def _counts(record: Record) -> Table | None:
    if "counts" not in record:
        return None
    titles = _titles(record, ("村（社区）", "人数", "金额"))
    columns = (_SERIAL, Column(titles[0], sought=True), Column(titles[1], True), Column(_money(titles[2]), True))
    rows = [
        (str(number), words.name_of(row[0]), _count(row[1]), _amount(row[2]))
        for number, row in enumerate(_rows(record, "counts"), 1)
    ]
    return Table(columns, rows, "本次名单没有列入的人。")


def _free(record: Record) -> Table:
    rows = [tuple("" if cell is None else str(cell) for cell in row) for row in _rows(record, "rows")]
    titles = _titles(record, ())
    figures = [bool(rows) and all(_is_figure(row[index]) for row in rows) for index in range(len(titles))]
    return Table(tuple(map(Column, titles, figures)), rows, "本表没有内容。")


def _files(record: Record) -> Table:
    file = record.get("file")
    if not isinstance(file, Mapping):
        raise RecordUnreadable("附件公开的记录里没有附件。", do="请检查记录。")
    row = ("1", str(file.get("name", "")), str(file.get("size", "")), str(file.get("sha256", "")))
    return Table(_FILES, [row], "")


def _titles(record: Record, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    given = record.get("columns")
    titles = tuple(map(words.name_of, given)) if isinstance(given, list | tuple) else ()
    titles = tuple(title.replace("(", "（").replace(")", "）") for title in titles)
    return titles if titles and (not otherwise or len(titles) == len(otherwise)) else otherwise


def _rows(record: Record, key: str) -> Sequence[Sequence[object]]:
    rows = record.get(key)
    if not isinstance(rows, list | tuple) or len({len(row) for row in rows}) > 1:
        raise RecordUnreadable(f"记录的「{key}」不是行的列表，或各行列数不同。", do="请检查记录。")
    return rows


def _money(title: str) -> str:
    return title if "元" in title else f"{title}（元）"


def _fen(value: object) -> int:
    if not isinstance(value, int):
        raise RecordUnreadable(f"金额「{value}」不是整数分。", do="请检查记录。")
    return value


def _count(value: object) -> str:
    return words.NO_VALUE if value is None else str(value)


def _amount(value: object) -> str:
    return words.yuan(value) if isinstance(value, int) else _count(value)


def _is_figure(text: str) -> bool:
    return text != "" and not text.strip("0123456789.,%+-—＊")
