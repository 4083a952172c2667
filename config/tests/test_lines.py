"""Who waits in the longer line comes in anew where fewer wait; a process that ended is not reckoned with."""

import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any  # as WSGI has it

import pytest

from config.lines import Balanced, Lines


def _headers(site: Balanced[list[bytes]]) -> list[tuple[str, str]]:
    """The headers of one answer."""
    found: list[tuple[str, str]] = []
    site({}, lambda _status, headers: found.extend(headers))
    return found


def _page(_environ: dict[str, Any], start_response: Any) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b""]


def _other(file: Path, present: int, ready: Any) -> None:
    """Another process of the site with so many in its line, until it is ended."""
    lines = Lines(file)
    lines.tell(present)
    ready.set()
    signal.pause()


@pytest.fixture
def beside(tmp_path: Path) -> Any:
    """Starts another process with a line; ended with the test."""
    started: list[Any] = []
    context = multiprocessing.get_context("spawn")

    def start(present: int) -> Any:
        ready = context.Event()
        process = context.Process(target=_other, args=(tmp_path / "lines", present, ready))
        process.start()
        started.append(process)
        assert ready.wait(60)
        return process

    yield start
    for process in started:
        process.kill()
        process.join()


def _answer_with_behind(lines: Lines, waiting: int) -> list[tuple[str, str]]:
    """The headers of an answer while so many wait behind it."""
    site: Balanced[list[bytes]]

    def page(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        if environ["left"]:
            return site({"left": environ["left"] - 1}, start_response)
        return _page(environ, start_response)

    site, found = Balanced(page, lines), []
    site({"left": waiting}, lambda _status, headers: found.extend(headers))
    return found


@pytest.mark.parametrize(("here", "there", "anew"), [(0, 0, False), (1, 0, True), (8, 8, False), (9, 8, True)])
def test_whoever_leaves_the_longer_line_comes_in_anew(
    tmp_path: Path, beside: Any, here: int, there: int, anew: bool
) -> None:
    lines = Lines(tmp_path / "lines")
    beside(there)
    assert (("Connection", "close") in _answer_with_behind(lines, here)) == anew


def test_a_process_alone_keeps_its_visitors(tmp_path: Path) -> None:
    lines = Lines(tmp_path / "lines")
    assert ("Connection", "close") not in _answer_with_behind(lines, 40)


def test_nobody_goes_on_reckoning_with_a_process_that_was_killed_once_another_took_its_place(
    tmp_path: Path, beside: Any
) -> None:
    lines = Lines(tmp_path / "lines")
    empty = beside(0)
    os.kill(empty.pid, signal.SIGKILL)
    empty.join()
    assert lines.shortest() == 0
    beside(30)
    assert lines.shortest() == 30


def test_the_line_is_counted_down_when_an_answer_fails(tmp_path: Path, beside: Any) -> None:
    lines = Lines(tmp_path / "lines")

    def fails(_environ: dict[str, Any], _start: Any) -> list[bytes]:
        raise ValueError

    site = Balanced(fails, lines)
    for _again in range(5):
        with pytest.raises(ValueError):
            site({}, None)
    site._application = _page
    beside(0)
    assert ("Connection", "close") not in _headers(site)


def test_more_processes_than_places_are_told_so(tmp_path: Path, beside: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    beside(0)
    monkeypatch.setattr("config.lines.PROCESSES", 1)
    with pytest.raises(RuntimeError, match="最多 1 个"):
        Lines(tmp_path / "lines")
