"""Records, proofs and officers to print in tests; every name is invented."""

import base64
import hashlib
import subprocess
from io import BytesIO
from itertools import product
from pathlib import Path

from pypdf import PdfReader

from yangguang.press.posters import plain, render, texts
from yangguang.press.posters.contents import Record
from yangguang.press.posters.papers import Layout

SALT = "5a" * 32
ROOT = hashlib.sha256(b"root").digest()
SIZE = 4711
CODE_URL = "https://sunlight.example/w/K7QW-2M9P-X4TZ-8RHN/"
ANSWERABLE = {
    "office": "睢宁县卫生健康委员会家庭发展科",
    "officer": "周文静",
    "phone": "0516-88301234",
    "hours": "工作日 8:30–12:00，14:00–17:30",
    "address": "睢宁县八一西路2号",
    "site": "https://sunlight.example/",
}
_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"


def proof(*, witness: str = "") -> str:
    """A proof with a checkpoint of SIZE and ROOT; nothing in it verifies."""
    root, signature = base64.b64encode(ROOT).decode(), base64.b64encode(b"s" * 68).decode()
    lines = [f"— {name} {signature}" for name in ("sunlight.example/log", witness) if name]
    body = f"sunlight.example/log\n{SIZE}\n{root}\n"
    return f"c2sp.org/tlog-proof@v1\nindex 3\n{root}\n\n{body}\n" + "\n".join(lines) + "\n"


def names(count: int) -> list[str]:
    """Different three-character names."""
    every = ("".join(parts) for parts in product(_SURNAMES, _GIVEN, _GIVEN))
    return [name for name, _ in zip(every, range(count), strict=False)]


def roll(people: int | list[str], **more: object) -> dict[str, object]:
    """The record of a village's slice of a named roll."""
    found = names(people) if isinstance(people, int) else people
    rows = [[name, "王楼村", "奖励扶助", 96_000 + number] for number, name in enumerate(found)]
    return (
        _frame("roll")
        | {
            "columns": ["姓名", "村", "项目", "金额(元)"],
            "rows": rows,
            "title": "2026年度奖励扶助对象名单公示",
            "totals": {"people": len(rows), "fen": sum(int(str(row[3])) for row in rows)},
            "window": {"from": "2026-03-02", "to": "2026-03-11", "days": 7},
        }
        | more
    )


def counts(towns: int, **more: object) -> dict[str, object]:
    """The record that every board without names shows."""
    return (
        _frame("roll")
        | {
            "columns": ["乡镇", "人数", "金额(元)"],
            "counts": [[f"第{number}镇", number, number * 96_000] for number in range(1, towns + 1)],
            "title": "2026年度奖励扶助人数公示",
            "totals": {"people": 10, "fen": 960_000},
            "window": {"from": "2026-03-02", "to": "2026-03-11", "days": 7},
        }
        | more
    )


def notice(kind: str, **more: object) -> dict[str, object]:
    """The record of a text, table or attachment."""
    return _frame(kind) | {"title": "关于开展免费孕前优生健康检查的通知", "programme": "", "window": None} | more


def printed(
    record: Record, layout: Layout = "a3", *, code_url: str | None = CODE_URL, answerable: dict[str, str] = ANSWERABLE
) -> bytes:
    """A poster of a record with the usual proof, salt and officer."""
    return render(record, proof(), salt_hex=SALT, code_url=code_url, answerable=answerable, layout=layout)


def text_of(pdf: bytes) -> str:
    """The text of a poster in reading order, made plain."""
    return "".join(pages(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each sheet, made plain."""
    return [plain(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def row_texts(record: Record) -> list[str]:
    """Each row as it stands in a poster's plain text."""
    return [plain("".join(row)) for row in texts(record)]


def tool(pdf: bytes, folder: Path, *command: str) -> str:
    """What a command line tool says of a poster; `{}` in the command stands for its file."""
    path = folder / "poster.pdf"
    path.write_bytes(pdf)
    words = [word.replace("{}", str(path)) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=True, cwd=folder).stdout


def _frame(kind: str) -> dict[str, object]:
    return {
        "basis": ["《中华人民共和国人口与计划生育法》第二十七条"],
        "board": {"id": 7, "name": "王楼村公示栏", "level": "village"},
        "county": "睢宁县",
        "index": "SN-2026-0007",
        "kind": kind,
        "matter": "奖励扶助对象确认",
        "office": "睢宁县卫生健康委员会",
        "place": {"id": 9, "name": "王楼村", "level": "village"},
        "posted": "2026-03-02",
        "programme": "奖励扶助",
        "version": 1,
    }
