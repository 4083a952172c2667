"""A poster: the PDF's own record and proof, and whether the print says the same."""

import io
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from yangguang.ledger.errors import Bent
from yangguang.ledger.verify import evidence, visible
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _

MAGIC = b"%PDF-"
_POINT = re.compile("全根([0-9a-f]{64})")
BOUND = "yangguang:bound"
RECORD, PROOF = "record.json", "proof.tlog-proof"


def check(data: bytes, trust: Trust) -> list[str]:
    """Check a poster; returns what to tell the reader. Raises Bent, naming what is wrong."""
    attached, text, _keywords = _read(data)
    record = evidence.read_json(_only(attached, RECORD), what=RECORD)
    found = evidence.check(record, _only(attached, PROOF), trust)
    rows = visible.check(found.record, text)
    seen, point = visible.compact(text), found.checkpoint
    visible.require(seen, _("校验点"), f"校验点{point.size}")
    visible.require(seen, _("存证的根"), point.root.hex())
    return [*found.facts(), _("公示单上看得见的 {rows} 行、合计和各项与记录一致").format(rows=rows)]


def is_one(data: bytes) -> bool:
    """Whether a PDF is a poster: it bears a record, or its print names a checkpoint though the record is gone.

    Posters that were bound for a printer say so (`BOUND`) and bear no record.
    """
    attached, text, keywords = _read(data)
    return bool({RECORD, PROOF} & set(attached)) or (bool(_POINT.search(visible.compact(text))) and keywords != BOUND)


def _read(data: bytes) -> tuple[dict[str, list[bytes]], str, str]:
    try:
        reader = PdfReader(io.BytesIO(data))
        attached = {name: list(parts) for name, parts in reader.attachments.items()}
        keywords = reader.metadata.get("/Keywords", "") if reader.metadata else ""
        return attached, "".join(page.extract_text() for page in reader.pages), str(keywords)
    except (PyPdfError, ValueError, KeyError, TypeError, OSError) as fault:
        raise Bent(_("这份 PDF 已损坏，读不出来。")) from fault


def _only(attached: dict[str, list[bytes]], name: str) -> bytes:
    parts = attached.get(name, [])
    if len(parts) != 1:
        raise Bent(_("公示单里应当恰好附有一份 {name}，现有 {n} 份。").format(name=name, n=len(parts)))
    return parts[0]
