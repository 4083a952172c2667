"""A pytest plugin: where the time of a run goes, file by file, kept in var/test-report/seconds.txt."""

from collections import defaultdict
from pathlib import Path

import pytest

REPORT = Path(__file__).parent.parent / "var" / "test-report" / "seconds.txt"
_spent: defaultdict[str, float] = defaultdict(float)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add a test's set-up, call and end to what its file took; workers report to the process that started them."""
    _spent[report.nodeid.split("::")[0]] += report.duration


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the files, the slowest first, when this process started the run."""
    if _spent and not hasattr(session.config, "workerinput"):
        REPORT.parent.mkdir(parents=True, exist_ok=True)
        slowest = sorted(_spent.items(), key=lambda row: -row[1])
        REPORT.write_text("".join(f"{seconds:8.1f} {path}\n" for path, seconds in slowest))
