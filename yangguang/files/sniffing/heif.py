"""Photos of Apple's phones (HEIC): read by libheif, which the package pi-heif brings along; only to become JPEG."""

import pi_heif

FORM = "HEIF"
_BRANDS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypheim", b"ftypheis", b"ftypmsf1")

pi_heif.register_heif_opener(thumbnails=False)


def is_one(data: bytes) -> bool:
    """Whether a file says that it is a HEIC photo."""
    return data[4:12] in _BRANDS
