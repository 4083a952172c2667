"""Disks that are small, full or failing, for the tests that publish onto them."""

import ctypes
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from yangguang.press import processes

FAILING = """
import sys, django
django.setup()
from tests.faults import deeds, disks
from yangguang.press import processes
if sys.argv[3] == "printers":
    processes.follow_parent = disks.fail_beside
else:
    disks.fail()
deeds.go(database=sys.argv[1], folder=sys.argv[2])
deeds.do("publish")
"""


@contextmanager
def small(size: str) -> Iterator[Path]:
    """A disk of its own of a size, reachable for everybody."""
    mount = Path(f"/var/tmp/yangguang-small-{uuid4().hex[:8]}")
    mount.mkdir(mode=0o755)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "none", str(mount)], check=False)
    assert done.returncode == 0, "这项检查需要挂载 tmpfs 的权限。"
    try:
        yield mount
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)
        mount.rmdir()


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte; returns the file that does."""
    path = disk / "full"
    with path.open("wb", buffering=0) as file, suppress(OSError):
        for size in (1 << 20, 1 << 12, 1 << 6, 1):
            with suppress(OSError):
                while file.write(b"\0" * size):
                    pass
    return path


def publishes_while_failing(database: str, *, where: str = "publisher") -> bool:
    """Whether a publication came to its end while 2 % of all input and output failed, of its own or of its printers."""
    libraries = [f"/usr/lib/fiu/fiu_{name}_preload.so" for name in ("run", "posix")]
    assert all(map(os.path.exists, libraries)), "缺少 fiu-utils。"
    environment = {**os.environ, "LD_PRELOAD": ":".join(libraries), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-c", FAILING, database, str(Path(settings.SITE_DIR).parent), where]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    print(run.stderr[-300:])
    return run.returncode == 0


def fail() -> None:
    """From now on let 2 % of all reading and writing of this process fail, by a seed that is printed."""
    seed = random.SystemRandom().randrange(1 << 32)
    print(f"种子 {seed}", file=sys.stderr)
    fiu = ctypes.CDLL("libfiu.so.0")
    fiu.fiu_init(0)
    fiu.fiu_set_prng_seed(seed)
    fiu.fiu_enable_random(b"posix/io/*", 1, None, 0, ctypes.c_float(0.02))


def fail_beside() -> None:
    """The same in a printing process, once it has begun."""
    processes.follow_parent()
    fail()
