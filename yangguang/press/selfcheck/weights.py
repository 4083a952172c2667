"""How heavy the pages are for a slow line: compressed bytes of a page with what it loads, and how many requests."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, normpath

from yangguang.press.selfcheck.disk import TAKEN_HOME, Disk
from yangguang.press.selfcheck.indicators import Bar, Indicator, Why
from yangguang.press.selfcheck.seen import Answer, Seen

_LOADED = re.compile(rb'<link rel="(?:stylesheet|icon)"[^>]*href="([^"]+)"|<(?:script|img)[^>]*\ssrc="([^"]+)"')


@dataclass
class Weights:
    """Of each page its compressed bytes and its requests."""

    disk: Disk
    weights: dict[str, int] = field(default_factory=dict)
    requests: dict[str, int] = field(default_factory=dict)
    _known: dict[str, int] = field(default_factory=dict)

    def take(self, page: str, data: bytes) -> None:
        """Weigh one page."""
        if page in TAKEN_HOME or page.startswith("media/"):
            return
        loaded = {
            normpath(f"{dirname(page)}/{(one or other).decode()}").lstrip("/") for one, other in _LOADED.findall(data)
        }
        self.weights[page] = self.disk.weight(page) + sum(map(self._weight, loaded))
        self.requests[page] = 1 + len(loaded)

    def heaviest(self, most: int) -> list[str]:
        """The heaviest pages, the heaviest first."""
        return sorted(self.weights, key=lambda page: -self.weights[page])[:most]

    def heavy(self, bar: Bar) -> Answer:
        """The heaviest page in KB, and the pages beyond the bar."""
        in_kb = {page: -(-weight // 1024) for page, weight in self.weights.items()}
        seen = _beyond(in_kb, bar, Indicator.HEAVY, Why.HEAVY)
        return Answer(max(in_kb.values(), default=0), tuple(seen))

    def many(self, bar: Bar) -> Answer:
        """The most requests of a page, and the pages beyond the bar."""
        seen = _beyond(self.requests, bar, Indicator.REQUESTS, Why.REQUESTS)
        return Answer(max(self.requests.values(), default=0), tuple(seen))

    def _weight(self, path: str) -> int:
        return self._known.setdefault(path, self.disk.weight(path))


def _beyond(figures: dict[str, int], bar: Bar, indicator: Indicator, why: Why) -> Iterator[Seen]:
    for page, figure in sorted(figures.items()):
        if not bar.passes(figure):
            yield Seen(indicator, why, page, page, figure)
