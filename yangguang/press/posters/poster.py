"""One poster from its record: a PDF/A-3 that carries the record and its proof, the same bytes wherever it is made."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock

import typst

from yangguang.foundation import canonical
from yangguang.press.posters import contents, fonts, sheet
from yangguang.press.posters.contents import Record
from yangguang.press.posters.papers import Layout

SOURCE = Path(__file__).resolve().parent / "typst"
_PRESS = Lock()


@cache
def compiler() -> typst.Compiler:
    """The one compiler of this process; it sees the vendored faces alone."""
    return typst.Compiler(SOURCE / "poster.typ", root=SOURCE, font_paths=[fonts.FOLDER], ignore_system_fonts=True)


def render(
    record: Record,
    proof: str,
    *,
    salt_hex: str,
    code_url: str | None,
    answerable: Mapping[str, str],
    layout: Layout,
) -> bytes:
    """One record's poster as PDF: an A3 sheet in colour (`a3`) or black A4 sheets (`a4`).

    Attached are `record.json` ({"record", "salt"} as canonical JSON) and `proof.tlog-proof`. `answerable` has office,
    officer, phone, hours, and where known: address; site, where checkpoints can be compared; page, the public page of
    a notice that has no code; demo, not empty where the sheets say 演示数据 (as with `record["demo"]`).
    Raises Unprintable, RecordUnreadable, ProofUnreadable.
    """
    data = sheet.build(record, proof, code_url=code_url, answerable=answerable, layout=layout)
    inputs = {
        "sheet": json.dumps(data, ensure_ascii=False),
        "record": canonical.dumps({"record": dict(record), "salt": salt_hex}).decode(),
        "proof": proof,
    }
    return _compile(inputs, day=str(record["posted"]), tagged=not contents.is_named(record))


def _compile(inputs: dict[str, str], *, day: str, tagged: bool) -> bytes:
    """Sheets with names are never offered for download and go untagged, four times smaller; all others are PDF/UA."""
    moment = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
    with _PRESS:
        made = compiler().compile(
            sys_inputs=inputs,
            format="pdf",
            pdf_standards=["a-3b", "ua-1"] if tagged else ["a-3b"],
            pdf_tags=tagged,
            timestamp=moment,
        )
    assert isinstance(made, bytes)
    return made
