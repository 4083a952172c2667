"""Taking a checked national list in, whole or not at all, as one file beside the database; and opening it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import durable
from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import refused
from yangguang.places.errors import NotInForce
from yangguang.places.national.checking import Checked
from yangguang.places.national.editions import Edition, pinned
from yangguang.places.national.lists import National
from yangguang.places.national.packages import Line


@dataclass(frozen=True)
class Kept:
    """A list that was taken in: its file, digest, how many places it has, and codes whose names came damaged."""

    path: Path
    digest: str
    places: int
    damaged: tuple[str, ...]


def take(lines: Iterable[Line], *, edition: Edition) -> Kept:
    """Check every row and keep the list. Raises Invalid with all faults by file and row; then nothing is kept."""
    checked, kept = Checked(), list[bytes]()
    for row in checked.rows(lines, damaged=edition.damaged):
        kept.append(f"{row.code}\t{row.name}\n".encode())
    if faults := [*checked.faults, *_miscounted(checked, edition)]:
        raise refused(faults)
    kept.sort()
    data = b"".join(kept)
    path = _path(edition)
    told = Kept(path, hashlib.sha256(data).hexdigest(), len(kept), tuple(sorted(checked.damaged)))
    durable.write(path, data)
    durable.write(_seal(path), json.dumps([told.digest, told.places, told.damaged]).encode())
    return told


def kept() -> Kept | None:
    """The pinned edition, where it was taken in whole."""
    path = _path(pinned())
    if not (path.exists() and _seal(path).exists()):
        return None
    digest, places, damaged = json.loads(_seal(path).read_text())
    return Kept(path, digest, places, tuple(damaged))


def opened() -> National:
    """The list, ready to be asked. Raises NotInForce before it was fetched."""
    found = kept()
    if found is None:
        raise NotInForce(_("本机还没有全国地点名单。"), do=_("请先运行 bin/yangguang nation fetch。"))
    return National(found.path)


def _miscounted(checked: Checked, edition: Edition) -> list[Fault]:
    """Levels of which the list has more or fewer rows than its edition."""
    text = _("%(level)s应有 %(due)d 行，实有 %(seen)d 行")
    wrong = [level for level, due in edition.rows.items() if checked.counts.get(level, 0) != due]
    return [
        Fault(0, "", text % {"level": level.label, "due": edition.rows[level], "seen": checked.counts.get(level, 0)})
        for level in wrong
    ]


def _path(edition: Edition) -> Path:
    return Path(settings.VAR_DIR) / "nation" / f"{edition.name}-{edition.version}.tsv"


def _seal(path: Path) -> Path:
    """Written last: without it the list beside it was never taken in."""
    return path.with_suffix(".json")
