"""What an editor hands in that is no roll: words, a table, or a file; looked at by the gate, ready to be sealed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from yangguang.disclosure import counts, gate, lawful
from yangguang.disclosure.allowed import on_register
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.counts import Cell, Grid
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.gate import Document, Finding, documents
from yangguang.disclosure.kinds import SHAPES, filling
from yangguang.disclosure.kinds import filled as forms
from yangguang.disclosure.kinds.filled import Filled
from yangguang.disclosure.rolls.slicing import Body
from yangguang.files import queries as files
from yangguang.files.models import StoredFile
from yangguang.foundation.now import today


@dataclass(frozen=True)
class Text:
    """A notice in words."""

    words: str


@dataclass(frozen=True)
class Table:
    """A published table: columns and rows of plain cells."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Attachment:
    """A file that `files` took in, wrote anew and read."""

    file: StoredFile


@dataclass(frozen=True)
class Form:
    """A notice in a set form: its kind, what was typed into its fields and, row by row, into its lists."""

    kind: str
    facts: Mapping[str, str]
    lists: Mapping[str, Sequence[Sequence[str]]]


Handed = Text | Table | Attachment | Form


@dataclass(frozen=True)
class _Cell:
    where: str
    text: str
    row: str
    column: str


@dataclass(frozen=True)
class Looked:
    """What the gate left of it, and what it found."""

    kind: Kind
    body: Body
    findings: tuple[Finding, ...]

    @property
    def stopped(self) -> bool:
        """Whether it cannot be signed as it is."""
        return any(finding.action == "stop" for finding in self.findings)


def look(handed: Handed, *, title: str, allowed: Collection[str], earlier: Collection[Grid] = ()) -> Looked:
    """Ask the privacy gate. A text comes back masked; small counts of a table are hidden, with what would tell them.

    All else in a table or file is kept as it is, or stopped by its findings. A title is looked at too, and never
    masked: what is found there must go. `earlier` are tables that stand already. What is kept is in the record's own
    language, whatever language the editor reads.
    """
    _must_say_something(handed, title)
    with translation.override(settings.LANGUAGE_CODE):
        return _look(handed, title=title, allowed=allowed, earlier=earlier)


def _look(handed: Handed, *, title: str, allowed: Collection[str], earlier: Collection[Grid]) -> Looked:
    heads = look_at_title(title, allowed=allowed)
    if isinstance(handed, Text):
        report = gate.look(handed.words.strip(), kind="text", allowed=allowed)
        return Looked(Kind.TEXT, {"text": report.masked_text}, (*heads, *report.findings))
    if isinstance(handed, Table):
        report = gate.look(_document(handed), kind="table", allowed=allowed)
        body, small = _protected(handed, title, earlier)
        return Looked(Kind.TABLE, body, (*heads, *report.findings, *small))
    if isinstance(handed, Form):
        form = filled(handed)
        return Looked(Kind(handed.kind), form.body(), (*heads, *_in_form(form, allowed)))
    return Looked(Kind.ATTACHMENT, _file_body(handed.file), (*heads, *_in_file(handed.file, allowed)))


def look_again(
    body: Body, *, kind: str, title: str, allowed: Collection[str], earlier: Collection[Grid] = ()
) -> tuple[Finding, ...]:
    """What the gate finds today in what was stored, in the record's own language."""
    with translation.override(settings.LANGUAGE_CODE):
        return _look_again(body, kind=kind, title=title, allowed=allowed, earlier=earlier)


def _look_again(
    body: Body, *, kind: str, title: str, allowed: Collection[str], earlier: Collection[Grid]
) -> tuple[Finding, ...]:
    if kind == Kind.TEXT:
        return look(Text(str(body["text"])), title=title, allowed=allowed).findings
    if kind == Kind.TABLE:
        columns, rows = body["columns"], body["rows"]
        assert isinstance(columns, list)
        assert isinstance(rows, list)
        return _table_again(Table(columns, rows), title, allowed, earlier)
    if form := forms.of(body):
        return (*look_at_title(title, allowed=allowed), *_in_form(form, allowed))
    described = body["file"]
    assert isinstance(described, dict)
    file = StoredFile.objects.get(pk=described["id"])
    return (*look_at_title(title, allowed=allowed), *_in_file(file, allowed))


