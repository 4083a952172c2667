"""Put boards up and take them down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.places import events, policies
from yangguang.places.errors import Invalid, NotInForce
from yangguang.places.levels import BOARD_LEVELS
from yangguang.places.listing import checking
from yangguang.places.models import Board, BoardKind, Place


@dataclass(frozen=True)
class NewBoard:
    """A board to be put up: in which place, what it is, what it is called, and where exactly it hangs."""

    place: Place
    kind: BoardKind
    name: str
    position: str = ""


@action("places.put_up")
def put_up(*, boards: Sequence[NewBoard], on: date, by: Actor) -> list[Board]:
    """Let boards stand in their places from a day on. Raises NotInForce or Invalid; then none was put up."""
    policies.must_keep_boards(by)
    for board in boards:
        _check(board, on)
    standing = Board.objects.bulk_create(
        Board(place=board.place, kind=board.kind, name=board.name, position=board.position, valid_from=on)
        for board in boards
    )
    events.boards_changed(places=[board.place.pk for board in boards])
    return standing


@action("places.take_down")
def take_down(*, board: Board, on: date, by: Actor) -> Board:
    """End a board on a day; what hung on it stays on record. Raises NotInForce when it does not stand."""
    policies.must_keep_boards(by)
    if not Board.objects.filter(pk=board.pk, valid_to=None, valid_from__lt=on).update(valid_to=on):
        raise NotInForce(_("这块公示栏在 %(on)s 之前没有设立，或已撤除。") % {"on": on})
    events.boards_changed(places=[board.place_id])
    return Board.objects.get(pk=board.pk)


def _check(board: NewBoard, on: date) -> None:
    none = _("没有设立任何公示栏。")
    place = board.place
    if place.level not in BOARD_LEVELS:
        raise Invalid(_("公示栏设在县及县以下。"), kept=none)
    if place.valid_from > on or (place.valid_to is not None and place.valid_to <= on):
        raise NotInForce(_("地点在 %(on)s 不在册，不能设公示栏。") % {"on": on}, kept=none)
    if fault := checking.name_fault(board.name):
        raise Invalid(fault, kept=none)
