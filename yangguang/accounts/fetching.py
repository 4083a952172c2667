"""Ask the county's provider of log-ins something over HTTP: a bounded answer in bounded time, or none."""

import json
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlencode, urlsplit

PATIENCE = 10.0  # seconds
LIMIT = 256 * 1024  # bytes
LOOPBACK = ("127.0.0.1", "::1", "localhost")

type Json = dict[str, object]


class Silent(Exception):
    """It did not answer, not in time, not with JSON, or led elsewhere."""


def is_safe(address: str) -> bool:
    """Whether an address may be asked: over a secure line, or on this very machine."""
    parts = urlsplit(address)
    here = parts.hostname in LOOPBACK and parts.scheme == "http"
    return bool(parts.hostname) and (parts.scheme == "https" or here) and not parts.username and not parts.fragment


def ask(address: str, *, sent: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None) -> Json:
    """GET an address, or POST a form to it; follows no redirect, uses no proxy. Raises Silent."""
    if not is_safe(address):
        raise Silent
    parts = urlsplit(address)
    way = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    body = urlencode(sent) if sent is not None else None
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if sent is not None else {}
    connection = _connection(str(parts.hostname), parts.port, secure=parts.scheme == "https")
    try:
        connection.request(
            "POST" if sent is not None else "GET", way, body, {"Accept": "application/json", **kind, **(headers or {})}
        )
        answer = connection.getresponse()
        data = answer.read(LIMIT + 1)
        if answer.status != 200 or len(data) > LIMIT:
            raise Silent
        found = json.loads(data)
    except (OSError, HTTPException, ValueError) as fault:
        raise Silent from fault
    finally:
        connection.close()
    if not isinstance(found, dict):
        raise Silent
    return found


def _connection(host: str, port: int | None, *, secure: bool) -> HTTPConnection:
    if secure:
        return HTTPSConnection(host, port, timeout=PATIENCE, context=ssl.create_default_context())
    return HTTPConnection(host, port, timeout=PATIENCE)
