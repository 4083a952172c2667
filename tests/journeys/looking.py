"""Looking at public pages as a machine can: faults of a page, the links of a page, the words of a file."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from playwright.sync_api import Page

from design.tests.axe import violations
from tests.journeys.county import PHONE

ELDER = "try { localStorage.setItem('elder', '1') } catch (refused) {}"
_ROOT = re.compile(r"(?:[0-9a-f]{2,8}\s?){8,32}(?![0-9a-f])")
_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}


def faults(page: Page, address: str) -> list[str]:
    """What is wrong with a page at phone width: what axe finds, and anything that makes it scroll sideways."""
    page.goto(address)
    found = [f"{address}: {fault}" for fault in violations(page)]
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*found, *([f"{address}: {wide} px wide"] if wide > PHONE["width"] else [])]


def words(page: Page, address: str) -> str:
    """What can be read in a page's main part."""
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"], f"{address}: {wide} px wide"
    return page.inner_text("main")


class Walk:
    """Everything that can be reached from the home page by following links, each address asked for once."""

    def __init__(self, site: str) -> None:
        self.site, self.answers = site.rstrip("/") + "/", dict[str, int]()
        self.outside: set[str] = set()
        self.empty: set[str] = set()  # pages with a link that leads nowhere
        self._line = HTTPConnection(urlsplit(site).netloc, timeout=30)
        self._waiting = [self.site]
        while self._waiting:
            self._visit(self._waiting.pop())

    def _visit(self, address: str) -> None:
        if address in self.answers:
            return
        parts = urlsplit(address)
        path = quote(parts.path, safe="/%") + (f"?{quote(parts.query, safe='=&%')}" if parts.query else "")
        self._line.request("GET", path)
        answer = self._line.getresponse()
        body = answer.read()
        self._line.close()
        self.answers[address] = answer.status
        if "Location" in answer.headers:
            self._note(urljoin(address, answer.headers["Location"]))
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        for link in _links(body.decode(), kind) if kind.endswith(("html", "xml")) else ():
            self._note(urldefrag(urljoin(address, link)).url)
            self.empty |= {address} if not link else set()

    def _note(self, address: str) -> None:
        if address.startswith(self.site):
            self._waiting.append(address)
        elif urlsplit(address).scheme not in ("tel", "mailto", "data"):
            self.outside.add(address)


def read(html: str) -> str:
    """The words of a page: its text and what its attributes say, without the log's long digests."""
    parser = _Reader()
    parser.feed(html)
    return _ROOT.sub(" ", " ".join(parser.said))


def told(html: str) -> dict[str, str]:
    """What a page's head tells engines: the content of each meta by its name."""
    parser = _Reader()
    parser.feed(html)
    return parser.told


def _links(text: str, kind: str) -> Iterator[str]:
    if "html" not in kind:
        yield from re.findall(r"<loc>([^<]+)</loc>", text)
        yield from re.findall(r'href="([^"]+)"', text)
        return
    parser = _Reader()
    parser.feed(text)
    yield from parser.links


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []
        self.told: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where it leads, and what it says in attributes."""
        given = {name: value or "" for name, value in attrs}
        if (name := _LINKS.get(tag)) in given and given.get("method", "get") == "get":
            self.links.append(given[name or ""])
        if tag == "meta" and "name" in given:
            self.told[given["name"]] = given.get("content", "")
        self.said += [given[name] for name in ("title", "alt", "aria-label", "content", "value") if name in given]

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.said.append(data)
