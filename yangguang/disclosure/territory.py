"""Where an office may post: the villages of its place, and the boards of its place, below it, and right above it."""

from collections.abc import Collection, Iterable
from datetime import date

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Slice
from yangguang.disclosure.rolls.villages import Village, Villages
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Board, BoardKind

# Where names may hang: boards that stand in the village. A website column is no wall (charter 8).
_WALLS = (BoardKind.WALL, BoardKind.HALL, BoardKind.SCREEN)
_TREE = (Level.TOWN, Level.VILLAGE)


def villages(office: Office, *, on: date) -> Villages:
    """The villages in which an office may post a roll on a day."""
    steps = places.descendants(office.place, levels=_TREE, on=on)
    steps += places.path(office.place, on=on)
    towns = {step.id: step.name for step in steps if step.level == Level.TOWN}
    found = {step.id: step for step in steps if step.level == Level.VILLAGE}.values()
    return Villages.of(Village(step.id, step.name, towns.get(step.parent_id or 0, ""), step.code) for step in found)


def boards(office: Office, *, on: date) -> list[Board]:
    """The boards to which a notice of an office belongs at all six levels: its place, all below, and those above."""
    above = [step.id for step in places.path(office.place, on=on)[:-1]]
    over = Board.objects.on(on).filter(place_id__in=above).select_related("place").order_by("place_id", "pk")
    return [*over, *places.boards_below(office.place, on=on)]


def chosen(asked: Collection[Board] | None, *, office: Office, on: date) -> list[Board]:
    """The boards that were asked for, or all of the office's. Raises Invalid for one to which it may not post."""
    own = boards(office, on=on)
    if asked is None:
        return own
    if strange := {board.pk for board in asked} - {board.pk for board in own}:
        raise Invalid(
            _("有 %(count)d 处公示栏不属本机构的公示范围。") % {"count": len(strange)},
            do=_("请只选本机构所在地及其上下级的公示栏。"),
            kept=_("没有张贴任何一处。"),
        )
    return list(asked)


def walls(found: Iterable[Board]) -> dict[int, Board]:
    """Of each place, the one board on which names may hang: its wall before its hall before its screen."""
    chosen: dict[int, Board] = {}
    for board in found:
        if board.kind not in _WALLS:
            continue
        other = chosen.get(board.place_id)
        if other is None or _rank(board) < _rank(other):
            chosen[board.place_id] = board
    return chosen


def assign(slices: Iterable[Slice], *, to: Iterable[Board]) -> dict[Board, Slice]:
    """Which slice each board shows: its village's names on the village's own wall, the shared slice everywhere else.

    Raises Invalid when a village of the roll has no wall among the boards.
    """
    found = list(to)
    named = {slice.place_id: slice for slice in slices if slice.named}
    shared = [slice for slice in slices if not slice.named]
    places_of = {place: board for place, board in walls(found).items() if place in named}
    if missing := set(named) - set(places_of):
        names = "、".join(step.name for step in places.named(i for i in missing if i).values())
        raise Invalid(
            _("这些村没有可以张贴名单的公示栏：%(villages)s") % {"villages": names},
            do=_("请先登记村里的公示栏。"),
            kept=_("没有张贴任何一处。"),
        )
    own = {board.pk: named[place] for place, board in places_of.items()}
    return {board: own.get(board.pk) or shared[0] for board in found if board.pk in own or shared}


def _rank(board: Board) -> tuple[int, int]:
    return _WALLS.index(BoardKind(board.kind)), board.pk
