"""A file written anew: what it shows stays, what it carries unseen goes."""

from collections.abc import Collection
from typing import Literal

from yangguang.files.kinds import CSV, DOCX, GIF, HEIC, JPEG, PDF, PNG, PPTX, TEXT, XLSX, Kind
from yangguang.files.rewriting import packages, pdfs, pictures, texts

Drop = Literal["properties", "comments"]
__all__ = ["Drop", "rewritten"]


def rewritten(data: bytes, kind: Kind, *, drop: Collection[Drop] = (), longest: int | None = None) -> bytes:
    """The file to keep, made from one that `sniffing` let through.

    Pictures are encoded anew (upright, no side over `longest`; EXIF, place, notes gone). A PDF loses metadata, scripts,
    actions, forms' programs and attachments. An office file loses its thumbnail, and its properties or comments only
    where `drop` asks. A text becomes UTF-8.
    """
    if kind in (PNG, JPEG, GIF, HEIC):
        return pictures.rewritten(data, kind, longest=longest)
    if kind is PDF:
        return pdfs.rewritten(data)
    if kind in (XLSX, DOCX, PPTX):
        return packages.rewritten(data, drop=frozenset(drop))
    assert kind in (CSV, TEXT)
    return texts.rewritten(data)
