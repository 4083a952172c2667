"""Give a place another name or another official code from a day on; the old one stays on record."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.places import events, policies
from yangguang.places.errors import Invalid, NotInForce, Taken
from yangguang.places.levels import CODE_LENGTH, Level
from yangguang.places.listing import checking
from yangguang.places.models import InForce, Place, PlaceCode, PlaceName


@action("places.rename")
def rename(*, place: Place, name: str, on: date, by: Actor) -> Place:
    """Call a place by another name from a day on. Raises Invalid, or Taken when a later name is on record."""
    policies.must_keep_places(by)
    name = name.strip()
    if fault := checking.name_fault(name):
        raise Invalid(fault, kept=_("原名称未变。"))
    _succeed(PlaceName.objects.filter(place=place), on=on)
    PlaceName.objects.create(place=place, name=name, valid_from=on)
    events.changed(places=[place.pk])
    return place


@action("places.recode")
def recode(*, place: Place, code: str, on: date, by: Actor) -> Place:
    """Give a place another official code from a day on. Raises Invalid, or Taken when the code means another place."""
    policies.must_keep_places(by)
    _check(place, code)
    if PlaceCode.objects.filter(code=code).exclude(valid_to__lte=on).exists():
        raise Taken(_("代码 %(code)s 在该日或以后已另有所指。") % {"code": code}, kept=_("原代码未变。"))
    _succeed(PlaceCode.objects.filter(place=place), on=on)
    PlaceCode.objects.create(place=place, code=code, valid_from=on)
    events.changed(places=[place.pk])
    return place


def _check(place: Place, code: str) -> None:
    length = CODE_LENGTH.get(Level(place.level))
    if length is None:
        raise Invalid(_("这一级地点没有行政区划代码。"))
    if len(code) != length or not checking.is_code(code):
        raise Invalid(_("代码应为 %(due)d 位数字。") % {"due": length}, kept=_("原代码未变。"))
    above = PlaceCode.objects.filter(place=place.parent_id, valid_to=None).first() if place.parent_id else None
    if above and not code.startswith(above.code):
        raise Invalid(_("代码应以上级代码 %(code)s 开头。") % {"code": above.code}, kept=_("原代码未变。"))


def _succeed(rows: InForce[PlaceName] | InForce[PlaceCode], *, on: date) -> None:
    last = rows.filter(valid_to=None).first()
    if last is None:
        raise NotInForce(_("此地点已不在册。"))
    if last.valid_from >= on:
        raise Taken(
            _("自 %(day)s 起的记录已在，不能从 %(on)s 起另记。") % {"day": last.valid_from, "on": on},
            do=_("请选 %(day)s 或以后的日期。") % {"day": last.valid_from + timedelta(days=1)},
            kept=_("原记录未变。"),
        )
    rows.filter(pk=last.pk).update(valid_to=on)
