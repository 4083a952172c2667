"""The application on a plain loopback line, for a real browser."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from socketserver import ThreadingMixIn
from typing import Any  # as socketserver has it
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from playwright.sync_api import Page, ViewportSize

from design.tests.axe import LOOK, violations
from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser as Client
from yangguang.disclosure.tests.world import World, build
from yangguang.foundation import keys
from yangguang.residents.models import Resident
from yangguang.residents.tests.people import let_in

PHONE: ViewportSize = {"width": 320, "height": 700}


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, and close what the thread held open."""
        super().process_request_thread(request, client_address)
        if held := getattr(keys._local, "held", None):
            held[2].close()
            del keys._local.held


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Running:
    """The site on a loopback port, its small county, and a way to be somebody in it."""

    address: str
    world: World
    cookie: Callable[[User | Resident], dict[str, str]]


@contextmanager
def running(settings: object) -> Iterator[Running]:
    """Build the small county in the present database and serve it until the block ends."""
    for name, value in {
        "SECURE_SSL_REDIRECT": False, "SESSION_COOKIE_SECURE": False, "CSRF_COOKIE_SECURE": False,
        "SESSION_COOKIE_NAME": "session", "CSRF_COOKIE_NAME": "csrf",
    }.items():  # fmt: skip
        setattr(settings, name, value)
    patch = pytest.MonkeyPatch()
    patch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)  # each request gives its connection back
    world = build()
    with make_server("127.0.0.1", 0, WSGIHandler(), _Server, _Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        yield Running(address, world, lambda user: _cookie(user, address))
        server.shutdown()
    patch.undo()


def _cookie(user: User | Resident, address: str) -> dict[str, str]:
    client = Client()
    let_in(client, user)
    return {"name": "session", "value": client.cookies["session"].value, "url": address}


def look(page: Page, name: str) -> list[str]:
    """What is wrong with a page on a phone, plain and in elder mode: axe's findings, and too great a width."""
    page.wait_for_load_state()  # right after a click the new document may still be empty
    faults: list[str] = []
    for mode in ("plain", "elder"):
        page.evaluate("mode => document.documentElement.classList.toggle('elder', mode === 'elder')", mode)
        found = violations(page, rules=[*LOOK, "color-contrast-enhanced"] if mode == "elder" else None)
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults += [f"{name} {mode}: {fault}" for fault in found]
        faults += [f"{name} {mode}: {wide} px wide"] if wide > PHONE["width"] else []
    page.evaluate("document.documentElement.classList.remove('elder')")
    return faults
