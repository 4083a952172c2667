"""The national list for benchmarks: the real package, fetched and checked; and faults to plant in a list."""

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yangguang.places.national import Edition
    from yangguang.places.national.packages import Line

CACHE = Path(__file__).resolve().parent.parent / ".cache" / "nation"


@contextmanager
def here() -> Iterator[Path]:
    """Django set up with folders of its own and no database, removed afterwards."""
    root = Path(tempfile.mkdtemp(prefix="yangguang-bench-", dir="/var/tmp"))
    os.environ["YANGGUANG_VAR"] = str(root / "var")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    try:
        yield root
    finally:
        shutil.rmtree(root, ignore_errors=True)


def package(edition: "Edition") -> Path:
    """The real package, from the cache or through npm; there is nothing in its stead. Raises where it cannot be had."""
    from yangguang.places import national

    path = CACHE / f"{edition.name}-{edition.version}.tgz"
    if path.exists():
        national.verify(path, edition)
        return path
    CACHE.mkdir(parents=True, exist_ok=True)
    return national.fetch(edition, folder=CACHE)


@dataclass
class Planted:
    """Faults put into a list: of which kind in which row of the villages' file; and one town taken out with them."""

    where: dict[int, str]
    town: str
    orphans: set[int] = field(default_factory=set)
    _first: list[str] = field(default_factory=list)

    def into(self, lines: "Iterable[Line]") -> "Iterator[Line]":
        """The list with the faults in it."""
        from yangguang.places.levels import Level

        for line in lines:
            if line.cells[0] == self.town:
                continue
            if line.level == Level.VILLAGE:
                if line.cells[2] == self.town:
                    self.orphans.add(line.number)
                elif kind := self.where.get(line.number):
                    line = line._replace(cells=KINDS[kind](list(line.cells), self._first))
                self._first = self._first or list(line.cells)
            yield line


Spoil = Callable[[list[str], Sequence[str]], list[str]]
KINDS: dict[str, Spoil] = {
    "代码不是数字": lambda cells, first: [f"{cells[0][:-1]}O", *cells[1:]],
    "代码位数不对": lambda cells, first: [cells[0][:-1], *cells[1:]],
    "代码重复": lambda cells, first: list(first),
    "名称为空": lambda cells, first: [cells[0], "", *cells[2:]],
    "名称损坏": lambda cells, first: [cells[0], f"{cells[1]}\ue000", *cells[2:]],
    "名称过长": lambda cells, first: [cells[0], cells[1] * 40, *cells[2:]],
    "没有上级": lambda cells, first: [*cells[:2], "", *cells[3:]],
    "上级不存在": lambda cells, first: [*cells[:2], f"{cells[2][:6]}999", *cells[3:]],
    "上级级别不对": lambda cells, first: [*cells[:2], cells[2][:6], *cells[3:]],
    "县与代码不符": lambda cells, first: [*cells[:5], "110101"],
    "少一列": lambda cells, first: cells[:-1],
}


def planted(*, villages: int, town: str, each: int) -> Planted:
    """So many faults of each kind, in rows drawn from a fixed seed; the first village is left as it is."""
    rows = random.Random(20230630).sample(range(3, villages + 2), each * len(KINDS))
    return Planted({row: kind for at, kind in enumerate(KINDS) for row in rows[at * each : (at + 1) * each]}, town)
