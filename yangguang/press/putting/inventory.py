"""The inventory: what stands on the public site, by digest, and what a publication would change."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from yangguang.foundation import durable, keys
from yangguang.ledger.queries import manifest

_COMPRESSED = {".gz", ".br"}


@dataclass
class Inventory:
    """Digests of all public files by path; those behind a code are salted, and leave here as bare digests alone."""

    files: dict[str, str] = field(default_factory=dict)
    sealed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, site: Path, *, kept: Path | None = None) -> "Inventory":
        """What stands on the site: open files from its manifest, those behind codes as `keep` left them.

        Where nothing was kept, or the manifest says otherwise, they are read from the disk, which takes its time.
        """
        path = site / manifest.NAME
        named = manifest.manifest_from(path.read_bytes()) if path.exists() else None
        sealed = _kept(kept, named.sealed) if kept and named else None
        return cls(dict(named.files) if named else {}, _behind(site) if sealed is None else sealed)

    def keep(self, kept: Path) -> None:
        """Write down what lies behind codes for the next `read`, for this machine's eyes alone: paths bear codes."""
        durable.write(kept, json.dumps(self.sealed).encode(), mode=0o600)

    def enter(self, files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Take files in and pass on those that are new or differ, byte for byte, from what stands there."""
        for path, data in files:
            shelf, digest = self._digest(path, data)
            if shelf.get(path) != digest:
                shelf[path] = digest
                yield path, data

    def holds(self, path: str) -> bool:
        """Whether a file stands at this path."""
        return path in self.files or path in self.sealed

    def remove(self, path: str) -> None:
        """Take a file out of the inventory."""
        self.files.pop(path, None)
        self.sealed.pop(path, None)

    def manifest(self) -> bytes:
        """The manifest that names them all."""
        return manifest.dumps(files=self.files, sealed=self.sealed.values())

    def _digest(self, path: str, data: bytes) -> tuple[dict[str, str], str]:
        if path.startswith(manifest.BEHIND_CODES):
            return self.sealed, manifest.sealed_digest(salt=keys.salt(seal_subject(path)), data=data)
        return self.files, manifest.digest(data)


def seal_subject(path: str) -> str:
    """Under which name the key store holds the seal of a folder behind a code; never the code itself."""
    code = path.split("/")[1]
    return f"seal:{hashlib.sha256(code.encode()).hexdigest()[:32]}"


def _kept(path: Path, sealed: frozenset[str]) -> dict[str, str] | None:
    """What was kept, where it has the digests of the manifest; None where a crash, a full disk or a hand changed it."""
    try:
        found: dict[str, str] = json.loads(path.read_bytes())
        return found if frozenset(found.values()) == sealed else None
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _behind(site: Path) -> dict[str, str]:
    found = [p for p in (site / manifest.BEHIND_CODES).rglob("*") if p.is_file() and p.suffix not in _COMPRESSED]
    paths = {str(p.relative_to(site)): p for p in found}
    salts = keys.salts({seal_subject(path) for path in paths})
    return {
        path: manifest.sealed_digest(salt=salts[seal_subject(path)], data=p.read_bytes()) for path, p in paths.items()
    }
