"""A poster as the press sets it, in few words: rows with serial numbers, facts, checkpoint, both attachments."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import typst

from yangguang.ledger.strictjson import Json
from yangguang.ledger.tests.sites import ROWS, Log, entry, record_json
from yangguang.ledger.tlog.proof import proof_from

_FONTS = Path(__file__).resolve().parents[2] / "press" / "fonts"
_SOURCE = Path(__file__).parent / "poster.typ"


def poster(
    rows: Sequence[Json] = ROWS,
    *,
    record: bytes | None = None,
    proof: str | None = None,
    changed: Mapping[str, object] = MappingProxyType({}),
) -> bytes:
    """A PDF that shows `rows` and carries record and proof; `changed` bends what is printed."""
    note = proof or Log().proof(entry())
    point = proof_from(Log().proof(entry()).encode()).check(entry())
    cells = [
        cell
        for number, row in enumerate(rows, 1)
        if isinstance(row, list)
        for cell in (str(number), *map(str, row[:3]), f"{int(str(row[3])) / 100:,.2f}")
    ]
    data = {
        "office": "睢宁县卫生健康委员会", "title": "2026年度奖励扶助\n名单公示", "posted": "2026年3月9日（周一）",
        "until": "2026年3月18日（周三）", "people": "8 人", "total": "7,680.28 元", "cells": cells,
        "size": point.size, "root": point.root.hex(),
        "attached": {"record.json": (record or record_json()).decode(), "proof.tlog-proof": note},
    }  # fmt: skip
    return _set({**data, **changed})


def _set(data: dict[str, object]) -> bytes:
    made = typst.compile(
        _SOURCE, sys_inputs={"data": json.dumps(data)}, format="pdf", pdf_standards=["a-3b"],
        font_paths=[_FONTS], ignore_system_fonts=True, timestamp=0,
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made
