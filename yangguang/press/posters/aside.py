"""The batch printer in a thread of its own: fed job by job, it prints while its caller goes on with other work."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Full, Queue

from yangguang.press.posters.printing import Report, print_all
from yangguang.press.posters.work import Job, Outcome

_AHEAD = 500  # jobs that wait; a caller who is faster waits too


class Feed:
    """Takes jobs; once the block that opened it is over, `report` is what was done."""

    def __init__(self) -> None:
        self.report = Report()
        self._jobs: Queue[Job | None] = Queue(_AHEAD)

    def put(self, job: Job | None) -> None:
        """Hand over a job (None: there are no more); a press that has stopped takes none, and says why at the end."""
        while not self._running.done():
            try:
                self._jobs.put(job, timeout=0.2)
            except Full:
                continue
            return

    def start(self, thread: ThreadPoolExecutor, out: Path, progress: Callable[[Outcome], None]) -> None:
        """Begin to print what is handed over."""
        self._running: Future[Report] = thread.submit(print_all, iter(self._jobs.get, None), out, progress=progress)

    def finish(self) -> None:
        """Wait until everything is printed. Raises what the printer raises."""
        self.put(None)
        self.report = self._running.result()


@contextmanager
def printing(out: Path, *, progress: Callable[[Outcome], None]) -> Iterator[Feed]:
    """Print below `out` what the block hands over, beside the block; at its end all is on disk.

    Raises PrinterLost, Unavailable.
    """
    feed = Feed()
    with ThreadPoolExecutor(1) as thread:
        feed.start(thread, out, progress)
        try:
            yield feed
        finally:
            feed.finish()
