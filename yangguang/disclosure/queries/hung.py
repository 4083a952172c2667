"""Which versions hang in which place, found in the database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

type _Row = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Versions of which each place shows the first `most` that hang there (all of them, if None)."""

    versions: Sequence[int]
    most: int | None = None


_HOLDER = """
WITH given AS (
    SELECT * FROM unnest(%(versions)s::bigint[], %(mosts)s::int[], %(groups)s::int[])
    WITH ORDINALITY AS of(version, most, "group", rank)
), holder AS (
    SELECT id AS slice_id, version_id FROM disclosure_slice WHERE version_id = ANY(%(versions)s)
    UNION ALL
    SELECT slice_id, version_id FROM disclosure_carried WHERE version_id = ANY(%(versions)s)
)"""

_PLACES = (
    _HOLDER
    + """
, here AS (
    SELECT DISTINCT board.place_id, holder.version_id FROM holder JOIN disclosure_posting posting USING (slice_id)
    JOIN places_board board ON board.id = posting.board_id WHERE board.place_id = ANY(%(places)s)
), ranked AS (
    SELECT here.*, most, rank, row_number() OVER (PARTITION BY place_id, "group" ORDER BY rank) AS nth
    FROM here JOIN given ON given.version = here.version_id
)
SELECT place_id, version_id FROM ranked WHERE most IS NULL OR nth <= most ORDER BY place_id, rank"""
)


def by_place(groups: Sequence[Group], *, places: Collection[int]) -> Mapping[int, Sequence[int]]:
    """For each of these places the versions that hang on its boards, in the order in which they are given."""
    found: dict[int, list[int]] = {place: [] for place in places}
    for place, version, *_ in _rows(_PLACES, groups, places):
        found[place].append(version)
    return found


def _rows(statement: str, groups: Sequence[Group], places: Collection[int]) -> list[_Row]:
    versions = [(version, each.most, at) for at, each in enumerate(groups) for version in each.versions]
    values: dict[str, list[int] | list[int | None]] = {
        "versions": [version for version, _, _ in versions],
        "mosts": [most for _, most, _ in versions],
        "groups": [at for _, _, at in versions],
        "places": list(places),
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found: list[_Row] = cursor.fetchall()
        return found
