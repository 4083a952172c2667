"""A seed chosen at run time and printed: a detector cannot be fitted to its tests, and a failure can be repeated."""

import os
import random
import secrets
from pathlib import Path

REPORT = Path("var/test-report/gate.txt")
"""Where the build looks for what the gate's detectors measured."""
SEED = int(os.environ.get("YANGGUANG_GATE_SEED") or secrets.randbits(32))


def dice(purpose: str) -> random.Random:
    """A generator of its own for each purpose; repeat a run with YANGGUANG_GATE_SEED."""
    print(f"YANGGUANG_GATE_SEED={SEED} ({purpose})")
    return random.Random(f"{SEED}/{purpose}")


def told(measured: str) -> None:
    """Print what was measured, and keep it with its seed for the end of the build, which swallows what tests print."""
    print(measured)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    with REPORT.open("a") as report:
        report.write(f"{measured} · YANGGUANG_GATE_SEED={SEED}\n")


def words(text: str) -> list[str]:
    """The words of a list."""
    return text.split()
