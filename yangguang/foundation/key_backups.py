"""Copies of the keys: one a night, none older than 30 days, none where backups of the database or the site take it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import durable, erased, keys
from yangguang.foundation.erase import BACKUPS_KEPT
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.now import wall

_NAME, _HALF = "keys-%Y%m%dT%H%M%SZ.sqlite3", ".keys-*.tmp"
_ANOTHER_KIND = ("SITE_DIR", "LOG_DIR", "PRINT_DIR", "FILES_DIR", "KEYS_DIR", "ERASED_DIR")
_AN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Plan:
    """What a copy would do: keys that come back, those held already, those made anew meanwhile, those erased since."""

    back: int
    held: int
    other: int
    erased: int


def back_up(folder: Path) -> Path:
    """Copy the store into a folder, readable by its owner alone, whole or not at all; returns the copy.

    Raises Refused where the folder lies inside that of the database, the site, the files or the keys; Unavailable.
    """
    _must_lie_apart(folder.resolve())
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    copy = folder / wall().strftime(_NAME)
    durable.write(copy, keys.snapshot(), mode=0o600)
    return copy


def drop_old(folder: Path) -> int:
    """Destroy the copies of more than 30 days, and halves that a killed process left; returns how many."""
    gone = [*_old(folder), *_halves(folder)]
    for path in gone:
        durable.remove(path)
    return len(gone)


def compare(copy: Path) -> Plan:
    """What `restore` would do. Raises Invalid where the copy is damaged, or too old to be used."""
    inside = _inside(copy)
    return _compared(inside, _living(inside))


def restore(copy: Path) -> Plan:
    """Give the store the keys of a copy that it has lost; those that it has stay, those that were erased stay away.

    Raises Invalid as `compare`; Refused, and changes nothing, where a key was made anew since.
    """
    inside = _inside(copy)
    living = _living(inside)
    plan = _compared(inside, living)
    if plan.other:
        raise Refused(
            _("有 %(other)d 把密钥丢失后又重新生成过，与备份中的不同。") % {"other": plan.other},
            do=_("请停止服务，把现在的 keys.sqlite3 移到别处，再恢复一次。"), kept=_("密钥未动。"),
        )  # fmt: skip
    keys.take_back(living)
    return plan


def _living(inside: dict[keys.Name, bytes]) -> dict[keys.Name, bytes]:
    gone = set(erased.noted())
    return {name: key for name, key in inside.items() if erased.digest(key) not in gone}


def _compared(inside: dict[keys.Name, bytes], living: dict[keys.Name, bytes]) -> Plan:
    held = keys.held()
    same = sum(held.get(name) == key for name, key in living.items())
    back = sum(name not in held for name in living)
    return Plan(back=back, held=same, other=len(living) - back - same, erased=len(inside) - len(living))


def _inside(copy: Path) -> dict[keys.Name, bytes]:
    """The keys in a copy, read without a trace beside it."""
    if (made := _made(copy)) and made < wall() - BACKUPS_KEPT:
        raise Invalid(_("这份备份已超过 30 日，按规定应已销毁，不能再用。"), do=_("请换一份。"), kept=_("密钥未动。"))
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as store:
            if store.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise sqlite3.DatabaseError
            rows = store.execute("SELECT kind, subject, bytes FROM key").fetchall()
    except sqlite3.Error as fault:
        raise Invalid(_("这不是密钥备份，或已损坏。"), do=_("请换一份。"), kept=_("密钥未动。")) from fault
    return {(kind, subject): key for kind, subject, key in rows}


def _made(copy: Path) -> datetime | None:
    """When a copy was made, by its name; None for a file that is no copy."""
    try:
        return datetime.strptime(copy.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def _old(folder: Path) -> Iterator[Path]:
    made = {path: _made(path) for path in folder.glob("keys-*")}
    return (path for path, at in made.items() if at and at <= wall() - BACKUPS_KEPT)


def _halves(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob(_HALF) if path.stat().st_mtime < time.time() - _AN_HOUR)


def _must_lie_apart(folder: Path) -> None:
    """A copy that another backup takes along would live longer than 30 days, and beside what it opens."""
    above = [folder, *folder.parents]
    theirs = {Path(getattr(settings, name)).resolve() for name in _ANOTHER_KIND}
    if theirs.intersection(above) or any((parent / "PG_VERSION").exists() for parent in above):
        raise Refused(
            _("密钥备份不能放在数据库、网站、文件或密钥的目录里。"), do=_("请另选一个目录，最好在另一块磁盘上。")
        )
