"""What is set by Typst for newspaper, screen and wall: one compiler a sheet, the vendored faces alone."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from yangguang.press.posters import fonts

SOURCE = Path(__file__).resolve().parent / "typst"
_PRESS = Lock()
type Sheet = Literal["newspaper", "bulletin", "labels", "slips"]


def pdf(sheet: Sheet, data: Mapping[str, object], *, day: date) -> bytes:
    """A sheet as a tagged PDF/A-3 that bears this day as its own; the same data give the same bytes."""
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    moment = int(datetime.combine(day, time(), tzinfo=UTC).timestamp())
    with _PRESS:
        made = _compiler(sheet).compile(
            sys_inputs=inputs, format="pdf", pdf_standards=["a-3b", "ua-1"], pdf_tags=True, timestamp=moment
        )
    assert isinstance(made, bytes)
    return made


def png(svg: bytes) -> bytes:
    """A card's SVG as a picture of 1920 × 1080 dots, its words in the vendored face."""
    with _PRESS:
        made = _compiler("card").compile(sys_inputs={"svg": svg.decode()}, format="png", ppi=96)
    assert isinstance(made, bytes)
    return made


@cache
def _compiler(name: str) -> typst.Compiler:
    return typst.Compiler(SOURCE / f"{name}.typ", root=SOURCE, font_paths=[fonts.FOLDER], ignore_system_fonts=True)
