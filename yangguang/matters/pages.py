"""What the pages of the catalogue depend on; press composes and prints them."""

from yangguang.clocks.pages import key as clock_key
from yangguang.matters.models import Matter
from yangguang.matters.queries import key, occasions
from yangguang.offices.queries import key as office_key

CATALOGUE = "catalogue"
"""The dependency key of the whole catalogue: its page, its downloads, and the page of what is missing."""


def depends(matter: Matter) -> frozenset[str]:
    """The dependency keys of a matter's page: itself, its office, and the clocks of what it owed."""
    clocks = {clock_key(clock.pk) for clock in occasions(matter)}
    return frozenset({key(matter.pk), office_key(matter.office_id)} | clocks)
