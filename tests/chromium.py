"""Debian's Chromium, headless, for every test that looks at a page."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

PROGRAM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def started(*more: str) -> Iterator[Browser]:
    """A browser with some flags more; its loop in this thread must not keep Django from its database."""
    with sync_playwright() as play, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        made = play.chromium.launch(executable_path=PROGRAM, args=[*FLAGS, *more])
        yield made
        made.close()
