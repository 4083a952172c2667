"""Print bundles: the posters of one town in one PDF, to hand to whoever has the printer."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from yangguang.foundation import durable

BOUND = "yangguang:bound"
"""By this the verifier knows a bundle, which bears no record, from a poster that was robbed of its own."""


def bind(posters: Iterable[Path], target: Path, *, title: str) -> int:
    """Bind posters in their order into one PDF at `target` and return its number of sheets.

    Only sheets are bound; records and proofs stay in the single posters, which are what is verified.
    """
    writer = PdfWriter()
    for poster in posters:
        writer.append(PdfReader(poster), import_outline=False)
    writer.metadata = {"/Title": title, "/Keywords": BOUND}
    buffer = BytesIO()
    writer.write(buffer)
    durable.write(target, buffer.getvalue())
    return len(writer.pages)
