"""The manifest of the public site: every file's digest, and those behind a code by salted digest alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeGuard

from yangguang.foundation import canonical
from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog.leaf import leaf
from yangguang.ledger.words import _

NAME = "manifest.json"
PROOF_NAME = "manifest.tlog-proof"
KIND = "manifest"
BEHIND_CODES = "w/"
_HEX = re.compile(r"[0-9a-f]{64}")
_LOG = ("log/checkpoint", "log/key.txt", "log/opening.record.json", "log/opening.tlog-proof")
_CLOSED = re.compile("log/[1-9][0-9]*/")
_LOG_FOLDERS = ("log/tile/", "log/keys/")


@dataclass(frozen=True, slots=True)
class Manifest:
    """Path → SHA-256 in hex for files anyone may list; the set of salted digests for files behind a code."""

    files: Mapping[str, str]
    sealed: frozenset[str]


def covers(path: str) -> bool:
    """Whether a path of the site is named in the manifest: not the log, not itself, nothing behind a code."""
    beside = path in (NAME, PROOF_NAME, *_LOG) or path.startswith((*_LOG_FOLDERS, BEHIND_CODES)) or "/." in f"/{path}"
    return not (beside or _CLOSED.match(path))


def digest(data: bytes) -> str:
    """The digest of a file in `files`."""
    return sha256(data).hexdigest()


def sealed_digest(*, salt: bytes, data: bytes) -> str:
    """The digest of a file in `sealed`: SHA-256 over 32 bytes of salt and the file."""
    if len(salt) != 32:
        raise ValueError("the salt of a sealed file has 32 bytes")
    return sha256(salt + data).hexdigest()


def dumps(*, files: Mapping[str, str], sealed: Iterable[str]) -> bytes:
    """The manifest's bytes: canonical JSON, the sealed digests in order so that nothing tells which is whose."""
    return canonical.dumps({"v": 1, "files": dict(files), "sealed": sorted(sealed)})


def commitment(manifest: bytes) -> bytes:
    """What is appended to the log for a manifest, of kind KIND: its plain digest, for it holds nothing personal."""
    return sha256(manifest).digest()


def entry(manifest: bytes) -> bytes:
    """The log entry of a manifest."""
    return leaf(kind=KIND, commitment=commitment(manifest))


def manifest_from(data: bytes) -> Manifest:
    """A manifest from its bytes. Raises Bent for any other shape or spelling."""
    match loads(data, what=NAME):
        case {"files": dict(files), "sealed": list(sealed)}:
            paths = {str(path): text for path, text in files.items() if _is_digest(text)}
            salted = [text for text in sealed if _is_digest(text)]
            if dumps(files=paths, sealed=salted) == data:
                return Manifest(paths, frozenset(salted))
    raise Bent(_("站点清单 {name} 的格式不对。").format(name=NAME))


def _is_digest(text: object) -> TypeGuard[str]:
    return isinstance(text, str) and _HEX.fullmatch(text) is not None
