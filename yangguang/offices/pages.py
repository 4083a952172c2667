"""What the public page of an office depends on; press composes and prints it."""

from collections.abc import Iterable

from yangguang.offices.models import Office
from yangguang.offices.queries import key, ways
from yangguang.places.queries import key as place_key


def own_key(office_id: int) -> str:
    """The dependency key of what an office's own page alone shows."""
    return f"own:office:{office_id}"


def depends(office: Office) -> frozenset[str]:
    """The dependency keys of an office's page: itself, its place, and the offices above that may answer for it."""
    return depends_all([office])[office.pk]


def depends_all(offices: Iterable[Office]) -> dict[int, frozenset[str]]:
    """The dependency keys of many offices' pages by office id, in a fixed number of queries."""
    return {
        pk: frozenset({place_key(way[0].place_id), *(key(step.pk) for step in way)})
        for pk, way in ways(offices).items()
    }
