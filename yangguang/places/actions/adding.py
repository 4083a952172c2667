"""Put places without official code on record: groups, workplaces, residences."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.places import events, policies
from yangguang.places.errors import Invalid, NotBelow, NotInForce
from yangguang.places.levels import CODE_LENGTH, PARENTS, Level
from yangguang.places.listing import checking
from yangguang.places.models import Place, PlaceName


@action("places.add")
def add(*, parent: Place, level: Level, names: Sequence[str], on: date, by: Actor) -> list[Place]:
    """Add one or more groups, workplaces or residences of one level below one place, as of a day.

    A group hangs below a village, a workplace or residence below a village or town. Places with an official code come
    by `import_`. Raises NotBelow, NotInForce or Invalid; then none was added.
    """
    policies.must_keep_places(by)
    return _added({parent: names}, level, on)


@action("places.add_below")
def add_below(*, names: Mapping[Place, Sequence[str]], level: Level, on: date, by: Actor) -> list[Place]:
    """Add places of one level below many places at once, as `add` does below one; all or none."""
    policies.must_keep_places(by)
    return _added(names, level, on)


def _added(names: Mapping[Place, Sequence[str]], level: Level, on: date) -> list[Place]:
    pairs = [(parent, name) for parent, below in names.items() for name in below]
    for parent, below in names.items():
        _check(parent, level, below, on)
    places = Place.objects.bulk_create(Place(level=level, parent=parent, valid_from=on) for parent, _name in pairs)
    PlaceName.objects.bulk_create(
        PlaceName(place=place, name=name.strip(), valid_from=on)
        for place, (_parent, name) in zip(places, pairs, strict=True)
    )
    events.changed(places=[*(parent.pk for parent in names), *(place.pk for place in places)])
    return places


def _check(parent: Place, level: Level, names: Sequence[str], on: date) -> None:
    none = _("没有新增地点。")
    if level in CODE_LENGTH:
        raise Invalid(_("%(level)s一级的地点由名单导入。") % {"level": level.label}, kept=none)
    if parent.level not in PARENTS[level]:
        raise NotBelow(_("%(level)s不能设在这一级地点之下。") % {"level": level.label}, kept=none)
    if parent.valid_from > on or (parent.valid_to is not None and parent.valid_to <= on):
        raise NotInForce(_("上级地点在 %(on)s 不在册。") % {"on": on}, kept=none)
    if faults := [fault for name in names if (fault := checking.name_fault(name.strip()))]:
        raise Invalid(faults[0], kept=none)
