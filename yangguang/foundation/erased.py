"""What was erased, in a record that no backup takes along: by it an older copy of the keys opens nothing that is gone.

A line is the digest of a destroyed key. The key was random, so the line tells nothing of whom or what it was; and a key
made anew under the same name, as an older database makes them when it counts its rows again, is another and stays.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings

from yangguang.foundation import durable


def digest(key: bytes) -> str:
    """The line of a key."""
    return hashlib.sha256(b"yangguang erased\n" + key).hexdigest()


def note(destroyed: Iterable[bytes]) -> None:
    """Add keys that are being destroyed, durably, before they are. Raises Unavailable when the disk is full."""
    lines = [digest(key) for key in destroyed]
    if lines:  # a line of its own comes first: a crash may have left half of one
        durable.append(_path(), "\n".join(["", *lines, ""]).encode(), mode=0o600)


def noted() -> Iterator[str]:
    """All lines, the oldest first; none where nothing was ever erased here."""
    if _path().exists():
        with _path().open(encoding="ascii") as lines:
            yield from filter(None, map(str.strip, lines))


def _path() -> Path:
    return Path(settings.ERASED_DIR) / "keys"
