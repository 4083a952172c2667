"""Every file is shown to the virus scanner first, where there is one."""

import contextlib
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from yangguang.files import intake, scanning
from yangguang.files.errors import Infected
from yangguang.files.tests import makers
from yangguang.foundation.errors import Unavailable

BAD = b"yangguang test signature"


@contextlib.contextmanager
def _answering(answer: bytes, heard: list[bytes]) -> Iterator[str]:
    """A scanner that speaks the protocol on a loopback socket and gives one answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)

        def serve() -> None:
            try:
                line, _address = server.accept()
            except TimeoutError:
                return  # nobody came
            with line, line.makefile("rb") as stream:
                assert stream.read(10) == b"zINSTREAM\0"
                while size := struct.unpack(">I", stream.read(4))[0]:
                    heard.append(stream.read(size))
                line.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        thread.join(5)


def test_the_whole_file_is_shown_and_a_clean_one_passes(settings: Settings) -> None:
    heard: list[bytes] = []
    data = b"x" * 200_000
    with _answering(b"stream: OK\0", heard) as settings.CLAMD:
        scanning.must_be_clean(data)
    assert b"".join(heard) == data


def test_an_infected_file_is_not_taken(settings: Settings) -> None:
    with _answering(b"stream: Win.Test FOUND\0", []) as settings.CLAMD, pytest.raises(Infected) as told:
        intake.take(makers.picture(), name="a.png", drop=())
    assert told.value.do


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR\0", b""])
def test_a_file_that_was_not_scanned_to_its_end_is_not_taken(settings: Settings, answer: bytes) -> None:
    with _answering(answer, []) as settings.CLAMD, pytest.raises(Unavailable):
        scanning.must_be_clean(b"x")


def test_while_the_scanner_is_away_nothing_is_taken(settings: Settings, tmp_path: Path) -> None:
    settings.CLAMD = str(tmp_path / "nobody")
    with pytest.raises(Unavailable):
        intake.take(makers.picture(), name="a.png", drop=())


@pytest.mark.needs("clamav-daemon")
def test_clamav_itself_is_asked(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "own.ndb").write_text(f"Yangguang.Test:0:*:{BAD.hex()}\n")
    address = tmp_path / "clamd"
    words = f"LocalSocket {address}\nDatabaseDirectory {tmp_path / 'db'}\nForeground yes\nPidFile {tmp_path / 'pid'}\n"
    (tmp_path / "clamd.conf").write_text(words)
    started = ["/usr/sbin/clamd", "--config-file", str(tmp_path / "clamd.conf")]
    with subprocess.Popen(started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as clamd:
        try:
            until = time.monotonic() + 60
            while not address.exists() and time.monotonic() < until and clamd.poll() is None:
                time.sleep(0.05)
            settings.CLAMD = str(address)
            scanning.must_be_clean(b"nothing bad")
            with pytest.raises(Infected):
                scanning.must_be_clean(b"some words, " + BAD)
        finally:
            clamd.terminate()
