"""The batch printer: many records to posters on disk in several processes, resumable wherever it was broken off."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from yangguang.foundation.errors import Unavailable
from yangguang.press.posters.errors import PrinterLost
from yangguang.press.posters.journal import Entry, Journal
from yangguang.press.posters.work import Job, Outcome, work
from yangguang.press.processes import pool

_AHEAD = 4


@dataclass
class Report:
    """What a run did: jobs printed, kept from an earlier run, stopped; the digest of every file by its path."""

    printed: int = 0
    kept: int = 0
    stopped: list[Outcome] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        """Count one job."""
        if outcome.fault:
            self.stopped.append(outcome)
            return
        self.printed += not outcome.kept
        self.kept += outcome.kept
        self.digests |= outcome.files


def print_all(
    jobs: Iterable[Job], out: Path, *, workers: int = 2, progress: Callable[[Outcome], None] = lambda _: None
) -> Report:
    """Print every job below `out` as `<name>.<layout>.pdf` and say what was done.

    Jobs are taken one by one, so that they need not fit into memory. A job whose files are on disk with the right
    digests is kept; a broken-off run is finished by calling again. A slice that cannot be printed stops alone and is in
    `stopped`. `workers` processes of about 200 MiB each; 1 prints in this process. One printer at a time on one folder.
    Raises PrinterLost, Unavailable.
    """
    report = Report()
    try:
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        with Journal(out) as journal:
            outcomes = _here(jobs, out, journal) if workers == 1 else _spread(jobs, out, journal, workers)
            for outcome in outcomes:
                if not (outcome.kept or outcome.fault):
                    journal.add(Entry(outcome.name, outcome.inputs, outcome.files))
                report.add(outcome)
                progress(outcome)
    except OSError as fault:
        raise Unavailable(
            "磁盘读写出错，公示单没有印完。", do="请检查磁盘后再印一次，会接着印。", kept="已印好的都在。"
        ) from fault
    return report


def _sweep(out: Path) -> None:
    """Take away the halves that a killed printer left beside its posters."""
    for half in out.rglob(".*.tmp"):
        half.unlink(missing_ok=True)


def _here(jobs: Iterable[Job], out: Path, journal: Journal) -> Iterator[Outcome]:
    for job in jobs:
        yield work(job, out, journal.find(job.name))


def _spread(jobs: Iterable[Job], out: Path, journal: Journal, workers: int) -> Iterator[Outcome]:
    with pool(workers) as printers:
        waiting: set[Future[Outcome]] = set()
        try:
            for job in jobs:
                waiting.add(printers.submit(work, job, out, journal.find(job.name)))
                if len(waiting) >= workers * _AHEAD:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        except (BrokenProcessPool, ConnectionError, EOFError) as fault:
            raise PrinterLost("一个印刷进程意外停了。", do="再印一次，会接着印。", kept="已印好的都在。") from fault
        finally:
            printers.shutdown(cancel_futures=True)
