"""What runs beside each other: the embedded database, the web server, two workers; each ends with its block."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from config import embedded
from yangguang.foundation import queues

ROOT = Path(__file__).resolve().parent.parent
Processes = Sequence["subprocess.Popen[bytes]"]


def stand(server: embedded.Server, *, keys: Path, fill: Callable[[str], None] = embedded.fill) -> None:
    """Start the embedded database, bring it up to date, and tell its address to all that start from here."""
    embedded.start(server)
    secrets = embedded.passwords(keys)
    admin = server.url(role="postgres", password=secrets["postgres"], database="postgres")
    owner = server.url(role=embedded.OWNER, password=secrets[embedded.OWNER])
    point(server, keys=keys)
    if embedded.outdated(admin=admin, owner=owner, passwords=secrets, stamp=keys / "migrated"):
        fill(owner)
        embedded.stamp(keys / "migrated")


def point(server: embedded.Server, *, keys: Path) -> None:
    """Tell the database's address, as the application's role, to this process and all that it starts."""
    os.environ["DATABASE_URL"] = server.url(role=embedded.APP, password=embedded.passwords(keys)[embedded.APP])


@contextmanager
def site(port: int, *, host: str = "127.0.0.1", says: IO[bytes] | None = None) -> Iterator[Processes]:
    """The web server and a worker for each line of jobs; the workers write into `says`, or beside the rest."""
    # As many threads as may wait, each of which `turns` lets in when it is its turn; of which granian warns.
    granian = [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", host,
               "--port", str(port), "--workers", "2", "--blocking-threads", "16", "--log-level", "error",
               "config.wsgi:application"]  # fmt: skip
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    processes: list[subprocess.Popen[bytes]] = []
    try:
        processes.append(subprocess.Popen(granian, env=known))
        # Whoever starts it waits for a page: the site loads alone, if it soon does.
        _answered(port, host, within=30, gone=lambda: processes[0].poll() is not None)
        for queue in queues.ALL:
            processes.append(subprocess.Popen(worker(queue), env=known, stdout=says, stderr=says))
        yield processes
    finally:
        end(processes)


def worker(queue: str) -> list[str]:
    """The command of the worker of one line of jobs: whoever waits for a page comes before what it does.

    What is done leaves no row: the audit alone is sealed 86,400 times a day.
    """
    work = [sys.executable, str(ROOT / "manage.py"), "procrastinate", "worker"]
    return ["nice", "-n", "5", *work, "--queues", queue, "--delete-jobs", "successful"]


def end(processes: Processes) -> None:
    """Ask processes to end, and end those that do not."""
    for process in processes:
        process.send_signal(signal.SIGTERM)
    for process in processes:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            begun = _begun_by(process.pid)
            process.kill()
            process.wait()
            for pid in begun:  # else they would serve on, and keep the port
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


def _begun_by(pid: int) -> list[int]:
    """The processes that a process began."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = stat.read_text().rpartition(")")[2].split()[1]
            found += [int(stat.parent.name)] * (parent == str(pid))
    return found


def answers(port: int, *, host: str = "127.0.0.1") -> bool:
    """Whether somebody listens on a port."""
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) == 0


def wait_for(port: int, *, host: str = "127.0.0.1") -> None:
    """Return once the site answers on its port; raises SystemExit when it does not within two minutes."""
    if not _answered(port, host, within=120):
        raise SystemExit("网站两分钟内没有起来。")


def _answered(port: int, host: str, *, within: float, gone: Callable[[], bool] = lambda: False) -> bool:
    """Whether somebody listens on a port within so many seconds; no longer waited for once they are gone."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and not gone():
        if answers(port, host=host):
            return True
        time.sleep(0.05)
    return False
