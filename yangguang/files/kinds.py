"""The kinds of file that are taken in, how large each may be, and as what each is kept."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its media type, the ending of its name, the most bytes it may have."""

    media_type: str
    ending: str
    most: int


PNG = Kind("image/png", ".png", 20 * MIB)
JPEG = Kind("image/jpeg", ".jpg", 20 * MIB)
PDF = Kind("application/pdf", ".pdf", 50 * MIB)
XLSX = Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", 50 * MIB)
DOCX = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", 50 * MIB)
PPTX = Kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", 50 * MIB)
CSV = Kind("text/csv", ".csv", 50 * MIB)
TEXT = Kind("text/plain", ".txt", 10 * MIB)
HEIC = Kind("image/heic", ".heic", 20 * MIB)
GIF = Kind("image/gif", ".gif", 20 * MIB)

BECOMES = {HEIC: JPEG, GIF: PNG}
"""Kinds that are taken in and kept as another, which anyone can open."""
KINDS = (PNG, JPEG, PDF, XLSX, DOCX, PPTX, CSV, TEXT)
BY_MEDIA_TYPE = {kind.media_type: kind for kind in KINDS}
LARGEST = max(kind.most for kind in KINDS)
