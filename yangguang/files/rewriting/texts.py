"""A text or table in UTF-8 with its mark, so that every program reads the same signs."""

import codecs

from yangguang.files.sniffing.texts import decode


def rewritten(data: bytes) -> bytes:
    """The same text in UTF-8."""
    return codecs.BOM_UTF8 + decode(data).encode()
