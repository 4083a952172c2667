"""The body of a notice as its page shows it: paragraphs, a table, or a file to take."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from design.grids import Grid
from design.parts import Column, Link, Table
from yangguang.cases.annual import Report, showing
from yangguang.disclosure import kinds
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries import attached
from yangguang.disclosure.queries.attached import Attached
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses, flowcharts, yearly
from yangguang.press.context import Attachment, Fact

_SEEN = ("PDF", "PNG", "JPG")  # what a browser shows; anything else is saved under its name
_LAST = ("problems", "other", "handling_fees")  # parts 5 and 6 of an annual report
_UNITS = ((1 << 20, "MB"), (1 << 10, "KB"))


@dataclass(frozen=True)
class Body:
    """What stands between head and boards."""

    paragraphs: Sequence[str] = ()
    facts: Sequence[Fact] = ()
    before: Sequence[Table] = ()
    flow: str = ""
    tables: Sequence[Table] = ()
    grids: Sequence[Grid] = ()
    after: Sequence[Fact] = ()
    attachments: Sequence[Attachment] = ()


def of(notice: Standing) -> Body:
    """The body of a notice; empty for a roll, whose rows stand on its own wall alone, and for what was withdrawn."""
    if notice.withdrawn:
        return Body()
    match notice.body:
        case {"text": str(words)}:
            return Body(paragraphs=[line.strip() for line in words.splitlines() if line.strip()])
        case {"columns": list(columns), "rows": list(rows)}:
            note = str(notice.body.get("note") or "")
            return Body(paragraphs=[note] if note else [], tables=[_table(notice, columns, rows)])
    if report := yearly.report(notice):
        return _yearly(notice, report)
    if filled := kinds.of(notice.body):
        lists = _lists(notice, filled)
        papers = lists[:-1] if filled.kind == Kind.GUIDE else []  # what to bring is asked before how it goes
        rest = lists[len(papers) :]
        return Body(facts=_facts(filled), before=papers, flow=_flow(notice, filled), tables=rest)
    file = attached.described(notice.body)
    return Body(attachments=[_attachment(file)] if file else ())


def _table(notice: Standing, columns: Sequence[object], rows: Sequence[Sequence[object]]) -> Table:
    figures = [bool(rows) and all(_is_figure(row[index]) for row in rows) for index in range(len(columns))]
    return Table(
        id=f"t{notice.version}", caption=notice.title,
        columns=[Column(label=str(label), number=figure) for label, figure in zip(columns, figures, strict=True)],
        rows=[[Link(text=str(cell)) for cell in row] for row in rows],
    )  # fmt: skip


def _yearly(notice: Standing, report: Report) -> Body:
    """An annual report in the order of its parts, with its files in the official form."""
    filled = kinds.of(notice.body)
    assert filled
    first, last = (tuple(one for one in filled.facts if (one.key in _LAST) == late) for late in (False, True))
    files = [_written(path, data) for path, data in yearly.written(notice)]
    return Body(
        facts=_facts(replace(filled, facts=first)), grids=showing.grids(report),
        after=_facts(replace(filled, facts=last)), attachments=files,
    )  # fmt: skip


def _written(path: str, data: bytes) -> Attachment:
    name, kind = path.rpartition("/")[2], path.rpartition(".")[2].upper()
    return Attachment(text=name, path=path, kind=kind, size=size(len(data)), save=True)


def _facts(filled: kinds.Filled) -> list[Fact]:
    told = kinds.facts(filled)
    return [Fact(label=label, lines=[line for line in text.splitlines() if line.strip()]) for label, text in told]


def _flow(notice: Standing, filled: kinds.Filled) -> str:
    if filled.kind not in (Kind.POWER, Kind.GUIDE):
        return ""
    drawing = flowcharts.drawn(kinds.steps_of(filled.listed("steps")), title=f"{notice.title}：办理流程")
    return mark_safe(drawing)  # noqa: S308 drawn here, every word escaped


def _lists(notice: Standing, filled: kinds.Filled) -> list[Table]:
    """The lists of a form as tables, each with what it adds up to."""
    return [kinds.table(each, id=f"t{notice.version}-{each.key}") for each in filled.lists if each.rows]


def _attachment(file: Attached) -> Attachment:
    kind = file.name.rpartition(".")[2].upper()
    return Attachment(
        text=file.name, path=addresses.file(file.digest, file.name), kind=kind, size=size(file.size),
        save=kind not in _SEEN,
    )  # fmt: skip


def size(number: int) -> str:
    """A file's size in words."""
    for unit, name in _UNITS:
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return str(_("%(n)s 字节") % {"n": number})


def _is_figure(cell: object) -> bool:
    text = str(cell)
    return text != "" and not text.strip("0123456789.,%+-—＊")
