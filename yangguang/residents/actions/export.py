"""Export: everything that any room holds about a person, as they may take it along (个人信息保护法 45)."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence

from django.template.loader import render_to_string

from yangguang.foundation.acts import action
from yangguang.foundation.identity import identity
from yangguang.foundation.now import SHANGHAI, now
from yangguang.residents import own
from yangguang.residents.models import Resident
from yangguang.residents.own import Table


def export(*, by: Resident) -> bytes:
    """A ZIP: `data.json` for machines, `data.html` to read, a CSV a table, `manifest.json` with a digest of each."""
    return _packed(_files(_gathered(by=by)))


@action("residents.export")
def _gathered(*, by: Resident) -> Mapping[str, Sequence[Table]]:
    return {part.name: part.exporter(by) for part in own.parts()}


def _files(found: Mapping[str, Sequence[Table]]) -> dict[str, bytes]:
    at = f"{now().astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    tables = [(room, table) for room, tables in found.items() for table in tables]
    data = {f"{room}/{table.name}": _plain(table) for room, table in tables}
    page = render_to_string(
        "residents/data.html", {"tables": [table for _room, table in tables], "at": at, "office": identity().name}
    )
    files = {"data.json": _json({"made": at, "by": identity().name, "tables": data}), "data.html": page.encode()}
    files |= {f"{room}-{table.name}.csv": _csv(table) for room, table in tables}
    listed = [
        {"file": name, "sha256": hashlib.sha256(body).hexdigest(), "bytes": len(body)} for name, body in files.items()
    ]
    rooms = {room: [table.name for table in tables] for room, tables in found.items()}
    return {**files, "manifest.json": _json({"made": at, "by": identity().name, "rooms": rooms, "files": listed})}


def _plain(table: Table) -> dict[str, object]:
    return {
        "title": str(table.title),
        "headings": [str(heading) for heading in table.headings],
        "rows": [list(row) for row in table.rows],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _csv(table: Table) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([table.headings, *([_safe(cell) for cell in row] for row in table.rows)])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _safe(cell: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text


def _packed(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), body)
    return made.getvalue()
