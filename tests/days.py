"""The whole suite with the machine's clock set to another day: `python -m tests.days 2028-02-29 [what pytest takes]`.

The clock is moved by one offset for all processes: one that began at noon of that day in each of them would let a
browser that is opened late see photos older than the postings they show.

A pretended clock shifts the ages of files too, so that kept bytecode looks stale to each process and would be made
anew. It is therefore made once beforehand, in a form that asks for no age.
"""

import compileall
import os
import re
import subprocess
import sys
import sysconfig
from datetime import UTC, datetime
from pathlib import Path
from py_compile import PycInvalidationMode

from tests.packages import FAKETIME

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "var" / "bytecode"
HUNG = "7200"  # seconds; a pretended clock may stall what waits for a moment
OURS = ["yangguang", "config", "tests", "demo", "design", "gallery", "bench"]
_NEVER_IMPORTED = re.compile(r"/(test|idlelib|lib2to3|tests)/")


def compiled() -> None:
    """Make the bytecode of the house, and once for each lock file that of the library and of what is installed."""
    wanted, stamp = (ROOT / "requirements-test.txt").read_bytes(), KEPT / "lock"
    known = stamp.exists() and stamp.read_bytes() == wanted
    kept, sys.pycache_prefix = sys.pycache_prefix, str(KEPT)
    for folder in OURS:
        _compile(str(ROOT / folder), None)
    for name in () if known else ("stdlib", "purelib"):
        _compile(sysconfig.get_path(name), _NEVER_IMPORTED)
    sys.pycache_prefix = kept
    stamp.write_bytes(wanted)


def _compile(folder: str, without: re.Pattern[str] | None) -> None:
    """A folder and all below it, to be taken without asking how old its source is."""
    compileall.compile_dir(
        folder, maxlevels=20, quiet=2, rx=without, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )


def main(day: str, *wanted: str) -> int:
    """Run the tests on a day; returns how pytest ended."""
    compiled()
    noon = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)
    moved = f"{int((noon - datetime.now(UTC)).total_seconds()):+d}"
    command = ["timeout", HUNG, FAKETIME, "-f", moved, sys.executable, "-m", "pytest", *wanted]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(KEPT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *(sys.argv[2:] or ["-n", "2", "-m", "not deep"])))
