"""One request at a time in a process, in the order in which they came: threads that share one interpreter only get in
each other's way. One that takes long lets the next one go on beside it, so that nobody waits for an upload."""

import os
import select
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any  # as WSGI has it

LEASE = 0.25  # seconds for which others wait for one request


class Turns[Answer]:
    """A WSGI application that lets in one after another; each is waited for so many seconds at the most."""

    def __init__(self, application: Callable[[dict[str, Any], Any], Answer], *, lease: float = LEASE) -> None:
        self._application, self._lease = application, lease
        self._lock, self._waiting = threading.Lock(), deque[threading.Event]()
        self._now: threading.Event | None = None  # whose turn it is
        self._until = 0.0
        self._bell = _Bell()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Answer:
        turn = self._take()
        try:
            return self._application(environ, start_response)
        finally:
            self._give(turn)

    def _take(self) -> threading.Event:
        """Wait for one's turn; whoever comes first is called, and alone looks at the time."""
        turn = threading.Event()
        with self._lock:
            self._waiting.append(turn)
        while True:
            with self._lock:
                is_first = self._waiting[0] is turn
                if is_first and not self._is_taken():
                    self._begin(turn)
                    return turn
                left = self._until - time.monotonic()
                turn.clear()
            if is_first:
                self._bell.wait(left)
            else:
                turn.wait()

    def _begin(self, turn: threading.Event) -> None:
        self._waiting.popleft()
        self._now, self._until = turn, time.monotonic() + self._lease
        self._call()  # whoever is next reckons with this one now

    def _is_taken(self) -> bool:
        return self._now is not None and time.monotonic() < self._until

    def _give(self, turn: threading.Event) -> None:
        """Let the next one in, unless somebody is in already because this one took long."""
        with self._lock:
            if self._now is turn:
                self._now = None
                self._call()

    def _call(self) -> None:
        if self._waiting:
            self._waiting[0].set()
            self._bell.ring()


class _Bell:
    """Rings for whoever is first. A file that is polled for a while, as a lock waited for with a time limit never
    wakes up under a clock that is set to another day for a test."""

    def __init__(self) -> None:
        self._file = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        self._poll = select.poll()
        self._poll.register(self._file, select.POLLIN)

    def ring(self) -> None:
        os.eventfd_write(self._file, 1)

    def wait(self, seconds: float) -> None:
        """Return when it rings, or after so long; one at a time waits."""
        if self._poll.poll(max(seconds * 1000, 1)):
            os.eventfd_read(self._file)
