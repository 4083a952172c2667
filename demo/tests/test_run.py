"""The demo answers where its posters say, whenever that port is free."""

import socket
from pathlib import Path

import pytest

from demo import run


def test_a_port_that_was_taken_once_is_used_again_by_the_next_start_since_posters_bear_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YANGGUANG_VAR", str(tmp_path))
    first = run.port(0)
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", first))
        other.listen()
        assert run.port(0) != first
        assert f"仍指向 {first}" in capsys.readouterr().out
    assert run.port(0) == first
