"""A small county in service: its own database, a web server on loopback, a worker, a public site, and Chromium."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any  # as socketserver and Playwright have it
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, Page, ViewportSize

from yangguang.disclosure.tests.world import World, build
from yangguang.foundation import keys
from yangguang.press import actions as press
from yangguang.web import frame

ROOT = Path(__file__).resolve().parents[2]
PHONE: ViewportSize = {"width": 320, "height": 700}
PLAIN_LINE = {
    "SECURE_SSL_REDIRECT": False, "SESSION_COOKIE_SECURE": False, "CSRF_COOKIE_SECURE": False,
    "SESSION_COOKIE_NAME": "session", "CSRF_COOKIE_NAME": "csrf",
}  # fmt: skip


@dataclass
class County:
    """The county as its residents and officers meet it, and what was asked of it meanwhile."""

    address: str
    database: str
    world: World
    chromium: Browser
    asked: list[str]  # every request line that the server got
    foreign: list[str] = field(default_factory=list)  # every request of a page to another host
    said: list[str] = field(default_factory=list)  # what the worker wrote

    @property
    def site(self) -> Path:
        """The folder of public files."""
        return Path(settings.SITE_DIR)

    @property
    def printed(self) -> list[Path]:
        """Every A3 poster that was printed."""
        return sorted(Path(settings.PRINT_DIR).rglob("*.a3.pdf"))

    def visitor(self, **options: Any) -> Page:
        """A browser of somebody, on a phone unless said otherwise; it notes whatever it asks of another host."""
        context = self.chromium.new_context(**{"viewport": PHONE, "accept_downloads": True, **options})
        context.set_default_timeout(30_000)  # the machine may be busy
        context.on("request", lambda asked: self.note(asked.url))
        return context.new_page()

    def works(self) -> None:
        """The worker does every job that waits, in a process of its own, as in service."""
        worker = [sys.executable, "-W", "ignore", "manage.py", "procrastinate", "worker", "--one-shot"]
        done = subprocess.run(
            worker, cwd=ROOT, env=_environment(self), capture_output=True, text=True, check=False, timeout=120
        )
        self.said.append(done.stdout + done.stderr)
        assert done.returncode == 0, done.stderr

    def note(self, url: str) -> None:
        """Note what a page asks of another host."""
        if not url.startswith((f"{self.address}/", "data:", "blob:")):
            self.foreign.append(url)


@contextmanager
def in_service(database: str, chromium: Browser, folder: Path) -> Iterator[County]:
    """Build the county and serve it."""
    asked: list[str] = []
    with pytest.MonkeyPatch.context() as patch, override_settings(**PLAIN_LINE, **_folders(folder)):
        patch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)  # each request gives its connection back
        with make_server("127.0.0.1", 0, WSGIHandler(), _Server, _noting(asked)) as server:
            address = f"http://127.0.0.1:{server.server_port}"
            with override_settings(PUBLIC_URL=f"{address}/"):
                frame.site.cache_clear()
                threading.Thread(target=server.serve_forever, daemon=True).start()
                yield County(address, database, build(), chromium, asked)
                server.shutdown()
            frame.site.cache_clear()


def prints_everything() -> None:
    """A first publication, as when a county opens."""
    press.publish(changed=None)


def _folders(folder: Path) -> dict[str, object]:
    site = folder / "site"
    return {
        "VAR_DIR": folder, "SITE_DIR": site, "LOG_DIR": site / "log", "PRINT_DIR": folder / "print",
        "FILES_DIR": folder / "files",
    }  # fmt: skip


def _environment(county: County) -> dict[str, str]:
    names = {"VAR": "VAR_DIR", "SITE_DIR": "SITE_DIR", "LOG_DIR": "LOG_DIR", "PRINT_DIR": "PRINT_DIR"}
    folders = {f"YANGGUANG_{name}": str(getattr(settings, own)) for name, own in names.items()}
    return {
        **os.environ, **folders, "YANGGUANG_FILES_DIR": str(settings.FILES_DIR), "DATABASE_URL": county.database,
        "YANGGUANG_PUBLIC_URL": f"{county.address}/", "YANGGUANG_BUSINESS_DATE": str(settings.BUSINESS_DATE),
    }  # fmt: skip


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, and close what the thread held open."""
        super().process_request_thread(request, client_address)
        keys.close()


def _noting(asked: list[str]) -> type[WSGIRequestHandler]:
    class Handler(WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Keep the line instead of writing it."""
            asked.append(format % args)

    return Handler
