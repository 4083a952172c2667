"""The inventory: what stands on the public site, by digest, and what a publication would change."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from yangguang.foundation import keys
from yangguang.ledger.queries import manifest

_COMPRESSED = {".gz", ".br"}


@dataclass
class Inventory:
    """Digests of all public files by path; those behind a code are salted, and leave here as bare digests alone."""

    files: dict[str, str] = field(default_factory=dict)
    sealed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, site: Path) -> "Inventory":
        """What stands on the site: open files from its manifest, those behind codes from the disk."""
        path = site / manifest.NAME
        files = dict(manifest.manifest_from(path.read_bytes()).files) if path.exists() else {}
        behind = [p for p in (site / manifest.BEHIND_CODES).rglob("*") if p.is_file() and p.suffix not in _COMPRESSED]
        paths = {str(p.relative_to(site)): p for p in behind}
        salts = keys.salts({seal_subject(path) for path in paths})
        sealed = {
            path: manifest.sealed_digest(salt=salts[seal_subject(path)], data=p.read_bytes())
            for path, p in paths.items()
        }
        return cls(files, sealed)

    def enter(self, files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Take files in and pass on those that are new or differ, byte for byte, from what stands there."""
        for path, data in files:
            shelf, digest = self._digest(path, data)
            if shelf.get(path) != digest:
                shelf[path] = digest
                yield path, data

    def paths(self) -> set[str]:
        """Every path at which a file stands."""
        return {*self.files, *self.sealed}

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
