"""What the catalogue announces; payloads hold ids alone."""

from collections.abc import Iterable

from yangguang.foundation.events import announce

CATALOGUE_CHANGED = "CatalogueChanged"
"""Matters came into the catalogue or changed there: {"matters": [id, …]}."""
OWED = "PublicationOwed"
"""Information came to be that must be published: {"matter": id, "clock": id}."""
MET = "PublicationMet"
"""What was owed has been published: {"matter": id, "clocks": [id, …]}."""


def catalogue_changed(*, matters: Iterable[int]) -> None:
    """Say which matters came or changed."""
    announce(CATALOGUE_CHANGED, payload={"matters": list(matters)})


def owed(*, matter: int, clock: int) -> None:
    """Say that a publication is owed."""
    announce(OWED, payload={"matter": matter, "clock": clock})


def met(*, matter: int, clocks: Iterable[int]) -> None:
    """Say that what was owed has been published."""
    announce(MET, payload={"matter": matter, "clocks": list(clocks)})
