"""Places: every village of the country with its parents checked and kept, within a minute and half a GiB.

The list is checked twice: as it came, and with faults of every kind planted in it, each of which must be named with its
row and nothing else. A smoke run takes a small made-up country, and no network; the full one the real package alone.
"""

import re
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bench import memory, national

if TYPE_CHECKING:
    from yangguang.places.national import Edition
    from yangguang.places.national.packages import Line

BAR, MIB = 60.0, 512
type Lines = "Callable[[], Iterable[Line]]"


def run(*, smoke: bool) -> int:
    """Print seconds, memory and what of the planted faults was found; returns 1 beyond a bar."""
    with national.here():
        from yangguang.foundation.errors import YangguangError
        from yangguang.places import national as list_
        from yangguang.places.national import packages
        from yangguang.places.tests.country import made_up

        if smoke:
            lines, edition = made_up(counties=4, towns=5, villages=100)
            return _measure(lambda: lines, edition, town=lines[-1].cells[2], each=3, label="编造的样本")
        try:
            package = national.package(list_.pinned())
        except YangguangError as fault:
            print(f"没有量：{fault}")
            return 1
        return _measure(
            lambda: packages.lines(package), list_.pinned(), town="320324112", each=50, label=str(list_.pinned())
        )


def _measure(lines: Lines, edition: "Edition", *, town: str, each: int, label: str) -> int:
    from yangguang.places import national as list_
    from yangguang.places.levels import Level

    villages = edition.rows[Level.VILLAGE]
    with memory.peak() as peak:
        began = time.monotonic()
        kept = list_.take(lines(), edition=edition)
        took = time.monotonic() - began
        wrong = _unfound(lines(), national.planted(villages=villages, town=town, each=each))
        time.sleep(0.3)  # one more look at the memory
    print(f"{label}：{kept.places:,} 个地点，其中 {villages:,} 个村，逐行校验并保存。")
    print(f"名称带损坏字符的村 {len(kept.damaged)} 个：{'、'.join(kept.damaged) or '无'}（原样保存并指出）。")
    print(f"埋入 {len(national.KINDS)} 种错误各 {each} 处，并抽去一个乡镇：{wrong or '处处按行指出，没有一处误报'}。")
    print(f"{took:.1f} 秒（上限 {BAR:.0f}），峰值 {peak() * 1024:.0f} MiB（上限 {MIB}）")
    return int(bool(wrong) or took > BAR or peak() * 1024 > MIB)


def _unfound(lines: "Iterable[Line]", planted: national.Planted) -> str:
    """Which planted faults were not named with their row, and which rows were named for nothing; empty when right."""
    from yangguang.places import national as list_

    checked = list_.Checked()
    for _row in checked.rows(planted.into(lines), damaged=list_.pinned().damaged):
        pass
    named = {fault.row for fault in checked.faults if fault.column.startswith("villages.csv")}
    due = set(planted.where) | planted.orphans
    elsewhere = [fault for fault in checked.faults if not re.match("villages.csv", fault.column)]
    if named == due and not elsewhere and planted.orphans:
        return ""
    missed = sorted({planted.where.get(row, "上级被抽去") for row in due - named})
    return f"漏 {len(due - named)} 处（{'、'.join(missed)}），误报 {len(named - due) + len(elsewhere)} 处"
