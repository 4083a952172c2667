"""The page to take home on a server without TLS: browsers withhold their own digests there, and it judges alike."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import chromium
from yangguang.ledger import queries as log
from yangguang.ledger.tests.sites import SIGNER, Log, entry, record_json
from yangguang.ledger.tests.sites import page as saved_page

pytestmark = pytest.mark.browser
NAME = "village.example"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def village() -> Iterator[Browser]:
    """A Chromium for which a village's server lies on this machine, under a name that is not localhost."""
    with chromium.started(f"--host-resolver-rules=MAP {NAME} 127.0.0.1") as made:
        yield made


@pytest.fixture
def home(village: Browser, tmp_path: Path, db: None) -> Iterator[Page]:
    """The page as that server hands it out."""
    (tmp_path / "verify.html").write_bytes(log.offline_page())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context, faults = village.new_context(), list[str]()
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"http://{NAME}:{server.server_port}/verify.html")
    page.fill("#key", str(SIGNER.key))
    yield page
    context.close()
    server.shutdown()
    server.server_close()
    assert not faults


def test_the_line_is_one_on_which_browsers_withhold_their_digests(home: Page) -> None:
    assert home.evaluate("window.isSecureContext") is False
    assert home.evaluate("typeof crypto.subtle") == "undefined"


def test_a_true_record_matches_and_a_bent_one_does_not(home: Page, tmp_path: Path) -> None:
    record, proof = tmp_path / "record.json", tmp_path / "proof.tlog-proof"
    record.write_bytes(record_json())
    proof.write_text(Log().proof(entry()))
    assert "相符" in _answer(home, [record, proof])
    record.write_bytes(record_json().replace(b"96002", b"96003", 1))
    assert "不符" in _answer(home, [record, proof])


def test_a_true_page_matches_and_a_bent_one_does_not(home: Page, tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_text(saved_page())
    assert "相符" in _answer(home, [saved])
    saved.write_text(saved_page().replace("960.02</td>", "1960.02</td>"))
    assert "不符" in _answer(home, [saved])


def _answer(home: Page, files: list[Path]) -> str:
    key = home.input_value("#key")
    home.click("#clear")
    home.fill("#key", key)
    home.set_input_files("#files", files)
    home.wait_for_selector("#answer.sheet")
    home.click("#check")
    return home.inner_text("#answer")
