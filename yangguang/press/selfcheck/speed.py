"""How long the county's server takes to answer, asked on this machine alone; without a server nothing is measured."""

import random
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from django.conf import settings

from yangguang.foundation.now import today
from yangguang.press.selfcheck.indicators import Bar, Indicator, Why
from yangguang.press.selfcheck.seen import Answer, Seen

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_DRAWN = 20  # pages a night beside the heaviest ones, drawn by the day
_FINE = (200, 301, 302, 304, 410)


def sample(pages: Sequence[str], heaviest: Sequence[str]) -> list[str]:
    """The home page, the heaviest pages, and some that the day draws."""
    drawn = random.Random(today().toordinal()).sample(pages, min(_DRAWN, len(pages)))
    return list(dict.fromkeys(["", *heaviest, *drawn]))


def slow(paths: Sequence[str], bar: Bar) -> Answer:
    """The slowest of these pages in milliseconds, those beyond the bar and those that did not answer."""
    server = urlsplit(settings.CHECK_SERVER)
    if server.hostname not in _LOOPBACK:
        return Answer(None)
    took = {path: _asked(server.hostname, server.port or 80, path, bar.most / 1000) for path in paths}
    return Answer(max((ms for ms in took.values() if ms is not None), default=bar.most + 1), tuple(_late(took, bar)))


def _late(took: dict[str, int | None], bar: Bar) -> Iterator[Seen]:
    for path, ms in took.items():
        if ms is None:
            yield Seen(Indicator.SLOW, Why.SILENT, path or "index.html", path)
        elif not bar.passes(ms):
            yield Seen(Indicator.SLOW, Why.SLOW, path or "index.html", path, ms)


def _asked(host: str, port: int, path: str, longest: float) -> int | None:
    """Milliseconds until the whole answer is here; None for no answer or an error."""
    public = urlsplit(settings.PUBLIC_URL)
    said = {"Host": public.netloc, "Accept-Encoding": "br, gzip", "X-Forwarded-Proto": public.scheme}
    began = time.monotonic()
    line = HTTPConnection(host, port, timeout=2 * longest)
    try:
        line.request("GET", settings.PREFIX + path, headers=said)
        answer = line.getresponse()
        answer.read()
    except (OSError, HTTPException):
        return None
    finally:
        line.close()
    return round((time.monotonic() - began) * 1000) if answer.status in _FINE else None
