"""Where the pages point: every link, asset and anchor inside the site, and the links that lead outside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from posixpath import dirname, normpath
from urllib.parse import unquote

from yangguang.press.selfcheck.disk import TAKEN_HOME, Disk
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Seen

_POINTS = re.compile(rb'\s(?:href|src|action|poster)="([^"]*)"')
_NAMED = re.compile(rb'\sid="([^"]*)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//")


@dataclass
class Pointed:
    """An address to which pages point: how many do, the first of them, and the anchors with their first page."""

    pages: int = 0
    first: str = ""
    anchors: dict[str, str] = field(default_factory=dict)


@dataclass
class Links:
    """All links, gathered page by page; `site` is the site's whole address."""

    site: str
    inside: dict[str, Pointed] = field(default_factory=dict)
    outside: dict[str, str] = field(default_factory=dict)  # whole address → first page
    count: int = 0

    def take(self, page: str, data: bytes) -> None:
        """Gather what one page points to."""
        if page in TAKEN_HOME:
            return
        for found in dict.fromkeys(_POINTS.findall(data)):
            self.count += 1
            self._point(page, unescape(found.decode()).strip())

    def dead(self, disk: Disk) -> Iterator[Seen]:
        """What leads nowhere inside the site."""
        for path, pointed in sorted(self.inside.items()):
            if not disk.answers(path):
                yield Seen(Indicator.LINKS, Why.MISSING, path, pointed.first, pointed.pages)
            elif pointed.anchors and (file := disk.page_at(path)):
                names = {name.decode() for name in _NAMED.findall(disk.bytes_of(file))}
                for anchor, first in pointed.anchors.items():
                    if anchor not in names:
                        yield Seen(Indicator.LINKS, Why.ANCHOR, f"{path}#{anchor}", first)

    def _point(self, page: str, to: str) -> None:
        base = dirname(page)
        if to.startswith(self.site):
            base, to = "", to.removeprefix(self.site) or "./"
        elif _SCHEME.match(to):
            if to.startswith(("http:", "https:")):
                self.outside.setdefault(to, page)
            return
        path, _, anchor = to.partition("#")
        pointed = self.inside.setdefault(_joined(base, page, path.partition("?")[0]), Pointed(first=page))
        pointed.pages += 1
        if anchor:
            pointed.anchors.setdefault(unquote(anchor), page)


def _joined(base: str, page: str, path: str) -> str:
    if not path:
        return page
    folder = "/" if path.endswith(("/", "/.", "/..")) or path in (".", "..") else ""
    joined = normpath(f"{base}/{unquote(path)}" if base else unquote(path)).removeprefix("./").lstrip("/")
    return "" if joined in (".", "") else joined + folder
