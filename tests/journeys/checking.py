"""What anyone does who does not believe us: the command, the page to take home, a bent copy."""

import io
import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader, PdfWriter

from tests.journeys.county import ROOT, County
from yangguang.ledger import queries as log

MATCHES, BENT, UNAUTHENTICATED = 0, 1, 2


def verify(thing: object, *, folder: Path, key: bool = True) -> tuple[int, str]:
    """`yangguang verify`, as a stranger runs it, with the key copied from paper or without; exit code and answer."""
    trusted = ["--key", log.vkey()] if key else []
    environment = {"PATH": os.environ["PATH"], "XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "yangguang", "verify", str(thing), *trusted],
        cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def taken_out(poster: Path, folder: Path) -> list[Path]:
    """The record and the proof inside a poster, as files."""
    attached = PdfReader(poster).attachments
    for name, [data] in attached.items():
        (folder / name).write_bytes(data)
    return [folder / "record.json", folder / "proof.tlog-proof"]


def bent_poster(poster: Path, folder: Path, old: bytes, new: bytes) -> Path:
    """The poster with something changed in the record inside it."""
    writer = PdfWriter(clone_from=io.BytesIO(poster.read_bytes()))
    for attachment in writer.attachment_list:
        content = attachment.content
        assert isinstance(content, bytes)
        attachment.content = content.replace(old, new)
    bent = folder / f"bent-{poster.name}"
    writer.write(bent)
    return bent


def bent_copy(path: Path, folder: Path, old: str, new: str) -> Path:
    """A page with some words changed."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    bent = folder / f"bent-{path.name}"
    bent.write_text(text.replace(old, new, 1), encoding="utf-8")
    return bent


def when_the_page_is_taken_home(county: County, folder: Path) -> Page:
    """The verification page, downloaded from «怎么核对», opened from disk with the network off."""
    page = county.visitor()
    page.goto(f"{county.address}/check.html")
    with page.expect_download() as found:
        page.click("a >> text=下载核对页")
    found.value.save_as(folder / "verify.html")
    page.context.close()
    context = county.chromium.new_context(offline=True)
    home, asked = context.new_page(), list[str]()
    home.on("request", lambda request: asked.append(request.url))
    home.goto((folder / "verify.html").as_uri())
    assert asked == [(folder / "verify.html").as_uri()]
    return home


def when_it_checks(home: Page, files: list[Path]) -> str:
    """Put files in; the answer."""
    home.click("#clear")
    home.set_input_files("#files", files)
    home.wait_for_selector("#answer.sheet")
    return home.inner_text("#answer")
