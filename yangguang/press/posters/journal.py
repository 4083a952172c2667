"""What a printer has finished, one line a job, so that a run broken off anywhere is taken up where it stopped."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

NAME = "printed.jsonl"


@dataclass(frozen=True)
class Entry:
    """A finished job: the digest of what went in, and of each file that came out."""

    name: str
    inputs: str
    files: dict[str, str]


class Journal:
    """The journal of one output folder. It only spares work: a line that is torn or lost means printing again."""

    def __init__(self, out: Path) -> None:
        self._path = out / NAME
        self._entries = {entry.name: entry for entry in _read(self._path)}

    def __enter__(self) -> Self:
        self._file = self._path.open("a", encoding="utf-8")
        self._file.write("\n")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def find(self, name: str) -> Entry | None:
        """The last entry of a job."""
        return self._entries.get(name)

    def add(self, entry: Entry) -> None:
        """Note a finished job; its files are already on disk."""
        self._file.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")
        self._file.flush()


def _read(path: Path) -> list[Entry]:
    if not path.exists():
        return []
    found = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            found.append(Entry(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return found
