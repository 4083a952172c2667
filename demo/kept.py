"""What a demo that went round keeps for its next starts, which read it without anything of the site."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from demo import run
from demo.said import Login, Report
from yangguang.foundation import durable


def done() -> bool:
    """Whether the loop was walked to its end before."""
    return _path().exists()


def keep(report: Report) -> None:
    """Keep where everything lies and who may log in, for its owner alone."""
    told = {"places": report.places, "logins": [asdict(login) for login in report.logins]}
    durable.write(_path(), json.dumps(told).encode(), mode=0o600)


def last() -> Report:
    """The report of the loop as it was walked the first time, with the log as it stands now."""
    kept = json.loads(_path().read_text())
    site = Path(os.environ.get("YANGGUANG_SITE_DIR", run.var() / "site"))
    return Report(
        steps=(), places=tuple(map(tuple, kept["places"])), checkpoint=(site / "log" / "checkpoint").read_text(),
        logins=tuple(Login(**row) for row in kept["logins"]),
    )  # fmt: skip


def _path() -> Path:
    return Path(os.environ["YANGGUANG_KEYS_DIR"]) / "demo.json"
