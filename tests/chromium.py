"""Debian's Chromium, headless, for every test that looks at a page, with the house's own Chinese letters."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, sync_playwright

FONTS = Path(__file__).parent.parent / "yangguang" / "press" / "fonts"
PROGRAM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def started(*more: str) -> Iterator[Browser]:
    """A browser with some flags more; its loop in this thread must not keep Django from its database.

    A new machine has no Chinese letters at all: what a page looks like and what is printed would be boxes.
    """
    with TemporaryDirectory() as home, sync_playwright() as play, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        Path(home, "fonts").symlink_to(FONTS)
        known: dict[str, str | float | bool] = {**os.environ, "XDG_DATA_HOME": home}
        made = play.chromium.launch(executable_path=PROGRAM, args=[*FLAGS, *more], env=known)
        yield made
        made.close()
