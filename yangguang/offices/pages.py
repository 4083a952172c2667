"""What the public page of an office depends on; press composes and prints it."""

from yangguang.offices.models import Office
from yangguang.offices.queries import above, key
from yangguang.places.queries import key as place_key


def depends(office: Office) -> frozenset[str]:
    """The dependency keys of an office's page: itself, its place, and the offices above that may answer for it."""
    return frozenset({place_key(office.place_id), *(key(step.pk) for step in above(office))})
