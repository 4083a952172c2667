"""Where the thing and its neighbours are read from: a disk or a web server."""

import os
from pathlib import Path
from typing import Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit
from urllib.request import Request, urlopen

from yangguang.ledger.errors import Unreadable
from yangguang.ledger.words import _

_LIMIT = 100 * 1024 * 1024
_PATIENCE = 20  # seconds


class Source(Protocol):
    """Files by path with `/`, relative to one root."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None when it is not there. Raises Unreadable when one cannot tell."""


class Disk:
    """Files below a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None when it is not there."""
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None
        except OSError as fault:
            raise Unreadable(
                _("读不了 {path}：{why}。").format(path=path, why=os.strerror(fault.errno or 0))
            ) from fault


class Web:
    """Files below an http or https address, on any host."""

    def __init__(self, root: str) -> None:
        self.root = root

    def read(self, path: str) -> bytes | None:
        """What the server answers; None for 404 and 410."""
        address = self.root + quote(path)
        try:
            with urlopen(Request(address), timeout=_PATIENCE) as answer:  # noqa: S310 http(s) alone: see `locate`
                return bytes(answer.read(_LIMIT))
        except HTTPError as fault:
            fault.close()
            if fault.code in (404, 410):
                return None
            raise Unreadable(_("{address} 回答 {code}。").format(address=address, code=fault.code)) from fault
        except (URLError, OSError) as fault:
            raise Unreadable(_("连不上 {address}。").format(address=address)) from fault


def locate(thing: str) -> tuple[Source, str]:
    """A source and the path of the thing in it; an address that ends in `/` means its `index.html`."""
    parts = urlsplit(thing)
    if parts.scheme in ("http", "https"):
        path = unquote(parts.path).lstrip("/")
        return Web(f"{parts.scheme}://{parts.netloc}/"), path if path and not path.endswith(
            "/"
        ) else path + "index.html"
    return Disk(Path("/")), str(Path(thing).resolve()).lstrip("/")


class Below:
    """A source seen from one of its folders."""

    def __init__(self, source: Source, folder: str) -> None:
        self.source, self.folder = source, folder

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None when it is not there."""
        return self.source.read(self.folder + path)
