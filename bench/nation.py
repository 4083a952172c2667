"""Nation: the walls of all villages of the country from nothing to disk, killed in the middle and continued.

A smoke run takes a small made-up country, kills itself between writing and telling, and continues. The full one takes
the real list and is killed by this bench once half of the counties are told. Every archive is then read to its end and
its pages counted; of some counties, drawn pages are compared with what the ordinary press prints.
YANGGUANG_NATION_SHARE=10 takes every tenth county alone and says what the whole would take, which is no measurement.
"""

import hashlib
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bench import memory, nation_builder, national

if TYPE_CHECKING:
    from yangguang.places.national import National
    from yangguang.press.nation.shards import Shard

MINUTES, GIB = 20.0, 2.0
ROOT = Path(__file__).resolve().parent.parent


def run(*, smoke: bool) -> int:
    """Print minutes and memory, then what reading the walls back found; returns 1 beyond a bar."""
    share = 1 if smoke else int(os.environ.get("YANGGUANG_NATION_SHARE", "1"))
    with national.here() as root:
        from yangguang.foundation.errors import YangguangError

        try:
            _listed(smoke=smoke)
        except YangguangError as fault:
            print(f"没有量：{fault}")
            return 1
        return _measure(root / "walls", share=share, smoke=smoke)


def _listed(*, smoke: bool) -> None:
    from yangguang.places import national as list_
    from yangguang.places.national import packages
    from yangguang.places.tests.country import made_up

    real = list_.pinned()
    if smoke:
        lines, small = made_up(counties=6, towns=3, villages=20)
        list_.take(lines, edition=replace(small, name=real.name, version=real.version))
    else:
        list_.take(packages.lines(national.package(real)), edition=real)


def _measure(out: Path, *, share: int, smoke: bool) -> int:
    from yangguang.places import national as list_

    counties = list_.opened().counties()[::share]
    began = time.monotonic()
    watch: AbstractContextManager[Callable[[], float]]
    watch = nullcontext(_unwatched) if smoke else memory.peak()  # a smoke run forks, which threads forbid
    with watch as peak:
        told = _killed_small(out) if smoke else _killed(out, len(counties), share=share)
        if smoke:
            nation_builder.build(out, share=1, workers=1)
        else:
            _builder(out, share).wait()
        minutes = (time.monotonic() - began) / 60
    seen, wrong = _looked_through(out, counties, every=1 if smoke else 10)
    load = os.getloadavg()[1]
    print(f"{len(counties):,} 个县、{seen:,} 个村的公示墙，中文和英文各一页；做完 {told} 个县时 kill -9，再接着做完。")
    print(f"回读：{wrong or '一页不缺，没有半页，没有重复，与逐页套模板的字节相同'}。机器 5 分钟平均负载 {load:.1f}。")
    walls = seen / (minutes * 60)
    if share > 1:
        print(f"只做了 1/{share}，用 {minutes:.1f} 分钟；照此全国约 {minutes * share:.1f} 分钟，这不是实测。")
    memory_said = "" if smoke else f"，峰值 {peak():.2f} GiB（上限 {GIB:.0f}）"
    print(f"{minutes * share:.1f} 分钟（上限 {MINUTES:.0f}），每秒 {walls:.0f} 个村{memory_said}")
    return int(bool(wrong) or minutes * share > MINUTES or peak() > GIB)


def _unwatched() -> float:
    return 0.0


def _builder(out: Path, share: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.nation_builder", str(out), str(share)]
    quiet = {"PYTHONWARNINGS": "ignore:resource_tracker"}  # a killed run leaves semaphores, and says so
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **quiet})


def _killed(out: Path, counties: int, *, share: int) -> int:
    """Begin, and be killed once half of the counties are told; returns how many were told by then."""
    builder = _builder(out, share)
    while builder.poll() is None:
        if _told(out) >= counties // 2:
            builder.send_signal(signal.SIGKILL)
        time.sleep(0.2)
    assert builder.returncode == -signal.SIGKILL, "the builder was to be killed"
    return _told(out)


def _killed_small(out: Path) -> int:
    """Begin in a process of its own, and die there when the third archive is on disk and not told."""
    os.environ["YANGGUANG_DIE_AT"] = "nation.untold:3"
    builder = multiprocessing.get_context("fork").Process(
        target=nation_builder.build, args=(out,), kwargs={"share": 1, "workers": 1}
    )
    builder.start()
    builder.join()
    del os.environ["YANGGUANG_DIE_AT"]
    assert builder.exitcode == -signal.SIGKILL, "the builder was to be killed"
    return _told(out)


def _told(out: Path) -> int:
    journal = out / "journal.jsonl"
    return max(journal.read_bytes().count(b"\n") - 1, 0) if journal.exists() else 0


def _looked_through(out: Path, counties: list[str], *, every: int) -> tuple[int, str]:
    """How many villages have both their pages, and what is wrong: all names are counted, some counties read whole."""
    from yangguang.places import national as list_
    from yangguang.press.nation import journal
    from yangguang.press.nation.tests import country

    done, listed = journal.told(out), list_.opened()
    seen, wrong = 0, Counter[str]()
    wrong["没有记下或记了两次的县"] += len(done) != len(counties) or {shard.county for shard in done} != set(counties)
    wrong["没写完的残留"] += len(list(out.rglob("*.tmp")))
    for number, shard in enumerate(sorted(done, key=lambda shard: shard.county)):
        due, there = _due(listed, shard.county), _names(out, shard.county)
        wrong["重复的页"] += sum(there.values()) - len(there)
        wrong["多或缺的页"] += len(due ^ set(there))
        wrong["没有证明的页"] += shard.unproved
        wrong["与登记不同的县"] += _differs(shard, out)
        seen += len(due & set(there))
        if number % every == 0:
            wrong["与模板不同的页"] += _otherwise(shard.county, out, country.DAY)
    return seen // 2, "、".join(f"{what} {count}" for what, count in wrong.items() if count)


def _due(listed: "National", county: str) -> set[str]:
    from yangguang.places.levels import Level

    villages = [each.code for each in listed.below(county) if each.level == Level.VILLAGE]
    return {f"{way}place/{code}.html" for code in villages for way in ("", "en/")}


def _names(out: Path, county: str) -> Counter[str]:
    """The pages that a county's archive names, and how often each."""
    from yangguang.press.nation import shards

    return Counter(name for name, _data in shards.read(county, out=out) if not name.startswith("assets/"))


def _differs(shard: "Shard", out: Path) -> bool:
    """Whether a county's archive on the disk is other than its journal says."""
    from yangguang.press.nation import shards

    written = shards.address(shard.county, out=out).read_bytes()
    return hashlib.sha256(written).hexdigest() != shard.sha256


def _otherwise(county: str, out: Path, on: date) -> int:
    """Of a few drawn villages, how many pages are other than what the ordinary press prints."""
    from yangguang.places.levels import Level
    from yangguang.press.nation import forms, shards
    from yangguang.press.nation.tests import country

    snapshot = country.standing(county, on)
    stood = dict(shards.read(county, out=out))
    villages = [place for place in snapshot.places.values() if place.level == Level.VILLAGE]
    drawn = random.Random(county).sample(villages, min(3, len(villages)))
    return sum(stood.get(path) != page for place in drawn for path, page in forms.ordinary(snapshot, place))
