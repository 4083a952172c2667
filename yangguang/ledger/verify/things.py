"""What the thing is, and who checks it: told by its bytes, not by its name."""

from pathlib import Path

from yangguang.ledger import manifest
from yangguang.ledger.errors import Unreadable
from yangguang.ledger.tlog.proof import HEADER
from yangguang.ledger.verify import evidence, file, page, poster, site
from yangguang.ledger.verify.source import Source, locate
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _


def check(thing: str, trust: Trust, *, record: Path | None = None) -> list[str]:
    """Check a file, folder or address; returns what to tell the reader. Raises Bent, Unauthenticated, Unreadable."""
    folder = Path(thing)
    if "://" not in thing and folder.is_dir():
        return _folder(folder, trust)
    source, path = locate(thing)
    data = source.read(path)
    if data is None:
        raise Unreadable(_("找不到 {thing}。").format(thing=thing))
    if data.startswith(poster.MAGIC):
        return poster.check(data, trust) if poster.is_one(data) else file.check(source, path, data, trust)
    if data.startswith(HEADER.encode()[:9]):
        return _proof(source, path, data, trust, record)
    if data.lstrip()[:1] == b"{":
        return _json(source, path, data, trust)
    return page.check(source, path, data, trust) if file.is_text(data) else file.check(source, path, data, trust)


def _folder(folder: Path, trust: Trust) -> list[str]:
    if (folder / manifest.NAME).is_file():
        return site.check(folder, trust)
    if (folder / "checkpoint").is_file():
        return site.check_log(folder, trust)
    raise Unreadable(
        _("{folder} 既不是站点（没有 manifest.json），也不是存证（没有 checkpoint）。").format(folder=folder)
    )


def _proof(source: Source, path: str, proof: bytes, trust: Trust, record: Path | None) -> list[str]:
    beside = path.rpartition("/")[0] + "/"
    stem = path.removesuffix(".tlog-proof")
    names = [f"{stem}.record.json", f"{stem}.json", f"{beside}{poster.RECORD}"]
    found = record.read_bytes() if record else next(filter(None, map(source.read, names)), None)
    if found is None:
        raise Unreadable(_("证明旁边没有它所证的记录（record.json）。"), do=_("请用 --record 指明。"))
    return _proven(found, proof, trust)


def _json(source: Source, path: str, data: bytes, trust: Trust) -> list[str]:
    folder, _slash, name = path.rpartition("/")
    stem = name.removesuffix(".json").removesuffix(".record")
    names = [f"{folder}/{stem}.tlog-proof", f"{folder}/{poster.PROOF}"]
    proof = next(filter(None, map(source.read, names)), None)
    if proof is None:
        raise Unreadable(_("记录旁边没有它的证明（{name}）。").format(name=poster.PROOF))
    return _proven(data, proof, trust)


def _proven(data: bytes, proof: bytes, trust: Trust) -> list[str]:
    value = evidence.read_json(data, what=poster.RECORD)
    if isinstance(value, dict) and "files" in value:
        _listed, read, point = evidence.check_manifest(data, proof, trust)
        return [_("站点清单与证明一致"), evidence.place_in_log(read, point)]
    return [*evidence.check(value, proof, trust).facts(), _("记录与证明一致")]
