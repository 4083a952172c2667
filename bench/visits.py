"""Visitors who ask for pages over kept lines, each in a thread of their own; and how long each answer took."""

import http.client
import os
import random
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    import psutil


@dataclass(frozen=True)
class Visitor:
    """Somebody with their cookies and their own choice of addresses."""

    cookies: str
    token: str
    number: int


@dataclass(frozen=True)
class Asked:
    """One request: an address, and what is posted to it, if anything."""

    path: str
    sent: Mapping[str, str] | None = None


type Pages = Mapping[str, Callable[[Visitor, random.Random], Asked]]


@dataclass
class Visited:
    """The seconds that each kind of page took, and how many requests failed."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: int = 0
    first_fault: str = ""

    def p95(self, name: str) -> float:
        """The 95th percentile."""
        ordered = sorted(self.times[name])
        return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


def visit(visitors: Sequence[Visitor], pages: Pages, *, port: int, think: float, seconds: float) -> Visited:
    """Let all visit for so long; each asks for each page in turn, thinking in between."""
    found, lock = Visited(), threading.Lock()
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=_one, args=(each, pages, port, think, until, found, lock)) for each in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def worked(root: Path) -> float:
    """The processor seconds that the site and the database below a folder have used until now."""
    import psutil

    total = 0.0
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            line = process.cmdline()
            ours = any("granian" in word for word in line) or _is_below(process, root)
            total += sum(process.cpu_times()[:2]) if ours and process.pid != os.getpid() else 0.0
    return total


def _is_below(process: "psutil.Process", root: Path) -> bool:
    """Whether a process of the database works in this folder."""
    return bool(process.name() == "postgres" and process.cwd().startswith(str(root)))


def _one(
    visitor: Visitor, pages: Pages, port: int, think: float, until: float, found: Visited, lock: threading.Lock
) -> None:
    dice = random.Random(visitor.number)
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    time.sleep(dice.random() * max(think, 0.05))
    names = list(pages)
    at = dice.randrange(len(names))
    while time.monotonic() < until:
        name = names[at % len(names)]
        at += 1
        asked = pages[name](visitor, dice)
        began = time.perf_counter()
        status = _ask(line, visitor, asked)
        took = time.perf_counter() - began
        with lock:
            found.times[name].append(took)
            if status != 200:
                found.failed += 1
                found.first_fault = found.first_fault or f"{name} {status} {asked.path}"
        if think:
            time.sleep(think)
    line.close()


def _ask(line: http.client.HTTPConnection, visitor: Visitor, asked: Asked) -> int:
    headers = {"Cookie": visitor.cookies}
    if asked.sent is None:
        line.request("GET", asked.path, headers=headers)
    else:
        body = urlencode({**asked.sent, "csrfmiddlewaretoken": visitor.token})
        line.request("POST", asked.path, body, {**headers, "Content-Type": "application/x-www-form-urlencoded"})
    answer = line.getresponse()
    answer.read()
    return answer.status
