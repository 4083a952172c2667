"""The batch printer against bare Typst: 402 villages, 249 names each, on both papers, the same data in the same run."""

import base64
import hashlib
import json
import multiprocessing
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, partial
from itertools import batched
from pathlib import Path

import segno
import typst

from yangguang.foundation import canonical
from yangguang.press.posters import contents, fonts
from yangguang.press.posters.papers import Layout
from yangguang.press.posters.printing import print_all
from yangguang.press.posters.work import Job

BAR, SMOKE_BAR = 1.25, 2.0  # a few posters on a busy machine tell little more than that it runs
MEMORY_BAR = 1024
_VILLAGES, _NAMES = 402, 249
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅建国文辉力红荣珍贵福生龙元全胜学祥才发武新利清飞彬富顺信子"
)
_PLACES = "王楼李集双沟高作沙集凌城邱集古邳姚集魏集梁集庆安官山桃园岚山睢城"
_LAYOUTS: tuple[Layout, ...] = ("a3", "a4")


def run(*, smoke: bool) -> int:
    """Measure, print the figures, the bar last; returns 0 when the bar is reached."""
    jobs = [_job(number) for number in range(12 if smoke else _VILLAGES)]
    rounds = 1 if smoke else 3
    ours = bare = 0.0
    peak = 0
    with tempfile.TemporaryDirectory() as folder, _typst() as pool:
        _printed((jobs[0],), Path(folder) / "first")  # both begin warm: their processes, their fonts
        own = _children()
        _bare(jobs[:2] * 2, Path(folder) / "second", pool)
        others = _children() - own
        for number, part in enumerate(batched(jobs, -(-len(jobs) // rounds), strict=False)):
            out = Path(folder) / str(number)
            with _watched(others) as memory:
                ours += _timed(partial(_printed, part, out / "ours"))
            bare += _timed(partial(_bare, part, out / "bare", pool))
            peak = max(peak, *memory)
        size = sum(path.stat().st_size for path in Path(folder).rglob("ours/**/*.pdf"))
    files = len(jobs) * len(_LAYOUTS)
    print(f"{len(jobs)} 个村，每村 {_NAMES} 人，共 {files} 份公示单（A3 和 A4），{size / files / 1024:,.0f} KiB 一份")
    print(f"本系统 {ours:.1f} 秒（{files / ours:.1f} 份/秒）；裸 Typst {bare:.1f} 秒（{files / bare:.1f} 份/秒）")
    print(f"内存最多 {peak:,} MiB，所有进程合计（标准 ≤ {MEMORY_BAR:,} MiB）")
    bar = SMOKE_BAR if smoke else BAR
    reached = ours / bare <= bar and peak <= MEMORY_BAR
    print(f"{'达标' if reached else '未达标'}  {ours / bare:.2f} × 裸 Typst(标准 ≤ {bar} ×)")
    return 0 if reached else 1


def _job(number: int) -> Job:
    dice = random.Random(number)
    village = f"{dice.choice(_PLACES)}{dice.choice(_PLACES)}村"
    rows = [[_name(dice), village, "奖励扶助", 96_000] for _ in range(_NAMES)]
    record = {
        "basis": ["《中华人民共和国人口与计划生育法》第二十七条"], "board": None, "county": "睢宁县", "kind": "roll",
        "columns": ["姓名", "村", "项目", "金额(元)"], "index": f"SN-2026-{number:04d}", "matter": "奖励扶助",
        "rows": rows, "office": "睢宁县卫生健康委员会", "place": {"id": number, "name": village, "level": "village"},
        "posted": "2026-03-02", "programme": "奖励扶助", "title": f"2026年度奖励扶助对象名单公示（{village}）",
        "totals": {"people": _NAMES, "fen": 96_000 * _NAMES}, "version": 1,
        "window": {"from": "2026-03-02", "to": "2026-03-11", "days": 7},
    }  # fmt: skip
    return Job(str(number), record, _proof(number), f"{number:064x}", _address(number), _WHO)


def _name(dice: random.Random) -> str:
    return dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=dice.choice((1, 2, 2))))


_WHO = {
    "office": "睢宁县卫生健康委员会家庭发展科",
    "officer": "周文静",
    "phone": "0516-88301234",
    "hours": "工作日 8:30–17:30",
}


def _address(number: int) -> str:
    return f"https://sunlight.example/w/{hashlib.sha256(str(number).encode()).hexdigest()[:20]}/"


def _proof(number: int) -> str:
    hashes = [base64.b64encode(hashlib.sha256(bytes([step])).digest()).decode() for step in range(9)]
    note = f"sunlight.example/log\n403\n{hashes[0]}\n\n— sunlight.example/log {base64.b64encode(bytes(68)).decode()}\n"
    return f"c2sp.org/tlog-proof@v1\nindex {number}\n" + "\n".join(hashes) + f"\n\n{note}"


def _printed(jobs: tuple[Job, ...], out: Path) -> None:
    report = print_all(jobs, out, workers=2)
    assert report.printed == len(jobs)


def _typst() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))


def _bare(jobs: Sequence[Job], out: Path, pool: ProcessPoolExecutor) -> None:
    out.mkdir(parents=True)
    list(pool.map(_bare_job, jobs, [out] * len(jobs)))


@cache
def _compiler() -> typst.Compiler:
    source = Path(__file__).parent / "bare.typ"
    return typst.Compiler(source, font_paths=[fonts.FOLDER], ignore_system_fonts=True)


def _bare_job(job: Job, out: Path) -> None:
    """One village with what Typst offers: one compile a paper, the bytes written as they come."""
    cells = [cell for row in contents.texts(job.record) for cell in row]
    assert job.code_url
    qr = segno.make(job.code_url, error="q").svg_inline(scale=4, border=4)
    for paper, abreast in (("a3", 3), ("a4", 2)):
        data = {"record": job.record, "cells": cells, "paper": paper, "abreast": abreast, "address": job.code_url}
        made = _compiler().compile(
            sys_inputs={
                "data": json.dumps(data | {"answerable": dict(job.answerable)}, ensure_ascii=False),
                "record": canonical.dumps({"record": job.record, "salt": job.salt_hex}).decode(),
                "proof": job.proof,
                "qr": qr.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1),
            },
            format="pdf",
            pdf_standards=["a-3b"],
            pdf_tags=False,
            timestamp=datetime(2026, 3, 2, tzinfo=UTC),
        )
        assert isinstance(made, bytes)
        (out / f"{job.name}.{paper}.pdf").write_bytes(made)


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@contextmanager
def _watched(others: Set[int]) -> Iterator[list[int]]:
    """The resident memory of this process and its own children in MiB, the highest seen last; four looks a second."""
    seen, done = [0], threading.Event()

    def look() -> None:
        while not done.wait(0.25):
            pids = ["self", *map(str, _children() - others)]
            seen.append(max(seen[-1], sum(map(_resident, pids)) >> 10))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()


def _children() -> set[int]:
    return {child.pid for child in multiprocessing.active_children() if child.pid}


def _resident(pid: str) -> int:
    """KiB of memory that a process holds now; 0 for one that is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    sys.exit(run(smoke="--smoke" in sys.argv))
