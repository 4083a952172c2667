"""The public site as it lies on disk: what its manifest names, what answers for which address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from django.urls import Resolver404, resolve

from design.frame import TREES
from yangguang.ledger.queries import manifest
from yangguang.press import addresses

_FILES = {"public", "home"}  # the names of the addresses under which files answer
_FOLDER = "index.html"
_BUILT = "assets/"  # always files: what the application answers there is the same or nothing
TAKEN_HOME = ("verify.html",)  # opened elsewhere; its words hold addresses of no page


@dataclass(frozen=True)
class Disk:
    """The site's folder and the files that the manifest names, by path; pages behind codes are no part of it."""

    folder: Path
    files: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> "Disk":
        """What stands there now."""
        path = folder / manifest.NAME
        return cls(folder, dict(manifest.manifest_from(path.read_bytes()).files) if path.exists() else {})

    def pages(self) -> Iterator[tuple[str, bytes | None]]:
        """Each file in order, with its bytes; None where it is not there."""
        for path in sorted(self.files):
            file = self.folder / path
            yield path, file.read_bytes() if file.is_file() else None

    def bytes_of(self, path: str) -> bytes:
        """A file's bytes; none where it is not there."""
        file = self.folder / path
        return file.read_bytes() if file.is_file() else b""

    def weight(self, path: str) -> int:
        """How many bytes travel for a file: its smallest form."""
        forms = (self.folder / f"{path}{suffix}" for suffix in (".br", ".gz", ""))
        return min((form.stat().st_size for form in forms if form.is_file()), default=0)

    def page_at(self, path: str) -> str:
        """The file that answers for an address; empty where it is none of the site's."""
        wanted = path + _FOLDER if path == "" or path.endswith("/") else path
        return wanted if wanted in self.files else ""

    def answers(self, path: str) -> bool:
        """Whether an address leads somewhere: a page, a tombstone, a redirect, a form, the log."""
        return bool(
            self.page_at(path)
            or addresses.grave(path) in self.files
            or path in self._moved
            or (self._uncovered(path) and (self.folder / path).is_file())
            or (not path.startswith(_BUILT) and _is_form(path))
        )

    def _uncovered(self, path: str) -> bool:
        """What stands openly though the manifest cannot name it: itself and the log."""
        return ".." not in path and not path.startswith(manifest.BEHIND_CODES) and not manifest.covers(path)

    @cached_property
    def _moved(self) -> frozenset[str]:
        return frozenset(line.split()[0] for line in self.bytes_of("redirects.txt").decode().splitlines() if line)


def _is_form(path: str) -> bool:
    """Whether the application answers there, in the language of its tree."""
    for tree in filter(None, TREES.values()):
        path = path.removeprefix(tree)
    try:
        return resolve(f"/{path}").view_name not in _FILES
    except Resolver404:
        return False
