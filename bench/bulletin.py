"""Bulletin: eight pages from 200 notices, from the record's values to the file, in at most 3 seconds.

The baseline is a Typst document with the same number of empty pages, compiled in the same run: what no layout can save.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO

import typst
from pypdf import PdfReader

from yangguang.press.media import bulletins
from yangguang.press.media.bulletins import Issue
from yangguang.press.media.told import Told

BAR = 3.0
NOTICES = 200
_OFFICES = ("睢宁县卫生健康委员会", "睢城街道办事处", "王集镇人民政府", "双沟镇人民政府", "岚山镇人民政府")
_EMPTY = b'#for n in range(8) { page(paper: "a4")[#n] }'
_TEXT = ("窗口开放时间调整为工作日上午 8:30 至 12:00，下午 14:00 至 17:30。", "材料不全的，窗口一次告知还缺什么。")


def run(*, smoke: bool) -> int:
    """Print the seconds of the first layout in this process, its pages and the baseline; returns 1 beyond the bar."""
    count = 20 if smoke else NOTICES
    told, issue = list(_notices(count)), _issue()
    bare = _timed(lambda: typst.compile(_EMPTY, format="pdf"))
    made: list[bytes] = []
    took = _timed(lambda: made.append(bulletins.pdf(issue, posted=told, running=[t for t in told if t.may_object])))
    pages = len(PdfReader(BytesIO(made[0])).pages)
    print(f"{count} 条公开排成 {pages} 页，{len(made[0]) // 1024} KB；同一次运行里排 {pages} 页空白 {bare:.2f} 秒。")
    print(f"从记录到双周刊 {took:.2f} 秒（上限 {BAR:.0f} 秒，且正好 {bulletins.PAGES} 页）")
    return int(took > BAR or pages != bulletins.PAGES)


def _timed(job: Callable[[], object]) -> float:
    began = time.monotonic()
    job()
    return time.monotonic() - began


def _issue() -> Issue:
    return Issue(
        number=1, since=date(2026, 3, 9), until=date(2026, 3, 22), name="阳光公开", county="睢宁县", host=_OFFICES[0],
        address="https://example.test/", phone="0516-88880000", size=5123, root="ab12cd34" * 8,
    )  # fmt: skip


def _notices(count: int) -> Iterator[Told]:
    for number in range(count):
        roll = number % 3 == 0
        yield Told(
            index=f"WJW-2026-{number:04}", office=_OFFICES[number % 5], kind="公示" if roll else "公告",
            title=f"2026 年第 {number} 批奖励扶助对象公示" if roll else f"第 {number} 号窗口办事时间调整", roll=roll,
            matter="办事", posted=date(2026, 3, 9) + timedelta(days=number % 14), page="https://example.test/",
            until=date(2026, 3, 30) if roll else None, people=20 if roll else None, fen=1_920_000 if roll else None,
            lines=() if roll else _TEXT,
        )  # fmt: skip
