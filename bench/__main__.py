"""`bin/bench [NAME] [--smoke] [--keep]`: one benchmark with its bar last; all of them into docs/reference/bench.md."""

import importlib
import io
import subprocess
import sys
from contextlib import redirect_stdout

from bench import report

NAMES = [
    "roll", "posters", "pages", "correction", "ledger", "wall", "bulletin", "gate", "places", "nation",
    "cases", "desk", "sweep",
]  # fmt: skip
TOGETHER = ["cases", "desk", "sweep"]  # in one process: they share a county that takes long to fill


class _Both(io.StringIO):
    """Writes to the screen and keeps a copy."""

    def write(self, text: str) -> int:
        sys.__stdout__.write(text)  # type: ignore[union-attr]  # a console is always there
        return super().write(text)


def run(name: str, *, smoke: bool) -> tuple[int, str]:
    """Run one benchmark; returns its exit code and what it printed."""
    with redirect_stdout(_Both()) as kept:
        code = importlib.import_module(f"bench.{name}").run(smoke=smoke)
    return int(code), kept.getvalue()


def main(arguments: list[str]) -> int:
    """Run the named benchmarks, or all and write the report."""
    if {"-h", "--help"} & set(arguments):
        print(f"{__doc__}\n可选:{' '.join(NAMES)}")
        return 0
    smoke = "--smoke" in arguments
    names = [name for name in arguments if not name.startswith("-")]
    if unknown := set(names) - set(NAMES):
        print(f"没有这个基准:{'、'.join(unknown)}。可选:{' '.join(NAMES)}")
        return 2
    if not names and not smoke:
        return _all()
    done = [run(name, smoke=smoke) for name in names or NAMES]
    if "--keep" in arguments and not smoke:
        report.keep(" ".join(names), "".join(printed for _code, printed in done))
    return max(code for code, _printed in done)


def _all() -> int:
    """Each benchmark in a process of its own, for each has a county of its own; each keeps its figures when it ends."""
    codes = []
    for name in [*(name for name in NAMES if name not in TOGETHER), " ".join(TOGETHER)]:
        done = subprocess.run(
            [sys.executable, "-m", "bench", *name.split()], stdout=subprocess.PIPE, text=True, check=False
        )
        print(done.stdout, end="", flush=True)
        codes.append(done.returncode)
        report.keep(name, done.stdout)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
