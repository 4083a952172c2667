"""The canonical record of what one board shows: its frame (what, whose, where, until when) around its body."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.conf import settings

from yangguang.foundation import canonical

Record = dict[str, object]


@dataclass(frozen=True)
class Head:
    """What every record of one version says: whose notice, under what, cited on which bases."""

    county: str
    index: str
    kind: str
    matter: str
    office: str
    programme: str
    title: str
    version: int
    basis: tuple[str, ...]


@dataclass(frozen=True)
class Spot:
    """Where a slice stands: a board and its place; the shared counts slice stands at the county and on no one board."""

    place: int
    place_name: str
    level: str
    board: int | None = None
    board_name: str = ""


@dataclass(frozen=True)
class Window:
    """The days on which one may object, both included; `until` is None while the calendar cannot tell yet."""

    since: date
    until: date | None
    days: int


def frame(head: Head, *, spot: Spot, posted: date, window: Window | None) -> Record:
    """All of a record but its body; holds no personal data and is kept in the open for as long as the notice."""
    board = {"id": spot.board, "name": spot.board_name, "level": spot.level} if spot.board else None
    return {
        **asdict(head),
        **({"demo": True} if settings.DEMO else {}),
        "basis": list(head.basis),
        "board": board,
        "place": {"id": spot.place, "name": spot.place_name, "level": spot.level},
        "posted": posted.isoformat(),
        "window": _window(window),
    }


def whole(frame: Mapping[str, object], body: Mapping[str, object]) -> Record:
    """The record that was committed to: frame and body as one object."""
    return {**frame, **body}


def digest(*, title: str, commitments: list[bytes]) -> bytes:
    """What a reviewer signs: the title and every part of a version, each under its salt."""
    return bytes.fromhex(canonical.digest({"title": title, "parts": [part.hex() for part in commitments]}))


def _window(window: Window | None) -> Record | None:
    if window is None:
        return None
    until = window.until.isoformat() if window.until else None
    return {"from": window.since.isoformat(), "to": until, "days": window.days}
