"""`bin/demo` as a newcomer runs it: killed midway, from nothing to a wall poster that verifies, started again."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.upheld import COMPLAINED, REPORTED

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("演示数据", "Demonstration data")
SOME, VILLAGES = 4, 70  # towns of the walk that every build takes, more villages than so many; all 20 in a deep one
LONGEST = 480  # seconds for a walk on a machine that does other things too


@pytest.fixture
def folder() -> Iterator[Path]:
    """A place of its own for everything the demo keeps."""
    made = Path(tempfile.mkdtemp(prefix="yangguang-test-demo-", dir="/var/tmp"))
    made.chmod(0o755)
    yield made / "var"
    shutil.rmtree(made, ignore_errors=True)


def _started(folder: Path, *, towns: int) -> "subprocess.Popen[str]":
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("DATABASE_", "YANGGUANG_"))}
    environment |= {"YANGGUANG_VAR": str(folder), "YANGGUANG_DEMO_TOWNS": str(towns)}
    return subprocess.Popen(
        [sys.executable, "-m", "demo", "--once"], cwd=ROOT, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip


def _walked(folder: Path, *, towns: int = 0) -> str:
    """What one start says, from its beginning to its end; with some of the towns, or all."""
    running = _started(folder, towns=towns)
    said, _ = running.communicate(timeout=LONGEST)
    assert running.returncode == 0, said
    return said


def _kill_in_the_middle(folder: Path) -> None:
    """Kill the first start, with all that it started, once pages are laid out."""
    running, deadline = _started(folder, towns=SOME), time.monotonic() + LONGEST
    while not (folder / "press").exists():
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.2)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()


def _verified(thing: Path, key: Path) -> int:
    command = [sys.executable, "-m", "yangguang", "verify", str(thing), "--key", str(key)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=120).returncode


def _of_one_village(said: str) -> None:
    """The wall, the page behind the code and the poster that are shown belong together and verify."""
    where = said.partition("在哪里")[2].splitlines()
    shown = dict(zip(*[iter(line.strip() for line in where if line.startswith("  "))] * 2, strict=False))
    wall, behind, poster = (Path(shown[name]) for name in ("一个村的墙", "海报码后面的页", "它的海报"))
    village = re.search("<h1[^>]*>([^<]+)", wall.read_text())
    assert village
    assert f"place/{wall.name}" in behind.read_text()
    read = subprocess.run(["pdftotext", str(poster), "-"], capture_output=True, text=True, check=True).stdout
    assert village[1] in read
    assert behind.parent.name in read
    assert shown["核对这张海报"].split()[2] == str(poster)


def _of_what_was_right(site: Path) -> None:
    """What an office did and what was made good is told, and nothing of who complained or reported."""
    told = [(site / f"{name}.html").read_text() for name in ("accountability", "rewards")]
    assert all(word in told[0] for word in ("违规收费", "退还收的钱"))
    assert "虚假公示" in told[1]
    assert not [page for page in told if COMPLAINED.text in page or REPORTED.text in page]


def test_the_demo_starts_over_when_it_was_killed_goes_round_once_and_keeps_its_data(folder: Path) -> None:
    _kill_in_the_middle(folder)
    first = _walked(folder, towns=SOME)
    assert "上一次演示没有走完，从头再来" in first
    site, key = folder / "site", folder / "site" / "log" / "key.txt"
    posters = sorted((folder / "print").rglob("*.a3.pdf"))
    assert len(posters) > VILLAGES
    assert [_verified(thing, key) for thing in (site, posters[0], posters[-1])] == [0, 0, 0]
    unmarked = [path for path in site.rglob("*.html") if not any(mark in path.read_text() for mark in MARKS)]
    assert [path for path in unmarked if path.name != "verify.html"] == []
    point = (site / "log" / "checkpoint").read_text()
    assert point.splitlines()[2] in first
    _of_one_village(first)
    _of_what_was_right(site)
    began = time.monotonic()
    second = _walked(folder, towns=SOME)
    assert "已有数据" in second
    assert point == (site / "log" / "checkpoint").read_text()
    assert time.monotonic() - began < 60, "a second start is quick: under 10 s on an idle machine"
    assert re.search(r"共 \d+ 秒", second)


@pytest.mark.deep
def test_on_a_machine_that_does_nothing_else_the_demo_is_soon_there_and_at_once_the_second_time(folder: Path) -> None:
    began = time.monotonic()
    first = _walked(folder)
    assert time.monotonic() - began <= 180
    assert len(list((folder / "print").rglob("*.a3.pdf"))) > 402
    seconds = {line.split()[0]: float(line.split()[-2]) for line in first.splitlines() if line.rstrip().endswith(" 秒")}
    assert "印刷网页与海报" in seconds
    beside = sum(seconds[step] for step in ("载入睢宁县", "媒体包和双周刊", "其他各类公开", "网站自查一夜"))
    assert sum(seconds.values()) - beside <= 60, "the loop itself"
    began = time.monotonic()
    _walked(folder)
    assert time.monotonic() - began < 10
