"""The peak of the proportional memory of this process, its children and others named, while something is measured."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_OFTEN = 0.25  # seconds


@contextmanager
def peak(*others: int) -> Iterator[Callable[[], float]]:
    """Look four times a second at this process and at others (by process id), with all their children.

    Yields a function that says the peak so far, in GiB.
    """
    highest, stop = [0.0], threading.Event()

    def watch() -> None:
        while not stop.wait(_OFTEN):
            highest[0] = max(highest[0], _now(os.getpid(), *others))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    yield lambda: highest[0]
    stop.set()
    watcher.join()


def _now(*roots: int) -> float:
    import psutil

    total = 0
    for root in map(psutil.Process, roots):
        for process in [root, *root.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
                total += process.memory_full_info().pss
    return total / (1 << 30)
