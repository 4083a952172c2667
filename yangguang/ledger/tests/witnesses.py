"""Witnesses for tests: a real one in a process of its own, and one that answers whatever it is told to."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from yangguang.ledger import queries
from yangguang.ledger.tlog.keys import COSIGNATURE, Key, Signer, key_from
from yangguang.ledger.tlog.note import Signature
from yangguang.ledger.witnesses import Witness

NAME = "witness.example/w1"
SIGNER = Signer(NAME, b"\x09" * 32)
KEY = Key(NAME, SIGNER.key.public, COSIGNATURE)
Said = tuple[int, dict[str, str], bytes]


@contextmanager
def real(folder: Path, *, name: str = NAME, knows: bool = True) -> Iterator[Witness]:
    """PyPI's `aics-witness` on loopback, a process of its own, that knows our log's key as printed in key.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "witness.json"
    if not config.exists():
        _run("init", config, "--name", name)
    if knows:
        _run("add-log", config, "--origin", queries.vkey().split("+")[0], "--vkey", queries.vkey())
    vkey = _run("init", config)
    command = [sys.executable, "-m", "aics_witness", "serve", "--config", str(config), "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "NO_PROXY": "*"})
    try:
        assert process.stderr
        found = next(filter(None, (re.search(r"listening on (\S+)", line) for line in process.stderr)))
        yield Witness("邻县", key_from(vkey), f"{found[1]}/")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
        process.stderr.close() if process.stderr else None


def _run(verb: str, config: Path, *more: str) -> str:
    command = [sys.executable, "-m", "aics_witness", verb, "--config", str(config), *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def saying(answer: Callable[[bytes], Said | None], *, drip: float = 0) -> Iterator[Witness]:
    """A witness that answers what the function says to each body; None hangs up. `drip` seconds between bytes."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = answer(self.rfile.read(int(self.headers["Content-Length"])))
            if said is None:
                return
            status, headers, body = said
            self.send_response(status)
            for key, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(key, value)
            self.end_headers()
            with suppress(OSError):  # it was cut
                for byte in body if drip else []:
                    time.sleep(drip)
                    self.wfile.write(bytes([byte]))
                self.wfile.write(b"" if drip else body)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Witness("邻县", KEY, f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def text_of(body: bytes) -> str:
    """The text of the note in a question."""
    return body.decode().partition("\n\n")[2].partition("\n\n")[0] + "\n"


def line(text: str, *, time: int, signer: Signer = SIGNER, name: str = "") -> str:
    """A cosignature line over a note's text."""
    key = Key(name or signer.name, signer.key.public, COSIGNATURE)
    made = signer.sign(f"cosignature/v1\ntime {time}\n{text}".encode())
    return str(Signature(key.name, key.id, time.to_bytes(8) + made))


def forget_witnesses(owner_sql: Callable[[str], object]) -> None:
    """Take away what witnesses said, as restoring an older backup would."""
    for table in ("cosignature", "wanted"):
        owner_sql(f"ALTER TABLE ledger_{table} DISABLE TRIGGER USER")
        owner_sql(f"DELETE FROM ledger_{table}")
        owner_sql(f"ALTER TABLE ledger_{table} ENABLE TRIGGER USER")
