"""What offices announce; payloads hold ids alone."""

from collections.abc import Iterable

from yangguang.foundation.events import announce

CHANGED = "OfficesChanged"
"""Offices, their contacts, their positions or the duties declared in them changed: {"offices": [id, …]}."""


def changed(*, offices: Iterable[int]) -> None:
    """Say which offices changed."""
    announce(CHANGED, payload={"offices": sorted(set(offices))})


PUBLISHED = "OfficesPublished"
"""Offices published something that their own pages alone show: {"offices": [id, …]}."""


def published(*, offices: Iterable[int]) -> None:
    """Say which offices published something about those in post."""
    announce(PUBLISHED, payload={"offices": sorted(set(offices))})


FACILITIES = "FacilitiesChanged"
"""Facilities were opened, described, looked after or closed, or something happens there: {"facilities": [id, …]}."""


def facilities(*, facilities: Iterable[int]) -> None:
    """Say of which facilities something changed."""
    announce(FACILITIES, payload={"facilities": sorted(set(facilities))})
