"""Sealed bytes on disk, addressed by their own SHA-256, outside everything that is served."""

import hashlib
import re
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.files.errors import Damaged, Gone
from yangguang.files.models import Shelf
from yangguang.foundation import durable

_ADDRESS = re.compile(r"[0-9a-f]{64}")
_PRIVATE = 0o600


def put(sealed: bytes, *, shelf: Shelf) -> str:
    """Write sealed bytes for good; returns their address. Raises Unavailable when the disk is full: nothing is kept."""
    address = hashlib.sha256(sealed).hexdigest()
    path = _path(address, shelf)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    durable.write(path, sealed, mode=_PRIVATE)
    durable.fsync_dir(path.parent.parent)
    return address


def get(address: str, *, shelf: Shelf) -> bytes:
    """Sealed bytes as they were put. Raises Gone or Damaged."""
    try:
        sealed = _path(address, shelf).read_bytes()
    except FileNotFoundError as fault:
        raise Gone(_("文件内容不在存储中。"), do=_("请用备份恢复文件目录。")) from fault
    if hashlib.sha256(sealed).hexdigest() != address:
        raise Damaged(_("存储中的文件内容被改动或损坏。"), do=_("请用备份恢复这个文件。"), kept=_("登记信息未动。"))
    return sealed


def remove(address: str, *, shelf: Shelf) -> None:
    """Take sealed bytes away; missing ones are no fault."""
    durable.remove(_path(address, shelf))


def addresses(*, older_than: float) -> Iterator[tuple[str, Shelf]]:
    """What lies in the store for longer than so many seconds."""
    before = time.time() - older_than
    for shelf in Shelf:
        for path in (_root() / shelf.value).glob("*/*"):
            if _ADDRESS.fullmatch(path.name) and path.stat().st_mtime < before:
                yield path.name, shelf


def remove_torn(*, older_than: float) -> int:
    """Take away temporary files that a crash left; returns how many."""
    before, gone = time.time() - older_than, 0
    for path in _root().glob("*/*/.*.tmp"):
        if path.stat().st_mtime < before:
            durable.remove(path)
            gone += 1
    return gone


def _path(address: str, shelf: Shelf) -> Path:
    if not _ADDRESS.fullmatch(address):
        raise ValueError(address)
    return _root() / shelf.value / address[:2] / address


def _root() -> Path:
    return Path(settings.FILES_DIR)
