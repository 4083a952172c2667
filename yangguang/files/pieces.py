"""Sealed pieces of a file on its way in, on disk: a folder an arrival, a file a piece, named by where it begins."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.files.errors import Damaged
from yangguang.foundation import durable, keys

_TOKEN = re.compile(r"[0-9a-f]{32}")
_PRIVATE = 0o600


def put(token: str, *, subject: str, offset: int, data: bytes) -> None:
    """Seal one piece and write it for good; one that lay there from a torn try goes. Raises Unavailable: disk full."""
    folder = _folder(token)
    fresh = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    durable.write(folder / str(offset), keys.seal(data, subject=subject), mode=_PRIVATE)
    if fresh:
        durable.fsync_dir(folder.parent)


def whole(token: str, *, subject: str, size: int) -> bytes:
    """All pieces in their order. Raises Damaged where one is not there or not what was put."""
    found = bytearray()
    while len(found) < size:
        try:
            sealed = (_folder(token) / str(len(found))).read_bytes()
            piece = keys.open_sealed(sealed, subject=subject)
        except (FileNotFoundError, keys.Forgotten) as fault:
            raise Damaged(_("存储中缺了一段。"), do=_("请重新选这个文件再传。")) from fault
        if not piece:
            raise Damaged(_("存储中缺了一段。"), do=_("请重新选这个文件再传。"))
        found += piece
    return bytes(found)


def remove(token: str) -> None:
    """Take all pieces away; missing ones are no fault."""
    shutil.rmtree(_folder(token), ignore_errors=True)


def tokens(*, older_than: float) -> Iterator[str]:
    """Which arrivals have a folder that nothing was added to for so many seconds."""
    before = time.time() - older_than
    for folder in _root().glob("*"):
        if _TOKEN.fullmatch(folder.name) and folder.stat().st_mtime < before:
            yield folder.name


def _folder(token: str) -> Path:
    if not _TOKEN.fullmatch(token):
        raise ValueError(token)
    return _root() / token


def _root() -> Path:
    return Path(settings.FILES_DIR) / "arriving"
