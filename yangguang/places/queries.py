"""What stands where on a day: places by code, below and above each other, their boards, and who succeeded whom."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from yangguang.foundation.asked import once_a_page
from yangguang.foundation.now import today
from yangguang.places.errors import NotInForce
from yangguang.places.levels import Level
from yangguang.places.models import Board, Place, PlaceCode, Succession


@dataclass(frozen=True, slots=True)
class Named:
    """A place as it stood on a day: `code` is empty where there is none, as below villages."""

    id: int
    level: Level
    parent_id: int | None
    code: str
    name: str

    @property
    def key(self) -> str:
        """The dependency key of pages that show this place."""
        return key(self.id)


# LATERAL keeps the planner on the index of `place_id`, whatever it knows about a table that was filled a moment ago.
_NAMED = """
SELECT t.id, t.level, t.parent_id, coalesce(c.code, ''), coalesce(n.name, '') FROM tree t
LEFT JOIN LATERAL (SELECT name FROM places_placename WHERE place_id = t.id AND valid_from <= %(day)s
  AND (valid_to IS NULL OR valid_to > %(day)s) LIMIT 1) n ON true
LEFT JOIN LATERAL (SELECT code FROM places_placecode WHERE place_id = t.id AND valid_from <= %(day)s
  AND (valid_to IS NULL OR valid_to > %(day)s) LIMIT 1) c ON true
ORDER BY t.depth, c.code, t.id
"""
_THESE = """
WITH tree AS (SELECT id, level, parent_id, 0 AS depth FROM places_place WHERE id = ANY(%(ids)s))
"""
_BELOW = """
WITH RECURSIVE tree AS (
  SELECT id, level, parent_id, 0 AS depth FROM places_place WHERE id = ANY(%(ids)s)
  UNION ALL
  SELECT p.id, p.level, p.parent_id, t.depth + 1 FROM places_place p JOIN tree t ON p.parent_id = t.id
  WHERE t.depth < %(depth)s AND p.valid_from <= %(day)s AND (p.valid_to IS NULL OR p.valid_to > %(day)s))
"""
_ABOVE = """
WITH RECURSIVE tree AS (
  SELECT id, level, parent_id, 0 AS depth FROM places_place WHERE id = ANY(%(ids)s)
  UNION ALL
  SELECT p.id, p.level, p.parent_id, t.depth - 1 FROM places_place p JOIN tree t ON p.id = t.parent_id)
"""


def key(place_id: int) -> str:
    """The dependency key of pages that show a place."""
    return f"place:{place_id}"


@once_a_page
def county() -> Place:
    """The county whose instance this is (`settings.COUNTY_CODE`); raises NotInForce before its list is imported."""
    place = by_code(settings.COUNTY_CODE)
    if place is None:
        what = _("本县（代码 %(code)s）尚未导入。") % {"code": settings.COUNTY_CODE}
        raise NotInForce(what, do=_("请先导入本县的地点名单。"))
    return place


def by_code(code: str, *, on: date | None = None) -> Place | None:
    """The place that an official code means on a day (today), or None."""
    found = PlaceCode.objects.on(on or today()).filter(code=code).select_related("place").first()
    return found.place if found else None


def by_codes(codes: Collection[str], *, on: date | None = None) -> dict[str, int]:
    """Official codes to place ids on a day (today), in one query; codes that mean nothing are left out."""
    found = PlaceCode.objects.on(on or today()).filter(code__in=set(codes))
    return dict(found.values_list("code", "place_id"))


def named(place_ids: Iterable[int], *, on: date | None = None) -> dict[int, Named]:
    """Places by id with name and code on a day (today), in one query."""
    return {place.id: place for place in _rows(_THESE, place_ids, on)}


def name(place: Place, *, on: date | None = None) -> str:
    """What a place is called on a day (today); a merged place keeps its last name."""
    return named([place.pk], on=on)[place.pk].name


def path(place: Place, *, on: date | None = None) -> list[Named]:
    """From the county down to the place itself (from the province, for what lies above a county)."""
    above = _rows(_ABOVE, [place.pk], on)
    starts = (at for at, step in enumerate(above) if step.level == Level.COUNTY)
    return above[next(starts, 0) :]


def children(place: Place, *, on: date | None = None) -> list[Named]:
    """The places right below a place, those with codes first, in code order."""
    return [below for below in descendants(place, on=on, depth=1) if below.id != place.pk]


def descendants(
    place: Place, *, levels: Collection[Level] = tuple(Level), on: date | None = None, depth: int = 9
) -> list[Named]:
    """The place itself and all below it that stand on a day (today), upper levels first, in code order."""
    return [below for below in _rows(_BELOW, [place.pk], on, depth=depth) if below.level in levels]


def boards(place: Place, *, on: date | None = None) -> list[Board]:
    """The boards that stand in this very place on a day (today)."""
    return list(Board.objects.on(on or today()).filter(place=place).order_by("kind", "pk"))


def boards_below(place: Place, *, levels: Collection[Level] = tuple(Level), on: date | None = None) -> QuerySet[Board]:
    """The boards in a place and in all places below it, county first; `board.place` comes along."""
    below = [step.id for step in descendants(place, levels=levels, on=on)]
    standing = Board.objects.on(on or today()).filter(place_id__in=below)
    return standing.select_related("place").order_by("place_id", "kind", "pk")


def successors() -> dict[int, list[int]]:
    """Every ended place's id to the ids of those that took over: one where it was merged, more after a split."""
    found: dict[int, list[int]] = {}
    for old, heir in Succession.objects.order_by("pk").values_list("place_id", "successor_id"):
        found.setdefault(old, []).append(heir)
    return found


def redirects() -> dict[int, int]:
    """Every merged place's id to the id of the place where its address leads today: one that stands, or was split."""
    heirs = {old: found[0] for old, found in successors().items() if len(found) == 1}
    return {old: _last(old, heirs) for old in heirs}


def splits() -> dict[int, list[int]]:
    """Every split place's id to the ids of those among which one may choose today; none is anybody's guess."""
    led = redirects()
    return {old: [led.get(heir, heir) for heir in found] for old, found in successors().items() if len(found) > 1}


def split_within(place: Place) -> list[Named]:
    """The places right below a place that were split, as they were."""
    led = redirects()
    return [each for each in named(splits()).values() if led.get(each.parent_id or 0, each.parent_id) == place.pk]


def with_heirs(place_ids: Iterable[int]) -> set[int]:
    """These places, and all that took over from them at first or second hand: where what hangs in them is shown."""
    heirs, found = successors(), set[int]()
    waiting = set(place_ids)
    while waiting:
        found |= waiting
        waiting = {heir for place in waiting for heir in heirs.get(place, ())} - found
    return found


def current(place: Place) -> Place:
    """The place itself, or the one that took over in the end; a place that was split stays itself."""
    last = redirects().get(place.pk)
    return Place.objects.get(pk=last) if last else place


def _last(old: int, heirs: dict[int, int]) -> int:
    # Each successor outlives the place it succeeds (trigger places_succession_leads_on), so this ends.
    while old in heirs:
        old = heirs[old]
    return old


def _rows(tree: str, ids: Iterable[int], on: date | None, *, depth: int = 0) -> list[Named]:
    values: dict[str, list[int] | date | int] = {"ids": list(ids), "day": on or today(), "depth": depth}
    with connection.cursor() as cursor:
        cursor.execute(tree + _NAMED, values)
        return [Named(row[0], Level(row[1]), *row[2:]) for row in cursor.fetchall()]
