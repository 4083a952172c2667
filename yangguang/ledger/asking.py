"""One question to a witness over HTTP: a bounded answer within a bounded time, or a named refusal."""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from select import select
from threading import Thread
from urllib.parse import SplitResult, urlsplit

from yangguang.ledger.errors import Unwitnessed
from yangguang.ledger.refusals import Why
from yangguang.ledger.words import _

PATIENCE = 20.0  # seconds for the whole question, however slowly the answer drips
LIMIT = 16 * 1024  # bytes of an answer: a hundred signature lines
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a witness answered."""

    status: int
    body: bytes
    content_type: str = ""


def ask(url: str, *, body: bytes, patience: float = PATIENCE) -> Answer:
    """POST a body to an address; follows no redirect, uses no proxy.

    Raises Unwitnessed: silent when the whole answer is not there in time, oversized, redirected.
    """
    parts, until = urlsplit(url), time.monotonic() + patience
    try:
        with _connected(parts, patience) as connection:
            connection.request("POST", parts.path, body, {"Content-Type": "text/plain; charset=utf-8"})
            with connection.getresponse() as answer:
                data = _bounded(answer)
        if time.monotonic() >= until:
            raise TimeoutError  # what was cut may look like a whole answer
    except (OSError, HTTPException) as fault:
        raise Unwitnessed(Why.SILENT, _("{url} 没有按时答完。").format(url=url)) from fault
    if 300 <= answer.status < 400:
        raise Unwitnessed(Why.REDIRECTED, _("{url} 让我们去问别的地址，没有去。").format(url=url))
    return Answer(answer.status, data, answer.headers.get("Content-Type", ""))


@contextmanager
def _connected(parts: SplitResult, patience: float) -> Iterator[HTTPConnection]:
    """A connection that is cut when its time is over, in whatever step it is then."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    connection = HTTPConnection(host, port)
    plain = socket.create_connection((host, port), timeout=patience)
    answered, told = socket.socketpair()
    cut = Thread(target=_cut, args=[plain, told, patience], daemon=True)
    cut.start()
    try:
        tls = ssl.create_default_context() if parts.scheme == "https" else None
        connection.sock = tls.wrap_socket(plain, server_hostname=host) if tls else plain
        yield connection
    finally:
        answered.close()
        cut.join()
        told.close()
        connection.close()
        plain.close()


def _cut(plain: socket.socket, told: socket.socket, patience: float) -> None:
    """Cuts after so many seconds, unless told before that all is over."""
    over, _out, _faults = select([told], [], [], patience)
    if not over:
        with suppress(OSError):  # it may be closed already
            plain.shutdown(socket.SHUT_RDWR)


def _bounded(answer: HTTPResponse) -> bytes:
    data = answer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise Unwitnessed(Why.OVERSIZED, _("见证方的回答超过 {n} 字节，没有读完。").format(n=LIMIT))
    if answer.length:  # the connection was cut before the promised end
        raise ConnectionResetError
    return data
