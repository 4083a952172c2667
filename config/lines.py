"""How many wait in each process of the site, told in one small file. A browser stays with the process that took its
first request, by chance: the longer line sends some of its visitors to come in anew, wherever is room."""

import fcntl
import mmap
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any  # as WSGI has it

PROCESSES = 16  # at the most
NOBODY, MOST = 255, 254


class Lines:
    """The lines of all processes beside each other; each process writes its own byte and reads the others'."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._held = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.ftruncate(self._held, PROCESSES)
        self._told = mmap.mmap(self._held, PROCESSES)
        self._own = self._taken()

    def tell(self, present: int) -> None:
        """Say how many are in this process's line, whoever is being answered among them."""
        self._told[self._own] = min(present, MOST)

    def shortest(self) -> int:
        """The shortest line of another process; as long as can be when there is none."""
        return min(count for place, count in enumerate(self._told[:]) if place != self._own)

    def _taken(self) -> int:
        """A place that no living process holds: the system lets go of a lock when its process ends."""
        fcntl.lockf(self._held, fcntl.LOCK_EX, 1, PROCESSES)  # one looks at a time
        free = [place for place in range(PROCESSES) if self._lock(place)]
        if not free:
            raise RuntimeError(f"最多 {PROCESSES} 个网站进程。")
        own, *others = free
        for place in others:
            self._told[place] = NOBODY
            fcntl.lockf(self._held, fcntl.LOCK_UN, 1, place)
        fcntl.lockf(self._held, fcntl.LOCK_UN, 1, PROCESSES)
        self._told[own] = 0
        return own

    def _lock(self, place: int) -> bool:
        try:
            fcntl.lockf(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except OSError:
            return False
        return True


class Balanced[Answer: Iterable[bytes]]:
    """A WSGI application whose visitors come in anew after an answer when another process has fewer of them."""

    def __init__(self, application: Callable[[dict[str, Any], Any], Answer], lines: Lines) -> None:
        self._application, self._lines = application, lines
        self._counting, self._present = threading.Lock(), 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Answer:
        def answered(status: str, headers: list[tuple[str, str]], *fault: Any) -> Any:
            elsewhere = self._present - 1 > self._lines.shortest()
            return start_response(status, [*headers, ("Connection", "close")] if elsewhere else headers, *fault)

        self._count(1)
        try:
            return self._application(environ, answered)
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        with self._counting:
            self._present += change
            self._lines.tell(self._present)
