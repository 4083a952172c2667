"""What a page holds: its visible text, its data blocks, its seal."""

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

_UNSEEN = {"script", "style", "template", "title", "noscript"}
_DATA = "application/json"


@dataclass
class Page:
    """A page's visible text, its JSON data blocks by id (each may occur more than once), and its seals."""

    text: str = ""
    data: dict[str, list[str]] = field(default_factory=dict)
    seals: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page, self.parts = Page(), [""][:0]
        self.unseen: list[str] = []
        self.block = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta" and tag not in _UNSEEN:
            return
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name") == "seal":
            self.page.seals.append(given.get("content", ""))
        if tag in _UNSEEN:
            self.unseen.append(tag)
            if tag == "script" and given.get("type") == _DATA:
                self.block = given.get("id", "")
                self.page.data.setdefault(self.block, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.unseen:
            self.unseen.remove(tag)
            self.block = ""

    def handle_data(self, data: str) -> None:
        if self.block:
            self.page.data[self.block][-1] += data
        elif not self.unseen:
            self.parts.append(data)


@lru_cache(maxsize=2)  # a page is read for its seal, then for its record
def read(text: str) -> Page:
    """A page from its HTML."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.page.text = "".join(reader.parts)
    return reader.page
