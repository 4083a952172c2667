"""Whether what people see on a poster or page is what the record says: every row, the totals, the facts."""

import re
from collections.abc import Iterator

from yangguang.foundation.money import Money
from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import Json
from yangguang.ledger.verify.evidence import Record
from yangguang.ledger.words import _

_BLANK = re.compile(r"[\s,\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_AMOUNT = re.compile(r"\d+\.\d\d(?!\d)")
_NOTHING = "—"


def compact(text: str) -> str:
    """A text without blanks, line ends and thousands commas, as it is compared."""
    return _BLANK.sub("", text)


def check(record: Record, text: str) -> int:
    """Hold the visible text against the record; returns how many rows were found. Raises Bent, naming what differs."""
    seen = compact(text)
    for label, said in _facts(record):
        require(seen, label, said)
    rows = list(_rows(record))
    roll = record.get("kind") == "roll"
    residue = _take(seen, rows, strict=roll)
    if roll:
        _nothing_added(residue, record)
    return len(rows)


def require(seen: str, label: str, said: str) -> None:
    """Raise Bent unless `said` stands in the visible text, not as a part of a longer number or word."""
    wanted = compact(said)
    before = r"(?<![0-9A-Za-z.])" if wanted[:1].isascii() and wanted[:1].isalnum() else ""
    behind = r"(?![0-9A-Za-z])" if wanted[-1:].isascii() and wanted[-1:].isalnum() else ""
    if not re.search(before + re.escape(wanted) + behind, seen):
        raise Bent(_("看得见的{label}与记录不符：记录是「{said}」。").format(label=label, said=said))


def name_of(value: Json) -> str:
    """The name of a thing that a record gives as text or as an object with a name."""
    if isinstance(value, dict):
        return str(value.get("name") or value.get("title") or "")
    return "" if value is None else str(value)


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    yield _("标题"), name_of(record.get("title"))
    yield _("索引号"), name_of(record.get("index"))
    yield _("发布机构"), name_of(record.get("office"))
    window, totals = record.get("window"), record.get("totals")
    for label, day in (
        (_("发布日期"), record.get("posted")),
        (_("截止日期"), window.get("to") if isinstance(window, dict) else None),
    ):
        if isinstance(day, str):
            yield label, _day(day)
    if isinstance(totals, dict):
        if isinstance(people := totals.get("people"), int):
            yield _("人数"), f"{people}人"
        if isinstance(fen := totals.get("fen"), int):
            yield _("合计"), f"{Money(fen)}元"
    for paragraph in str(record.get("text") or "").split("\n"):
        yield _("正文"), paragraph


def _day(text: str) -> str:
    year, month, day = text.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def _rows(record: Record) -> Iterator[tuple[str, str]]:
    """Serial number and compact text of each row as it is shown."""
    roll, file = record.get("kind") == "roll", record.get("file")
    rows = record.get("rows" if "rows" in record else "counts")
    if isinstance(file, dict):
        rows = [[str(file.get(part, "")) for part in ("name", "size", "sha256")]]
    for number, row in enumerate(rows if isinstance(rows, list) else [], 1):
        cells = row if isinstance(row, list) else [row]
        shown = [_cell(cell, money=roll and cell is cells[-1]) for cell in cells]
        yield str(number), compact("".join(shown))


def _cell(value: Json, *, money: bool) -> str:
    if money and isinstance(value, int):
        return str(Money(value))
    return _NOTHING if value is None else name_of(value)


def _take(seen: str, rows: list[tuple[str, str]], *, strict: bool) -> str:
    """The visible text without its rows. Raises Bent, naming the first row that is missing, changed or out of order.

    Before a row of a roll stands nothing but its serial number or, on a new sheet, a column head that ends in 元.
    """
    gaps, at = [], 0
    for serial, row in rows:
        start = seen.find(row, at)
        gap = seen[at:start]
        if start < 0 or (strict and not (at and gap in ("", serial)) and not re.search(f"元[)）]?({serial})?$", gap)):
            raise Bent(_("看得见的第 {n} 行与记录不符：记录是「{row}」。").format(n=serial, row=row))
        gaps.append(gap)
        at = start + len(row)
    if strict and rows and seen[at : at + 1].isdigit():
        raise Bent(_("看得见的第 {n} 行之后多出记录没有的内容。").format(n=rows[-1][0]))
    return "\n".join([*gaps, seen[at:]])


def _nothing_added(residue: str, record: Record) -> None:
    totals = record.get("totals")
    fen = totals.get("fen") if isinstance(totals, dict) else None
    known = {compact(str(Money(fen)))} if isinstance(fen, int) else set()
    for label, said in _facts(record):
        if label != _("合计"):
            known |= set(_AMOUNT.findall(compact(said)))
    known |= set(_AMOUNT.findall(compact(str(record.get("basis")))))
    if added := [amount for amount in _AMOUNT.findall(residue) if amount not in known]:
        raise Bent(_("看得见的内容里多出记录没有的金额 {amount}。").format(amount=added[0]))
