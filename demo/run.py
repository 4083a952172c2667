"""The supervisor of `bin/demo`: one owner of the database, the workers and the web server."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from config import embedded, running

ROOT = Path(__file__).resolve().parent.parent
BUSINESS_DATE = "2026-03-09"


def var() -> Path:
    """The folder of everything that is not source."""
    return Path(os.environ.get("YANGGUANG_VAR") or ROOT / "var")


def prepare(fill: Callable[[str], None] = embedded.fill) -> embedded.Server:
    """Start the embedded database, bring it up to date, and set the environment of everyone else."""
    keys = var() / "keys"
    os.environ.update(YANGGUANG_KEYS_DIR=str(keys), YANGGUANG_DEMO="1", YANGGUANG_HTTPS="0")
    os.environ.setdefault("YANGGUANG_BUSINESS_DATE", BUSINESS_DATE)
    os.environ.setdefault("YANGGUANG_COLUMNS", str(ROOT / "demo" / "columns.toml"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    server = embedded.locate(var() / "pg")
    running.stand(server, keys=keys, fill=fill)
    return server


def clear() -> None:
    """Remove everything that the demo made; the next start begins from nothing."""
    for path in (embedded.locate(var() / "pg", say=lambda _: None).data, var()):
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def database(fill: Callable[[str], None] = embedded.fill) -> Iterator[embedded.Server]:
    """The running database, its tables made by `fill`; stopped at the end by the one who started it."""
    server = prepare(fill)
    try:
        yield server
    finally:
        embedded.stop(server)


def port(wanted: int) -> int:
    """The port asked for, else that of the first start (posters bear it), else the next free one."""
    kept = var() / "port"
    before = int(kept.read_text()) if kept.exists() else 8000
    found = free_port(wanted or before)
    if kept.exists() and found != before and found != wanted:
        print(f"端口 {before} 现在不可用，改用 {found}；已打印海报上的二维码仍指向 {before}。")
    if not kept.exists():
        var().mkdir(parents=True, exist_ok=True)
        kept.write_text(str(found))
    return found


def free_port(wanted: int) -> int:
    """The wanted port on the loopback address, or the next free one."""
    for port in range(wanted, wanted + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise SystemExit(f"{wanted} 起的 100 个端口都被占用。请关闭其他程序，或用 PORT=… 指定端口。")


@contextmanager
def site(port: int) -> Iterator["subprocess.Popen[bytes]"]:
    """The web server and the workers, as processes of their own; all end with this block."""
    with (var() / "worker.log").open("ab") as quiet, running.site(port, says=quiet) as processes:
        yield processes[0]
