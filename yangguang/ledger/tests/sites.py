"""A small log, site and poster on disk, made without database: what strangers get to see of an instance."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from yangguang.foundation import canonical
from yangguang.ledger import manifest
from yangguang.ledger.strictjson import Json
from yangguang.ledger.tests.trees import reader
from yangguang.ledger.tlog.checkpoint import Checkpoint, sign
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.tlog.leaf import commitment, leaf
from yangguang.ledger.tlog.proof import Proof
from yangguang.ledger.tlog.tiles import ENTRIES, pack, tiles_of
from yangguang.ledger.tlog.view import View

SIGNER = Signer("yangguang.example/test", b"\7" * 32)
SALT = hashlib.sha256(b"salt").digest()
SEAL = hashlib.sha256(b"seal").digest()
ROWS: list[Json] = [[f"王{name}", "双沟村", "奖励扶助", 96_000 + i] for i, name in enumerate("建国桂兰秀英志强")]
RECORD: dict[str, Json] = {
    "kind": "roll", "title": "2026年度奖励扶助名单公示", "index": "SN-2026-0001", "office": "睢宁县卫生健康委员会",
    "columns": ["姓名", "村", "项目", "金额"], "rows": ROWS, "posted": "2026-03-09", "version": 1,
    "totals": {"people": 8, "fen": 768_028}, "window": {"from": "2026-03-09", "to": "2026-03-18", "days": 7},
}  # fmt: skip


def fillers(count: int) -> list[bytes]:
    """Entries of other notices."""
    return [leaf(kind="roll", commitment=hashlib.sha256(str(i).encode()).digest()) for i in range(count)]


def entry(record: Mapping[str, Json] = RECORD) -> bytes:
    """The log entry of a record."""
    return leaf(kind=str(record["kind"]), commitment=commitment(salt=SALT, record=record))


def record_json(record: Mapping[str, Json] = RECORD) -> bytes:
    """What record.json holds."""
    return canonical.dumps({"record": dict(record), "salt": SALT.hex()})


@dataclass
class Log:
    """A log of some entries."""

    entries: list[bytes] = field(default_factory=lambda: [*fillers(300), entry(), *fillers(20)])
    signer: Signer = SIGNER

    @property
    def view(self) -> View:
        """Its tiles."""
        return View(len(self.entries), reader(self.entries))

    def note(self) -> str:
        """Its signed checkpoint."""
        return sign(Checkpoint(self.signer.name, len(self.entries), self.view.root()), self.signer)

    def proof(self, found: bytes) -> str:
        """The offline proof of an entry."""
        index = self.entries.index(found)
        return str(Proof(index, tuple(self.view.inclusion(index)), self.note()))

    def write(self, folder: Path) -> Path:
        """Lay it down as tiles."""
        read = reader(self.entries)
        for tile in tiles_of(len(self.entries)):
            path = folder / tile.path
            path.parent.mkdir(parents=True, exist_ok=True)
            start = tile.number * 256
            part = self.entries[start : start + tile.width]
            path.write_bytes(pack(part) if tile.level == ENTRIES else b"".join(read(tile)))
        (folder / "checkpoint").write_text(self.note())
        (folder / "key.txt").write_text(f"{self.signer.key}\n")
        return folder


def page(rows: Sequence[Json] = ROWS, *, record: bytes | None = None, proof: str | None = None) -> str:
    """A page behind a code, with its record, proof and seal."""
    shown = "".join(
        f"<tr><th>{row[0]}</th><td>{row[1]}</td><td>{row[2]}</td><td>{int(str(row[3])) / 100:,.2f}</td></tr>\n"
        for row in rows
        if isinstance(row, list)
    )
    blocks = {
        "record": (record or record_json()).decode().replace("<", "\\u003c"),
        "proof": json.dumps(proof or Log().proof(entry())).replace("<", "\\u003c"),
    }
    data = "".join(f'<script type="application/json" id="{name}">{text}</script>' for name, text in blocks.items())
    return f"""<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>x</title>
<meta name="seal" content="{SEAL.hex()}"><style>p {{ color: red }}</style></head><body>
<p>睢宁县卫生健康委员会</p><h1>2026年度<br>奖励扶助名单公示</h1><p>索引号 SN-2026-0001 发布日期 2026年3月9日 (周一)
到2026年3月18日为止</p><table><thead><tr><th>姓名</th><th>村</th><th>项目</th><th>金额(元)</th></tr></thead>
<tbody>{shown}</tbody><tfoot><tr><th>合计</th><td colspan=2>8 人</td><td>7,680.28</td></tr></tfoot></table>
<p>合计 7,680.28 元</p>{data}</body></html>"""


def site(folder: Path, *, attached: Mapping[str, bytes] = MappingProxyType({})) -> Path:
    """A whole site with a page, files of notices, a folder behind a code, a manifest and its log."""
    log = Log()
    files = {"index.html": b"<p>home</p>" * 50, "notice/1/index.html": b"<p>notice</p>"} | dict(attached)
    sealed = {
        "w/7KQ2/index.html": page(proof=log.proof(entry())).encode(),
        "w/7KQ2/record.json": record_json(),
        "w/7KQ2/proof.tlog-proof": log.proof(entry()).encode(),
    }
    text = manifest.dumps(
        files={path: manifest.digest(data) for path, data in files.items()},
        sealed=[manifest.sealed_digest(salt=SEAL, data=data) for data in sealed.values()],
    )
    log.entries.append(manifest.entry(text))
    files |= sealed | {"manifest.json": text, "manifest.tlog-proof": log.proof(manifest.entry(text)).encode()}
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    log.entries += fillers(3)
    log.write(folder / "log")
    return folder
