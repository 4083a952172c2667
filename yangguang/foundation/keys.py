"""Keys that live outside the database: data keys, blind-index keys, code keys and log salts, in one small file store.

The store is a SQLite file under `settings.KEYS_DIR` (0700), with secure deletion, so that forgetting a key is an
erasure: what it sealed can never be opened again, in the database or in any of its backups.
"""

import hashlib
import hmac
import os
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import batched
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import erased
from yangguang.foundation.errors import YangguangError

type Name = tuple[str, str]  # kind and subject

_local = threading.local()
_AT_ONCE = 500
_TABLE = "CREATE TABLE IF NOT EXISTS key (kind TEXT, subject TEXT, bytes BLOB NOT NULL, PRIMARY KEY (kind, subject))"
_ADD = "INSERT OR IGNORE INTO key VALUES (?, ?, ?)"


class Forgotten(YangguangError):
    """The key of this subject was destroyed, or never made here."""


def secret(name: str) -> bytes:
    """A named secret of this instance, 32 random bytes, made on first use."""
    return _many("secret", [name])[name]


def kept(name: str) -> bytes | None:
    """A named secret that was made here; None when it never was, or is lost. Makes none."""
    return _read(_store(), "secret", [name]).get(name)


def salt(subject: str) -> bytes:
    """The log salt of a subject, 32 random bytes, made on first use, deletable by `forget`."""
    return _many("salt", [subject])[subject]


def salts(subjects: Iterable[str]) -> dict[str, bytes]:
    """The log salts of many subjects in one durable step."""
    return _many("salt", list(subjects))


def seal(plaintext: bytes, *, subject: str) -> bytes:
    """Encrypt under the data key of its subject (AES-256-GCM, the subject is authenticated)."""
    return seal_many({subject: plaintext})[subject]


def seal_many(plaintexts: dict[str, bytes]) -> dict[str, bytes]:
    """Encrypt many texts, each under the data key of its own subject, with one durable step for the keys."""
    keys = _many("data", list(plaintexts))
    return {subject: _encrypt(keys[subject], text, subject) for subject, text in plaintexts.items()}


def open_sealed(sealed: bytes, *, subject: str) -> bytes:
    """Decrypt what `seal` made. Raises Forgotten when the key is gone or the text is not this subject's."""
    found = opened(sealed, subject=subject)
    if found is None:
        raise Forgotten(_("此内容的密钥不在：按规定销毁的不可恢复。"), do=_("如属误删，请在 30 日内用密钥备份恢复。"))
    return found


def opened(sealed: bytes, *, subject: str) -> bytes | None:
    """As `open_sealed`, but None when the key is gone, for whoever goes on with the rest."""
    return opened_many({subject: sealed}).get(subject)


def opened_many(sealed: Mapping[str, bytes]) -> dict[str, bytes]:
    """What was sealed for many subjects, opened; those whose key is gone are left out. Raises as `open_sealed`."""
    found = _read(_store(), "data", list(sealed))
    return {subject: _decrypt(found[subject], text, subject) for subject, text in sealed.items() if subject in found}


def forget(subject: str) -> None:
    """Destroy the data key and the log salt of a subject, for good."""
    forget_all([subject])


def forget_all(subjects: Iterable[str]) -> int:
    """Destroy the data keys and log salts of many subjects; returns how many subjects still had one.

    What goes is noted first where no backup brings it back: a crash in between leaves keys that `replay` takes.
    """
    gone = 0
    for part in batched(subjects, _AT_ONCE, strict=False):
        marks = ",".join("?" * len(part))
        every = f"DELETE FROM key WHERE subject IN ({marks}) AND kind IN ('data', 'salt') RETURNING subject, bytes"
        with _store() as store:
            rows = store.execute(every, part).fetchall()
            erased.note(key for _subject, key in rows)
        gone += len({subject for subject, _key in rows})
    return gone


def replay() -> int:
    """Destroy what a backup brought back of all that was ever erased; returns how many keys. Needs no database.

    Also empties the store's write-ahead log, in which a destroyed key may still lie.
    """
    if not _path().exists():
        return 0
    there = {erased.digest(key): name for name, key in held().items() if name[0] != "secret"}
    gone = [there[line] for line in erased.noted() if line in there]
    with _store() as store:
        store.executemany("DELETE FROM key WHERE kind = ? AND subject = ?", gone)
    _store().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return len(gone)


def blind(value: str, *, purpose: str) -> bytes:
    """A keyed digest (HMAC-SHA-256) by which an exact value is found again without being stored."""
    return hmac.new(secret(f"blind:{purpose}"), value.encode(), hashlib.sha256).digest()


def snapshot() -> bytes:
    """The whole store as it is now, as a SQLite file, taken beside whoever reads and writes it."""
    with closing(sqlite3.connect(":memory:")) as copy:
        _store().backup(copy)
        return copy.serialize()


def held() -> dict[Name, bytes]:
    """Every key of the store by kind and subject."""
    return {(kind, subject): key for kind, subject, key in _store().execute("SELECT kind, subject, bytes FROM key")}


def take_back(lost: dict[Name, bytes]) -> None:
    """Give the store keys again that it lost, in one durable step; one that it has stays as it is."""
    with _store() as store:
        store.executemany(_ADD, [(kind, subject, key) for (kind, subject), key in lost.items()])


def close() -> None:
    """Close this thread's connection to the store; the next use opens it again. For threads that end."""
    held: tuple[str, int, sqlite3.Connection] | None = getattr(_local, "held", None)
    if held:
        held[2].close()
        _local.held = None


def _encrypt(key: bytes, plaintext: bytes, subject: str) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, subject.encode())


def _decrypt(key: bytes, sealed: bytes, subject: str) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:12], sealed[12:], subject.encode())
    except InvalidTag as fault:
        raise Forgotten(_("此内容与其密钥不符。"), do=_("请检查是否恢复了不同时点的备份。")) from fault


def _many(kind: str, subjects: list[str]) -> dict[str, bytes]:
    store = _store()
    found = _read(store, kind, subjects)
    missing = [subject for subject in subjects if subject not in found]
    if not missing:
        return found
    with store:
        store.executemany(_ADD, [(kind, subject, os.urandom(32)) for subject in missing])
    return found | _read(store, kind, missing)


def _read(store: sqlite3.Connection, kind: str, subjects: list[str]) -> dict[str, bytes]:
    if len(subjects) == 1:
        query, values = "SELECT subject, bytes FROM key WHERE kind = ? AND subject = ?", [kind, subjects[0]]
        return dict(store.execute(query, values).fetchall())
    found: dict[str, bytes] = {}
    for part in batched(subjects, _AT_ONCE, strict=False):
        marks = ",".join("?" * len(part))
        query = f"SELECT subject, bytes FROM key WHERE kind = ? AND subject IN ({marks})"
        found.update(store.execute(query, [kind, *part]).fetchall())
    return found


def _store() -> sqlite3.Connection:
    path = _path()
    held: tuple[str, int, sqlite3.Connection] | None = getattr(_local, "held", None)
    if held is None or held[:2] != (str(path), os.getpid()):
        _local.held = held = (str(path), os.getpid(), _connect(path))
    return held[2]


def _path() -> Path:
    return Path(settings.KEYS_DIR) / "keys.sqlite3"


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = sqlite3.connect(path, timeout=30)
    path.chmod(0o600)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        store.execute(f"PRAGMA {pragma}")
    store.execute(_TABLE)
    store.commit()
    return store
