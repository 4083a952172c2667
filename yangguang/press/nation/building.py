"""The walls of many counties from nothing, in several processes; killed anywhere, the next run goes on by county."""

import fcntl
import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation.boundaries import reached
from yangguang.foundation.errors import Refused, Unavailable
from yangguang.places import national
from yangguang.press import processes
from yangguang.press.nation import journal, shards
from yangguang.press.nation.shards import Shard
from yangguang.press.nation.sources import Source, recorded

Told = Callable[[int], None]
WORKERS = 2


@dataclass(frozen=True)
class Built:
    """What stands in the folder: finished counties, and how many of them this run made."""

    shards: Sequence[Shard]
    fresh: int

    @property
    def pages(self) -> int:
        """All pages, in each language."""
        return sum(shard.pages for shard in self.shards)


def build(
    counties: Sequence[str], *, source: Source, out: Path, on: date, told: Told = lambda _done: None,
    workers: int = WORKERS,
) -> Built:  # fmt: skip
    """Make the walls of these counties in a folder, going on where an earlier run with the same inputs ended.

    `told` is called with how many counties are finished. Raises Refused while another run works there, Invalid where
    the folder was made of something else; a county's own fault ends the run, and what was finished stays.
    """
    out.mkdir(parents=True, exist_ok=True)
    with _alone(out):
        _sweep(out)
        again = counties if source is recorded else ()  # a record may have changed since; the national list has not
        done = journal.open_(out, made_of=made_of(source, on), again=again)
        missing = [county for county in counties if county not in done]
        for group in _made(missing, source=source, on=on, out=out, workers=workers):
            reached("nation.untold")
            journal.add(out, group)
            done |= {shard.county: shard for shard in group}
            told(len(done))
    return Built([done[county] for county in counties], len(missing))


def made_of(source: Source, on: date) -> dict[str, str]:
    """What decides every byte of the walls, as far as it is not this record: list, day, templates, words, address."""
    kept = national.kept() if source is not recorded else None
    return {
        "source": f"{source.__module__}.{source.__qualname__}", "on": on.isoformat(), "address": settings.PUBLIC_URL,
        "list": kept.digest if kept else "", "words": _words(),
    }  # fmt: skip


def _words() -> str:
    """A digest over templates, translations and the design."""
    root = Path(settings.BASE_DIR)
    files = [p for place in ("yangguang/press", "design", "locale") for p in (root / place).rglob("*") if p.is_file()]
    wanted = sorted(p for p in files if p.suffix in (".html", ".po", ".css", ".js", ".svg", ".py"))
    digest = hashlib.sha256()
    for path in wanted:
        digest.update(f"{path.relative_to(root)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _made(
    counties: Sequence[str], *, source: Source, on: date, out: Path, workers: int
) -> Iterator[list[Shard]]:  # fmt: skip
    """Counties as they come to be on disk, as many at a time as have ended since the last look."""
    make = partial(shards.make, source=source, on=on, out=out)
    if workers == 1 or len(counties) <= 1:
        yield from ([make(county)] for county in counties)
        return
    waiting, left = set[Future[Shard]](), iter(counties)
    with processes.pool(workers) as pool:
        while True:
            waiting |= {pool.submit(make, county) for county in islice(left, workers * 4 - len(waiting))}
            if not waiting:
                return
            ended, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield [_result(future) for future in ended]


def _result(future: Future[Shard]) -> Shard:
    try:
        return future.result()
    except BrokenProcessPool as broken:
        what = _("制作公示墙的一个进程被终止了，可能是内存不够。")
        raise Unavailable(what, do=_("请再运行一次，从停下的县接着做。"), kept=_("做完的县都在。")) from broken


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """One run at a time in a folder; the lock goes with the process, however it ends."""
    with (out / ".lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise Refused(_("%(out)s 里正有另一次制作。") % {"out": out}, do=_("请等它做完。")) from busy
        yield


def _sweep(out: Path) -> None:
    """Take away what killed runs had begun to write; it never was at an address."""
    for path in out.glob("*/*/.*.tmp"):
        path.unlink(missing_ok=True)
