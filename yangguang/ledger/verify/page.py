"""A page: its bytes against the site's manifest, its record against its proof, its words against the record."""

from itertools import chain

from yangguang.ledger import manifest
from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import loads
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.verify import evidence, html, visible
from yangguang.ledger.verify.logs import Log
from yangguang.ledger.verify.source import Below, Source
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _


def check(source: Source, path: str, data: bytes, trust: Trust) -> list[str]:
    """Check a page; returns what to tell the reader. Raises Bent, naming what is wrong."""
    page, site = html.read(_decoded(data, path)), site_of(source, path)
    if site is not None:
        trust.offer(source.read(site + "log/key.txt"))
    said = check_own_record(page, trust) if {"record", "proof"} & page.data.keys() else []
    if site is not None:
        return [*said, *against_manifest(Below(source, site), path[len(site) :], data, page.seals, trust)]
    if not said:
        raise Bent(_("这一页既没有自带记录，也找不到所属站点的清单，无从核对。"))
    return [*said, _("没有找到站点清单：只核对了记录和看得见的内容，没有核对整页")]


def check_own_record(page: html.Page, trust: Trust) -> list[str]:
    """Check the record and proof that lie inside a page, and that its visible words say the same."""
    record, proof = (_only(page, name) for name in ("record", "proof"))
    text = loads(proof.encode(), what="proof")
    found = evidence.check(loads(record.encode(), what="record"), str(text).encode(), trust)
    rows = visible.check(found.record, page.text)
    return [*found.facts(), _("页面上看得见的 {rows} 行、合计和各项与记录一致").format(rows=rows)]


def _only(page: html.Page, name: str) -> str:
    blocks = page.data.get(name, [])
    if len(blocks) != 1:
        raise Bent(_("页面里应当恰好有一份 {name}，现有 {n} 份。").format(name=name, n=len(blocks)))
    return blocks[0]


def site_of(source: Source, path: str) -> str | None:
    """The nearest folder above the page that holds a manifest and its proof."""
    parts = path.split("/")[:-1]
    for depth in range(len(parts), -1, -1):
        folder = "".join(f"{part}/" for part in parts[:depth])
        if source.read(folder + manifest.PROOF_NAME) is not None and source.read(folder + manifest.NAME) is not None:
            return folder
    return None


def against_manifest(site: Source, path: str, data: bytes, seals: list[str], trust: Trust) -> list[str]:
    """Check a file of a site against the site's manifest and log. Raises Bent, naming the file."""
    text, proof = site.read(manifest.NAME) or b"", site.read(manifest.PROOF_NAME) or b""
    listed, read, point = evidence.check_manifest(text, proof, trust)
    if path.startswith(manifest.BEHIND_CODES):
        check_sealed(listed, path, data, seals)
    elif listed.files.get(path) != manifest.digest(data):
        known = path in listed.files
        raise Bent(
            (_("文件 {path} 的内容与站点清单不符。") if known else _("文件 {path} 不在站点清单里。")).format(path=path)
        )
    return [_("页面与站点清单一致"), evidence.place_in_log(read, point), *_newer(site, point, trust)]


def check_sealed(listed: manifest.Manifest, path: str, data: bytes, seals: list[str]) -> str:
    """The salted digest under which the manifest knows a file behind a code. Raises Bent when it does not."""
    salts = [bytes.fromhex(seal) for seal in seals if len(seal) == 64 and set(seal) <= set("0123456789abcdef")]
    for digest in (manifest.sealed_digest(salt=salt, data=data) for salt in salts):
        if digest in listed.sealed:
            return digest
    raise Bent(_("码后文件 {path} 的内容与站点清单不符。").format(path=path))


def _newer(site: Source, point: Checkpoint, trust: Trust) -> list[str]:
    """Where the site's log can be read: that the log only grew since the manifest was signed."""
    log = Log(Below(site, "log/"))
    now = log.checkpoint(trust)
    if now is None:
        return []
    log.check_grown(point, now)
    log.vouch(now, trust)
    return [_("存证现有 {size} 条，只增未改").format(size=now.size)]


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as fault:
        raise Bent(_("页面 {path} 不是 UTF-8 文本。").format(path=path)) from fault


def seals_of(data: bytes) -> list[str]:
    """The seals that an index page or a seal.txt names."""
    text = data.decode(errors="replace")
    return [*chain(html.read(text).seals), text.strip()]
