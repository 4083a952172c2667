"""Collect: take away partial tiles whose full tile stands beside them."""

import shutil
from pathlib import Path

from yangguang.foundation.durable import fsync_dir
from yangguang.ledger import disk


def collect(*, log_dir: Path) -> int:
    """Remove the partial tiles that C2SP tlog-tiles allows to remove; returns how many folders of them went."""
    with disk.locked(log_dir):
        gone = [path for path in (log_dir / "tile").rglob("*.p") if path.with_suffix("").is_file()]
        for path in gone:
            shutil.rmtree(path)
        for folder in {path.parent for path in gone}:
            fsync_dir(folder)
    return len(gone)
