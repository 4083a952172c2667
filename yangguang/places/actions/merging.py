"""End a place because another takes it over: what hangs below and on it moves along, its address leads on."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.places import events, policies
from yangguang.places.errors import Invalid, NotInForce
from yangguang.places.models import Board, Place, PlaceCode, Succession


@action("places.merge")
def merge(*, place: Place, into: Place, on: date, by: Actor) -> Succession:
    """End a place on a day and let another of its level succeed it.

    Its code ends, its name stays for the record, the places below it hang below the successor, and each of its boards
    ends and stands on as a new board of the successor. Raises NotInForce or Invalid.
    """
    policies.must_keep_places(by)
    old, heir = _locked(place, into, on=on)
    below = list(Place.objects.filter(parent=old, valid_to=None).values_list("pk", flat=True))
    Place.objects.filter(pk__in=below).update(parent=heir)
    PlaceCode.objects.filter(place=old, valid_to=None).update(valid_to=on)
    Place.objects.filter(pk=old.pk).update(valid_to=on)
    _hand_over_boards(old, heir, on=on)
    succession = Succession.objects.create(place=old, successor=heir, on=on)
    events.changed(places=[old.pk, heir.pk, *below])
    return succession


def _locked(place: Place, into: Place, *, on: date) -> tuple[Place, Place]:
    # Ordered, so that two merges of the same pair wait for each other instead of blocking each other.
    rows = {row.pk: row for row in Place.objects.select_for_update().filter(pk__in=[place.pk, into.pk]).order_by("pk")}
    old, heir = rows[place.pk], rows[into.pk]
    if old.pk == heir.pk or old.level != heir.level:
        raise Invalid(_("只能并入同级的另一个地点。"), kept=_("没有合并。"))
    if on > today():
        raise Invalid(_("合并须在生效之日起登记。"), kept=_("没有合并。"))
    for row in (old, heir):
        if row.valid_to is not None or row.valid_from >= on:
            raise NotInForce(_("合并的两个地点须在 %(on)s 之前已在册，且未终止。") % {"on": on}, kept=_("没有合并。"))
    if PlaceCode.objects.filter(place=old, valid_to=None, valid_from__gte=on).exists():
        raise Invalid(_("被合并地点的代码在该日或以后才启用。"), kept=_("没有合并。"))
    return old, heir


def _hand_over_boards(old: Place, heir: Place, *, on: date) -> None:
    standing = list(Board.objects.select_for_update().filter(place=old, valid_to=None, valid_from__lt=on))
    Board.objects.filter(pk__in=[board.pk for board in standing]).update(valid_to=on)
    later = Board.objects.filter(place=old, valid_to=None)
    later.update(place=heir)
    Board.objects.bulk_create(
        Board(place=heir, kind=board.kind, name=board.name, position=board.position, valid_from=on)
        for board in standing
    )
    events.boards_changed(places=[old.pk, heir.pk])
