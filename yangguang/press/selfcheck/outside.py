"""Links that lead outside are left alone, save those to hosts that the county named; no redirect is followed."""

from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from django.conf import settings

from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Seen

_MOST, _SECONDS, _BROKEN = 50, 10, 400


def dead(links: Mapping[str, str]) -> Iterator[Seen]:
    """Of these whole addresses (with the page that points there) those to named hosts that do not answer."""
    asked = [link for link in sorted(links) if is_named(link)][:_MOST]
    for link in asked:
        if not _answers(link):
            yield Seen(Indicator.LINKS, Why.OUTSIDE, link, links[link])


def is_named(link: str) -> bool:
    """Whether the county named the host of an address, port and all."""
    return urlsplit(link).netloc in settings.CHECK_HOSTS


def _answers(link: str) -> bool:
    parts = urlsplit(link)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    line = kind(parts.netloc, timeout=_SECONDS)
    try:
        line.request("HEAD", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        return line.getresponse().status < _BROKEN
    except (OSError, HTTPException):
        return False
    finally:
        line.close()
