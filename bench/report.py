"""The report of all figures: each benchmark's newest under its name, with its day and how fast the machine counted."""

import os
import re
import time
from datetime import UTC, datetime
from pathlib import Path

REPORT = Path("docs/reference/bench.md")
_HEAD = """# Benchmarks

`bin/bench` runs all of them and `bin/bench NAME --keep` one; each keeps its newest figures here. Machines are noisy:
beside the day stands how long the same machine took to count to 20 million in Python just then.
"""
_PART = re.compile(r"^## (.+)\n", re.MULTILINE)
_COUNT = 20_000_000


def keep(name: str, printed: str, *, report: Path = REPORT) -> None:
    """Put what a benchmark printed in the place of its last figures; those of others stay."""
    parts = read(report)
    said = f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, counting {_counted():.1f} s"
    parts[name] = f"{said}\n```\n{printed.strip()}\n```\n"
    report.write_text(_HEAD + "".join(f"\n## {name}\n{text}" for name, text in parts.items()), encoding="utf-8")


def read(report: Path = REPORT) -> dict[str, str]:
    """The parts of the report by benchmark, in their order; none where there is no report yet."""
    if not report.is_file():
        return {}
    _head, *found = _PART.split(report.read_text(encoding="utf-8"))
    return {name: text.strip("\n") + "\n" for name, text in zip(found[::2], found[1::2], strict=True)}


def _counted() -> float:
    began, number = time.perf_counter(), 0
    while number < _COUNT:
        number += 1
    return time.perf_counter() - began
