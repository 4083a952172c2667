"""Files that are either whole and on disk, or not there."""

import os
import secrets
from pathlib import Path

from yangguang.foundation.errors import Unavailable

_FULL = {28, 122, 30}  # ENOSPC, EDQUOT, EROFS


def fsync_dir(path: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Put bytes at a path so that no reader and no crash ever sees half of them.

    Temporary file beside the target, fsync, rename, fsync of the folder. Raises Unavailable when the disk is full.
    """
    stage(path, data, mode=mode)
    fsync_dir(path.parent)


def stage(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Like `write`, but leaves the fsync of the folder to the caller, for many files in one folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.parent / f".{path.name[:80]}.{secrets.token_hex(4)}.tmp"
    try:
        _put(temporary, data, mode)
        temporary.replace(path)
    except OSError as fault:
        temporary.unlink(missing_ok=True)
        _tell(path, fault)
        raise


def append(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Add bytes at the end of a file; once this returns they are on disk. A crash may leave a part of them.

    Raises Unavailable when the disk is full.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = not path.exists()
    try:
        _put(path, data, mode, how=os.O_APPEND)
    except OSError as fault:
        _tell(path, fault)
        raise
    if fresh:
        fsync_dir(path.parent)


def _tell(path: Path, fault: OSError) -> None:
    if fault.errno in _FULL:
        raise Unavailable(f"磁盘已满，未写入 {path.name}。", do="请清理磁盘后重试。", kept="原有内容未动。") from fault


def _put(path: Path, data: bytes, mode: int, *, how: int = os.O_EXCL) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | how, mode)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Take a file away for good; a missing one is no fault."""
    path.unlink(missing_ok=True)
    if path.parent.exists():
        fsync_dir(path.parent)