def look_at_title(title: str, *, allowed: Collection[str]) -> tuple[Finding, ...]:
    """What the gate finds in a title."""
    with translation.override(settings.LANGUAGE_CODE):
        found = gate.look(title, kind="catalogue", allowed=allowed).findings
        return tuple(replace(finding, where=_("标题")) for finding in found)


def _in_file(file: StoredFile, allowed: Collection[str]) -> tuple[Finding, ...]:
    """Findings in everything written in a file, and in its name: bodies, hidden sheets, comments, metadata."""
    reading = files.reading(file)
    name = _Cell(_("文件名"), files.name(file), "", "")
    whole = replace(documents.document(reading), passages=[name, *reading.passages])
    return gate.look(whole, kind="attachment", allowed=allowed).findings


def filled(handed: Form) -> Filled:
    """A form as it is kept. Raises Invalid with every fault: of its fields, then of what it cites."""
    found = filling.fill(SHAPES[handed.kind], handed.facts, handed.lists, register=on_register())
    if unlawful := lawful.faults(found, on=today()):
        raise filling.refused(unlawful)
    return found


def _in_form(form: Filled, allowed: Collection[str]) -> tuple[Finding, ...]:
    """Findings in every text of a form; the officers whom it names stand on the register."""
    known = {*allowed, *filling.officers(form)}
    return gate.look(Document([*filling.cells(form)]), kind="attachment", allowed=known).findings


def _file_body(file: StoredFile) -> Body:
    described = {"id": file.pk, "name": files.name(file), "sha256": file.digest_hex, "size": file.size}
    return {"file": described | {"type": file.media_type}}


def _protected(table: Table, title: str, earlier: Collection[Grid]) -> tuple[Body, list[Finding]]:
    """The table with its small counts hidden, and a finding for each cell."""
    grid = Grid(table.columns, table.rows, title)
    hidden = counts.to_hide(grid, earlier=earlier)
    body: Body = {"columns": list(table.columns), "rows": counts.shown(grid, hidden)}
    if hidden or any(counts.HIDDEN in row for row in table.rows):
        body["note"] = counts.NOTE
    return body, [_small(table, cell) for cell in sorted(hidden) if table.rows[cell[0]][cell[1]] != counts.HIDDEN]


def _table_again(table: Table, title: str, allowed: Collection[str], earlier: Collection[Grid]) -> tuple[Finding, ...]:
    """Findings in a table whose small counts are hidden, but that others were published after."""
    report = gate.look(_document(table), kind="table", allowed=allowed)
    telling = counts.still_tell(Grid(table.columns, table.rows, title), earlier=earlier)
    small = [_small(table, cell) for cell in sorted(telling)]
    return (*look_at_title(title, allowed=allowed), *report.findings, *small)


def _small(table: Table, cell: Cell) -> Finding:
    where = f"{_('第 %d 行') % (cell[0] + 2)} · {table.columns[cell[1]]}"
    return Finding("small_count", where, 0, 0, counts.HIDDEN, "mask", counts.WHY, counts.ADVICE)


def _document(table: Table) -> Document:
    lines = [(_("表头"), table.columns), *((_("第 %d 行") % n, row) for n, row in enumerate(table.rows, start=2))]
    cells = [
        _Cell(f"{where} · {column}", str(cell), where, column)
        for where, row in lines
        for column, cell in zip(table.columns, row, strict=True)
    ]
    return Document(cells)


def _must_say_something(handed: Handed, title: str) -> None:
    if not title.strip():
        raise Invalid(_("没有标题。"), do=_("请写明公开的是什么。"))
    if isinstance(handed, Form):
        filled(handed)  # its faults are told in the language of whoever typed it
    if isinstance(handed, Text) and not handed.words.strip():
        raise Invalid(_("没有正文。"), do=_("请写下要公开的内容，或改传附件。"))
    if isinstance(handed, Table) and not (handed.columns and handed.rows):
        raise Invalid(_("表格没有内容。"), do=_("请至少给出表头和一行。"))
    if isinstance(handed, Table) and any(len(row) != len(handed.columns) for row in handed.rows):
        raise Invalid(_("表格各行的栏数与表头不同。"), do=_("请补齐或删去多余的栏。"))
