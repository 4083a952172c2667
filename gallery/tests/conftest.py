"""The gallery as files, on a loopback server with the strictest policy, and a browser to look at it."""

import functools
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from design.translations import compile_all
from gallery import drawing
from tests import chromium

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Handler(SimpleHTTPRequestHandler):
    """Serves the gallery as the site is served."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Site:
    """The gallery: where its files lie, where it is served, which pages it has."""

    folder: Path
    address: str
    paths: list[str]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The gallery's files."""
    compile_all()
    place = tmp_path_factory.mktemp("gallery")
    return place, drawing.write(place)


@pytest.fixture(scope="session")
def site(folder: tuple[Path, list[str]]) -> Iterator[Site]:
    """The gallery, served."""
    place, paths = folder
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(place)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(place, f"http://127.0.0.1:{server.server_port}/", paths)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for the whole module."""
    with chromium.started() as made:
        yield made
