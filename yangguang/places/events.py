"""What places announce; payloads hold ids alone."""

from collections.abc import Iterable

from yangguang.foundation.events import announce

LISTED = "PlacesListed"
"""An official list was taken in: {"listing": id}; any place may have changed."""
CHANGED = "PlacesChanged"
"""Places came, ended, moved, or got another name or code: {"places": [id, …]}."""
BOARDS_CHANGED = "BoardsChanged"
"""Boards were put up or taken down: {"places": [id, …]} names the places they stand in."""


def listed(*, listing: int) -> None:
    """Say that an official list was taken in."""
    announce(LISTED, payload={"listing": listing})


def changed(*, places: Iterable[int]) -> None:
    """Say which places changed."""
    announce(CHANGED, payload={"places": sorted(set(places))})


def boards_changed(*, places: Iterable[int]) -> None:
    """Say in which places boards changed."""
    announce(BOARDS_CHANGED, payload={"places": sorted(set(places))})
