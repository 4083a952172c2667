"""A whole site on disk: every file against the manifest, the manifest against the log, the log against itself."""

import gzip
import os
import zlib
from contextlib import suppress
from pathlib import Path

import brotli

from yangguang.ledger import manifest
from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.tiles import tiles_of
from yangguang.ledger.verify import evidence, html, opening, page, succession
from yangguang.ledger.verify.logs import Log
from yangguang.ledger.verify.progress import shown
from yangguang.ledger.verify.source import Disk
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _

_PACKED = {".gz": gzip.decompress, ".br": brotli.decompress}
_SEAL = "seal.txt"


def check_log(folder: Path, trust: Trust) -> list[str]:
    """Check a log's folder; returns what to tell the reader. Raises Bent, naming the bent file."""
    log = Log(Disk(folder))
    trust.offer(log.source.read("key.txt"))
    now = log.checkpoint(trust)
    if now is None:
        raise Bent(_("存证目录里没有校验点（checkpoint）。"))
    leaves = log.check_all(now, shown([*tiles_of(now.size)], _("核对存证")))
    said = _("存证「{origin}」全部 {size} 条和瓦片与校验点一致").format(origin=now.origin, size=now.size)
    told = opening.check(log.source, now, leaves)
    return [said, *told, *succession.check(log.source, now, leaves, trust.offered)]


def check(folder: Path, trust: Trust) -> list[str]:
    """Check a site's folder; returns what to tell the reader. Raises Bent, naming the bent file."""
    site = Disk(folder)
    said = check_log(folder / "log", trust)
    text, proof = site.read(manifest.NAME) or b"", site.read(manifest.PROOF_NAME) or b""
    listed, read, point = evidence.check_manifest(text, proof, trust)
    _check_point(folder, point, trust)
    counted = _Files(folder, listed).check(trust)
    _vouch(folder, trust)
    return [*said, evidence.place_in_log(read, point), _("站点 {n} 个文件与清单一致").format(n=counted)]


def _vouch(folder: Path, trust: Trust) -> None:
    log = Log(Disk(folder / "log"))
    now = log.checkpoint(trust)
    assert now is not None  # check_log has opened it
    log.vouch(now, trust)
    if now in trust.unsigned:
        return
    for number, closed in opening.ends(log.source):
        trust.vouch(closed)  # the next log's first entry commits to it
        with suppress(Bent):  # its tiles may be damaged: then the closed log's own key must be trusted
            Log(Disk(folder / "log" / str(number))).vouch(closed, trust)


def _check_point(folder: Path, point: Checkpoint, trust: Trust) -> None:
    log = Log(Disk(folder / "log"))
    now = log.checkpoint(trust)
    assert now is not None  # check_log has opened it
    end = next((closed for _number, closed in opening.ends(log.source) if closed.origin == point.origin), None)
    if end is None:
        log.check_grown(point, now)
    elif end.size < point.size:
        raise Bent(_("站点清单的校验点不在已关闭的存证里。"))


class _Files:
    """All files of a site, held against its manifest one by one."""

    def __init__(self, folder: Path, listed: manifest.Manifest) -> None:
        self.folder, self.listed = folder, listed
        self.seen: set[str] = set()
        self.sealed: set[str] = set()

    def check(self, trust: Trust) -> int:
        """Check them all; returns how many there are. Raises Bent, naming the file."""
        for folder, _below, names in shown(sorted(os.walk(self.folder)), _("核对文件")):
            self._folder(Path(folder), set(names), trust)
        if missing := sorted(set(self.listed.files) - self.seen):
            raise Bent(_("站点缺少清单里的 {path}。").format(path=missing[0]))
        if missing := sorted(self.listed.sealed - self.sealed):
            raise Bent(_("站点缺少清单里的 {n} 个码后文件。").format(n=len(missing)))
        return len(self.seen) + len(self.sealed)

    def _folder(self, folder: Path, names: set[str], trust: Trust) -> None:
        """The files of one folder, each read once; thousands of Path objects would cost seconds."""
        above = "".join(f"{part}/" for part in folder.relative_to(self.folder).parts)
        seals = _seals(folder) if above.startswith(manifest.BEHIND_CODES) else []
        for name in sorted(names - self._packed(above, names)):
            with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123
                data = file.read()
            if above.startswith(manifest.BEHIND_CODES):
                self._behind(above + name, data, seals, trust)
            else:
                self._open(above + name, data)
            for suffix in _PACKED:
                if name + suffix in names and above + name + suffix not in self.listed.files:
                    _must_unpack_to(data, f"{folder}/{name}", suffix)

    def _packed(self, above: str, names: set[str]) -> set[str]:
        """The names of compressed forms, which are looked at with the file beside them."""
        forms = {name + suffix for name in names for suffix in _PACKED} & names
        return {form for form in forms if above + form not in self.listed.files}

    def _open(self, path: str, data: bytes) -> None:
        if path in self.listed.files:
            self.seen.add(path)
            if manifest.digest(data) != self.listed.files[path]:
                raise Bent(_("文件 {path} 的内容与站点清单不符。").format(path=path))
        elif manifest.covers(path):
            raise Bent(_("文件 {path} 不在站点清单里。").format(path=path))

    def _behind(self, path: str, data: bytes, seals: list[str], trust: Trust) -> None:
        self.sealed.add(page.check_sealed(self.listed, path, data, seals))
        if path.endswith(".html"):
            own = html.read(data.decode(errors="replace"))
            if "record" in own.data:
                page.check_own_record(own, trust)


def _seals(folder: Path) -> list[str]:
    found = [folder / name for name in ("index.html", _SEAL) if (folder / name).is_file()]
    return [seal for path in found for seal in page.seals_of(path.read_bytes())]


def _must_unpack_to(data: bytes, path: str, suffix: str) -> None:
    """Raises Bent when a compressed form is not the file beside it."""
    try:
        same = _PACKED[suffix](Path(path + suffix).read_bytes()) == data
    except (OSError, EOFError, brotli.error, zlib.error):
        same = False
    if not same:
        raise Bent(_("压缩文件 {path} 与原文件不同。").format(path=path.rpartition("/")[2] + suffix))
