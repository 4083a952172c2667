"""`bin/demo`: everything from nothing, the main job once, then the site."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

from config import embedded, running
from demo import kept, run, said
from demo.said import Login


def main() -> int:
    """Start the demo; returns the exit code."""
    options = _options()
    os.umask(0o022)
    began = time.monotonic()
    port = run.port(options.port)
    os.environ["YANGGUANG_PUBLIC_URL"] = f"http://localhost:{port}/"
    with run.database():
        if fresh := not kept.done():
            import django  # the environment must be set first

            django.setup()
            from demo import loop

            if loop.broken_off():
                print("上一次演示没有走完，从头再来。", flush=True)
                return _again()
        report = loop.walk() if fresh else kept.last()
        said.report(report, took=time.monotonic() - began, fresh=fresh)
        if options.once:
            return 0
        return _serve(port, report.logins, began)


def _again() -> int:
    """Clear what the broken-off walk left and start over, in a process that knows nothing of it."""
    embedded.stop(embedded.locate(run.var() / "pg"))
    run.clear()
    os.execv(sys.executable, [sys.executable, "-m", "demo", *sys.argv[1:]])


def _serve(port: int, logins: tuple[Login, ...], began: float) -> int:

    with run.site(port) as server:
        running.wait_for(port)
        said.address(port, logins, took=time.monotonic() - began)
        stopped: list[int] = []
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, lambda number, frame: stopped.append(number))
        while not stopped and server.poll() is None:
            time.sleep(0.2)
    return 0 if stopped else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/demo", description="睢宁县演示：真实地名，虚构人员。")
    parser.add_argument("--once", action="store_true", help="做完一次主要工作就停下，打印做了什么")
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", "0")), help="网站端口（默认 8000 起第一个空闲的）"
    )
    return parser.parse_args()


if __name__ == "__main__":
    Path("var").mkdir(exist_ok=True)
    raise SystemExit(main())
