"""PDFs, tables of values, texts and pictures made for the tests, each with a text in another place."""

import csv
import io
import random

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from yangguang.disclosure.tests.gate import people
from yangguang.disclosure.tests.gate.office_xlsx import rows
from yangguang.disclosure.tests.gate.packing import Maker
from yangguang.files.tests.pdf_maker import pdf, stream


def _page(dice: random.Random, text: str, content: str = "") -> bytes:
    return pdf(*(f"Line {n} of the notice, {dice.randrange(2000)} families" for n in range(6)), content=content)


def _shown(text: str, before: str = "", size: int = 12, after: str = "") -> str:
    return f"{before} BT /F1 {size} Tf 1 0 0 1 60 400 Tm ({text}) Tj ET {after}"


PDF: dict[str, Maker] = {
    "a page": lambda dice, text: _page(dice, text, _shown(text)),
    "words under a box": lambda dice, text: _page(dice, text, _shown(text, after="0 g 50 390 300 30 re f")),
    "white words": lambda dice, text: _page(dice, text, _shown(text, before="1 g", after="0 g")),
    "dust": lambda dice, text: _page(dice, text, _shown(text, size=1)),
    "words not drawn": lambda dice, text: _page(dice, text, _shown(text, before="3 Tr", after="0 Tr")),
    "a layer that is off": lambda dice, text: pdf(
        "Notice", content=f"/OC /H BDC {_shown(text)} EMC", resources="/Properties << /H 30 0 R >>",
        catalog="/OCProperties << /OCGs [30 0 R] /D << /OFF [30 0 R] >> >>", objects={30: "<< /Type /OCG /Name (H) >>"},
    ),
    "a note": lambda dice, text: pdf(
        "Notice", page="/Annots [25 0 R]",
        objects={25: f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({text}) >>"},
    ),
    "a field": lambda dice, text: pdf(
        "Notice", page="/Annots [26 0 R]",
        objects={26: f"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /V ({text}) >>"},
    ),
    "a bookmark": lambda dice, text: pdf(
        "Notice", catalog="/Outlines 21 0 R",
        objects={21: "<< /First 22 0 R /Last 22 0 R /Count 1 >>", 22: f"<< /Title ({text}) /Parent 21 0 R >>"},
    ),
    "XMP": lambda dice, text: pdf(
        "Notice", catalog="/Metadata 21 0 R",
        objects={21: stream(f"<x>{text}</x>".encode(), "/Type /Metadata /Subtype /XML")},
    ),
    "a property": lambda dice, text: pdf("Notice", info=f"/Keywords ({text})"),
    "an attached table": lambda dice, text: pdf(
        "Notice", catalog="/Names << /EmbeddedFiles << /Names [(list.csv) 22 0 R] >> >>",
        objects={
            22: "<< /Type /Filespec /F (list.csv) /EF << /F 23 0 R >> >>",
            23: stream(f"name,no\na,{text}\n".encode(), "/Type /EmbeddedFile"),
        },
    ),
}  # fmt: skip


def table_of_values(rows: list[list[str]], encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode(encoding, "replace")


def lines(dice: random.Random, text: str) -> str:
    return "\n".join([*(people.office_text(dice) for _ in range(8)), text, people.office_text(dice)])


CSV: dict[str, Maker] = {
    "a cell": lambda dice, text: table_of_values(rows(dice, ["备注", text, ""])),
    "a cell in GB 18030": lambda dice, text: table_of_values(rows(dice, ["备注", text, ""]), "gb18030"),
}
TXT: dict[str, Maker] = {
    "a line": lambda dice, text: lines(dice, text).encode(),
    "a line in GB 18030": lambda dice, text: lines(dice, text).encode("gb18030", "replace"),
    "Windows' lines": lambda dice, text: lines(dice, text).replace("\n", "\r\n").encode("utf-8-sig"),
}


def png(_dice: random.Random, text: str) -> bytes:
    out, note = io.BytesIO(), PngInfo()
    note.add_text("Comment", text)
    Image.new("RGB", (40, 30), "white").save(out, "PNG", pnginfo=note)
    return out.getvalue()


def jpeg(_dice: random.Random, text: str) -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = text
    Image.new("RGB", (40, 30), "white").save(out, "JPEG", exif=exif)
    return out.getvalue()
