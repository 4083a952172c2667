"""The body of a notice as its page shows it: paragraphs, a table, or a file to take."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, Table
from yangguang.disclosure.queries.printed import Standing
from yangguang.press import addresses
from yangguang.press.context import Attachment

_UNITS = ((1 << 20, "MB"), (1 << 10, "KB"))


@dataclass(frozen=True)
class Body:
    """What stands between head and boards."""

    paragraphs: Sequence[str] = ()
    table: Table | None = None
    attachments: Sequence[Attachment] = ()


def of(notice: Standing) -> Body:
    """The body of a notice; empty for a roll, whose rows stand on its own wall alone."""
    match notice.body:
        case {"text": str(words)}:
            return Body(paragraphs=[line.strip() for line in words.splitlines() if line.strip()])
        case {"columns": list(columns), "rows": list(rows)}:
            return Body(table=_table(notice, columns, rows))
        case {"file": dict(file)}:
            return Body(attachments=[_attachment(file)])
    return Body()


def _table(notice: Standing, columns: Sequence[object], rows: Sequence[Sequence[object]]) -> Table:
    figures = [bool(rows) and all(_is_figure(row[index]) for row in rows) for index in range(len(columns))]
    return Table(
        id=f"t{notice.version}", caption=notice.title,
        columns=[Column(label=str(label), number=figure) for label, figure in zip(columns, figures, strict=True)],
        rows=[[Link(text=str(cell)) for cell in row] for row in rows],
    )  # fmt: skip


def _attachment(file: dict[str, object]) -> Attachment:
    name = str(file["name"])
    return Attachment(
        text=name, path=addresses.file(str(file["sha256"]), name), kind=name.rpartition(".")[2].upper(),
        size=_size(int(str(file["size"]))),
    )  # fmt: skip


def _size(number: int) -> str:
    for unit, name in _UNITS:
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return str(_("%(n)s 字节") % {"n": number})


def _is_figure(cell: object) -> bool:
    text = str(cell)
    return text != "" and not text.strip("0123456789.,%+-—")
