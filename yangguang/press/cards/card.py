"""One policy sheet from a guide: the same bytes wherever it is made, always one page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from yangguang.disclosure import kinds
from yangguang.disclosure.kinds import Filled
from yangguang.press.posters import fonts, glyphs, qr, words

type Layout = Literal["a5", "a4"]
type Data = dict[str, object]

LAYOUTS: tuple[Layout, ...] = ("a5", "a4")
SOURCE = Path(__file__).resolve().parent / "typst"
_PRESS = Lock()
_LAST = "办事指南"
_LONGEST = 150
"""So many signs of one fact stand on a sheet; who wants the rest scans the code."""


@dataclass(frozen=True)
class Head:
    """What a sheet says of its guide beside what the guide says itself; `posted` as 2026-03-09, `page` an address."""

    title: str
    office: str
    index: str
    version: int
    posted: str
    page: str
    demo: bool = False


def render(filled: Filled, head: Head, *, layout: Layout) -> bytes:
    """A guide's sheet as PDF (PDF/UA). Raises Unprintable where the faces lack a sign."""
    glyphs.check(None, {"标题": head.title, "机构": head.office, "内容": kinds.words(filled)})
    moment = int(datetime.fromisoformat(head.posted).replace(tzinfo=UTC).timestamp())
    inputs = {"card": json.dumps(_data(filled, head, layout), ensure_ascii=False)}
    with _PRESS:
        made = _compiler().compile(
            sys_inputs=inputs, format="pdf", pdf_standards=["a-3b", "ua-1"], pdf_tags=True, timestamp=moment
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(SOURCE / "card.typ", root=SOURCE, font_paths=[fonts.FOLDER], ignore_system_fonts=True)


def _data(filled: Filled, head: Head, layout: Layout) -> Data:
    told = {fact.key: fact for fact in filled.facts if fact.value is not None}
    said: Mapping[str, str] = {key: _short(str(fact.value)) for key, fact in told.items()}
    fee = said["fee"] + (f" {kinds.typed(told['amount'].value, 'fen')} 元" if "amount" in told else "")
    return {
        "layout": layout,
        "title": _parted(head.title),
        "office": head.office,
        "demo": head.demo,
        "posted": head.posted,
        "told": [[told[key].label, said[key]] for key in ("gives", "whom", "conditions") if key in told],
        "papers": [[str(row["name"]), str(row["form"])] for row in filled.listed("papers").named()],
        "limit": f"{said['promised']} 个工作日",
        "fee": fee,
        "where": said["place"],
        "hours": said["hours"],
        "phone": said["phone"],
        "ways": [[told[key].label, said[key]] for key in ("away", "proxy", "complain")],
        "foot": f"索引号 {head.index}　第 {head.version} 版　{words.day(head.posted)}",
        "qr": {"svg": qr.svg(head.page), "address": head.page},
    }


def _parted(title: str) -> list[str]:
    """A title and its last word, before which it may break."""
    stem = title.removesuffix(_LAST)
    return [stem, _LAST] if stem and stem != title else [title]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "……"
