"""What is written in a file, each piece with its place; also what nobody sees on the page."""

from yangguang.files import sniffing
from yangguang.files.extraction import docx, inside, pdfs, pictures, pptx, texts, xlsx
from yangguang.files.extraction.passages import Passage, Reading
from yangguang.files.extraction.pdfs import Told, silent
from yangguang.files.kinds import CSV, DOCX, GIF, HEIC, JPEG, PDF, PNG, PPTX, TEXT, XLSX, Kind

__all__ = ["Passage", "Reading", "Told", "read", "silent"]


def read(data: bytes, kind: Kind, *, told: Told = silent) -> Reading:
    """Everything written in a file that `sniffing` let through; `told` hears of pages. Raises Broken."""
    if kind is XLSX:
        return xlsx.read(data, inner=inside.read)
    if kind is DOCX:
        return docx.read(data, inner=inside.read)
    if kind is PPTX:
        return pptx.read(data, inner=inside.read)
    if kind is PDF:
        return pdfs.read(data, attached=_attached, told=told)
    if kind in (PNG, JPEG, GIF, HEIC):
        return pictures.read(data)
    assert kind in (CSV, TEXT)
    return texts.read(data, table=kind is CSV)


def _attached(data: bytes, name: str) -> Reading:
    """What a file says that is attached to another. Raises NotTaken where it would not be taken in by itself."""
    return read(data, sniffing.kind_of(data, name=name))
