"""The compressed forms of a public file, made once at printing."""

import gzip
from collections.abc import Iterator

import brotli

_TEXT = (".html", ".css", ".js", ".json", ".xml", ".atom", ".svg", ".txt")
_SMALL = 256


def variants(path: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The file itself, and for texts worth it the same as `.gz` and `.br` (quality 5)."""
    yield path, data
    if path.endswith(_TEXT) and len(data) >= _SMALL:
        yield f"{path}.gz", gzip.compress(data, compresslevel=6, mtime=0)
        yield f"{path}.br", brotli.compress(data, quality=5)


def forms(path: str) -> tuple[str, ...]:
    """Every path that may hold a form of this file."""
    return (path, f"{path}.gz", f"{path}.br")
