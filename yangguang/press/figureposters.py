"""How the offices of each level keep up, as posters A3 and A4: the day's figures, with the table of counts inside."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, lru_cache
from hashlib import sha256
from threading import Lock

import typst
from django.utils.translation import override

from yangguang.foundation.pages import touches
from yangguang.press import addresses, figured
from yangguang.press.compose import figures
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import FiguresPage, FiguresRow
from yangguang.press.posters import fonts, glyphs, qr, words
from yangguang.press.posters.papers import PAPERS
from yangguang.press.posters.poster import SOURCE

_COLUMNS = ("机构", "在办", "已超期", "一年内答复", "按时答复", "中位数（天）", "说没有解决")
_PRESS = Lock()


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The posters of every level, made anew each day. A level without figures has its sheet, which says so."""
    if not touches(figures.DEPENDS, changed):
        return
    with override("zh-hans"):
        page = figures.page()
    table = figured.table(page)
    for level, label in figures.LEVELS.items():
        rows = [row for row in page.rows if row.level == level]
        with override("zh-hans"):
            said = _sheet(snapshot, page, str(label), rows, table)
        for layout in PAPERS:
            values = glyphs.printable(json.dumps(said | {"layout": layout}, ensure_ascii=False))
            yield addresses.figures_poster(level, layout), printed(values, table)


@lru_cache(maxsize=2 * 2 * len(figures.LEVELS))
def printed(sheet: str, table: bytes) -> bytes:
    """A sheet's values (JSON) as PDF/A-3 and PDF/UA with the table attached; the same values give the same bytes."""
    values = json.loads(sheet)
    moment = int(datetime.fromisoformat(values["day"]).replace(tzinfo=UTC).timestamp())
    with _PRESS:
        made = _compiler().compile(
            sys_inputs={"sheet": sheet, "table": table.decode()}, format="pdf", pdf_standards=["a-3b", "ua-1"],
            pdf_tags=True, timestamp=moment,
        )  # fmt: skip
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(SOURCE / "figures.typ", root=SOURCE, font_paths=[fonts.FOLDER], ignore_system_fonts=True)


def _sheet(
    snapshot: Snapshot, page: FiguresPage, level: str, rows: list[FiguresRow], table: bytes
) -> dict[str, object]:
    day, address = snapshot.today, snapshot.site.address + addresses.FIGURES
    said = words.day(day.isoformat())
    return {
        "day": day.isoformat(), "county": snapshot.county.name, "title": "办件情况", "level": level,
        "said": said, "about": "看的是机构，不是居民：在办多少，有没有按时，用了几天，本人说没有解决的有多少。",
        "columns": _COLUMNS, "rows": [_cells(row) for row in rows], "rules": _rules(page),
        "none": f"这一级还没有办件满 {page.least} 件的机构；满了的第二天列在这里。",
        "address": address, "qr": qr.svg(address), "digest": sha256(table).hexdigest(),
        "printed": f"{said}的数，第二天就有新的", "demo": bool(snapshot.site.demo),
    }  # fmt: skip


def _cells(row: FiguresRow) -> list[str]:
    share = "—" if row.share is None else f"{row.share}%"
    median = "—" if row.median is None else str(row.median)
    return [
        str(row.office.text), f"{row.open:,}", f"{row.overdue:,}", f"{row.answered:,}", share, median,
        f"{row.unsettled:,}",
    ]  # fmt: skip


def _rules(page: FiguresPage) -> list[str]:
    few = f"现在有 {page.few} 个机构（各级合计）因此没有列出。" if page.few else ""
    return [
        f"在办和超期是当天的数；答复从 {words.day(page.since.isoformat())}算起，用时从收到那天算到第一次答复。",
        f"不满 {page.least} 件的机构不列，比例和中位数也要满 {page.least} 件答复才写，免得看出是谁的事。{few}",
        "举报不计入：数字一动，就会让人猜到有人举报。",
        "“没有解决”是本人说的，不是机构说的：答复以后本人请再办的件数。按登记册的顺序排列，不是名次。",
    ]
