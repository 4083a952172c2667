"""From an editor's form to what `disclosure` takes in: words, cells, files."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.disclosure import kinds
from yangguang.disclosure.actions import Attachment, Form, Table, Text
from yangguang.files import actions as files
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import today

Handed = Text | Table | Attachment | Form


def words(text: str) -> Text:
    """Words as they were typed, with plain line ends."""
    return Text(text.replace("\r\n", "\n"))


def table(cells: str) -> Table:
    """Typed or pasted lines as a table: tabs between cells if there are any, else commas. Raises Invalid."""
    rows = lines(cells)
    if len(rows) < 2:
        raise Invalid(_("表格没有内容。"), do=_("请至少给出表头和一行。"))
    return Table([cell.strip() for cell in rows[0]], [[cell.strip() for cell in row] for row in rows[1:]])


def form(kind: str, given: Mapping[str, str]) -> Form:
    """What was typed into a set form: facts, and lists a row a line, tabs or commas between cells. Raises Invalid."""
    shape = kinds.SHAPES[kind]
    facts = {field.key: given.get(field.key, "") for field in shape.facts}
    return Form(kind, facts, {each.key: lines(given.get(each.key, "")) for each in shape.lists})


def typed(filled: kinds.Filled) -> dict[str, str]:
    """A form as it would be typed again."""
    facts = {fact.key: kinds.typed(fact.value, fact.type) for fact in filled.facts}
    return facts | {each.key: as_lines(kinds.typed_rows(each)) for each in filled.lists}


def attachment(upload: "UploadedFile[bytes]", *, by: User) -> Attachment:
    """A file, judged, rewritten and kept by `files`, till tomorrow unless a draft takes it. Raises its NotTaken."""
    tomorrow = today() + timedelta(days=1)
    return Attachment(files.keep(data=bytes_of(upload), by=by, name=upload.name or "", retain_until=tomorrow))


def lines(cells: str) -> list[list[str]]:
    """Typed or pasted lines as rows of cells: tabs between cells if there are any, else commas. Raises Invalid."""
    plain = cells.replace("\r\n", "\n").strip("\n")
    between = next((sign for sign in ("\t", ",") if sign in plain), "，")
    try:
        return [row for row in csv.reader(io.StringIO(plain), delimiter=between) if any(row)]
    except csv.Error as fault:
        raise Invalid(_("表格里的引号不成对。"), do=_("请补上另一半引号。")) from fault


def as_lines(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines with tabs, as a spreadsheet copies them."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(rows)
    return written.getvalue()


def bytes_of(upload: "UploadedFile[bytes]") -> bytes:
    """The bytes of an upload."""
    return b"".join(upload.chunks())
