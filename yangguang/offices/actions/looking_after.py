"""What an office does for a facility: it looks after it, counts what is in it, shows it, and holds events there."""

from datetime import date, time, timedelta

from django.utils.translation import gettext as _

from yangguang.files import actions as files
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import events, policies
from yangguang.offices.actions.facilities import must_be_open
from yangguang.offices.errors import Invalid
from yangguang.offices.models import (
    EventCalledOff,
    Facility,
    FacilityEvent,
    FacilityItem,
    FacilityPhoto,
    Fee,
    Found,
    ItemState,
    Upkeep,
)
from yangguang.offices.queries.facilities import state_of
from yangguang.offices.wording import of_a_place

LONGEST = 1600
"""The longest side of a photo in pixels: it is looked at on cheap phones."""
_MOST = 6  # photos of one facility
_BACK = timedelta(days=365)
_AHEAD = timedelta(days=400)


@action("offices.look_after")
def look_after(*, facility: Facility, day: date, found: Found, text: str, by: Actor, fen: int | None = None) -> Upkeep:
    """Write down that the office looked after a facility on a day. Raises Refused, Invalid, NotInForce."""
    kept = _("没有记入。")
    office = state_of(facility).office
    policies.must_look_after(by, office)
    must_be_open(facility, kept=kept)
    if not max(facility.opened, today() - _BACK) <= day <= today():
        raise Invalid(_("检查日期应在启用之后、今天或以前一年之内。"), do=_("请填实际检查的那一天。"), kept=kept)
    made = Upkeep.objects.create(
        facility=facility, office=office, day=day, found=found, text=of_a_place(text, kept=kept), fen=fen, at=now(),
        by=by.actor_key,
    )  # fmt: skip
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.count_item")
def count_item(*, facility: Facility, name: str, count: int, state: ItemState, by: Actor) -> FacilityItem:
    """Say how many of a thing are in a facility and how they are; 0 takes it off the list. Raises Refused, Invalid."""
    kept = _("设备清单未变。")
    policies.must_look_after(by, state_of(facility).office)
    must_be_open(facility, kept=kept)
    made = FacilityItem.objects.create(
        facility=facility, name=of_a_place(name, kept=kept), count=count, state=state, at=now(), by=by.actor_key
    )
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.show_photo")
def show_photo(*, facility: Facility, data: bytes, what: str, by: Actor) -> FacilityPhoto:
    """Show a photo of a facility, without what the camera wrote into it. Raises Refused, Invalid, a NotTaken."""
    kept = _("照片没有保存。")
    policies.must_publish(by, state_of(facility).office)
    must_be_open(facility, kept=kept)
    if sum(not photo.file.is_erased for photo in facility.photos.all()) >= _MOST:
        raise Invalid(_("最多 %(most)d 张照片。") % {"most": _MOST}, do=_("请先撤下一张。"), kept=kept)
    words = of_a_place(what, kept=kept)
    with files.keeping(data=data, by=by, name="facility", longest=LONGEST) as file:
        if not file.media_type.startswith("image/"):
            raise Invalid(_("这不是照片。"), do=_("请上传 JPEG 或 PNG 照片。"), kept=kept)
        made = FacilityPhoto.objects.create(facility=facility, file=file, what=words, at=now(), by=by.actor_key)
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.take_photo_away")
def take_photo_away(*, photo: FacilityPhoto, by: Actor) -> FacilityPhoto:
    """Erase a photo; where it stood a page says that it is gone. Raises Refused."""
    policies.must_publish(by, state_of(photo.facility).office)
    files.erase(file=photo.file, by=by, reason="taken-away")
    events.facilities(facilities=[photo.facility_id])
    return photo


@action("offices.plan_event")
def plan_event(
    *, facility: Facility, day: date, opens: time, closes: time, what: str, whom: str, fee: Fee, by: Actor
) -> FacilityEvent:
    """Say what happens in a facility on a day and for whom; nobody registers. Raises Refused, Invalid, NotInForce."""
    kept = _("没有列入活动日历。")
    policies.must_publish(by, state_of(facility).office)
    must_be_open(facility, kept=kept)
    if not today() <= day <= today() + _AHEAD:
        raise Invalid(_("活动日期应在今天起一年内。"), do=_("请核对日期。"), kept=kept)
    if closes <= opens:
        raise Invalid(_("结束时间应晚于开始时间。"), do=_("请核对时间。"), kept=kept)
    made = FacilityEvent.objects.create(
        facility=facility, day=day, opens=opens, closes=closes, what=of_a_place(what, kept=kept),
        whom=of_a_place(whom, kept=kept), fee=fee, at=now(), by=by.actor_key,
    )  # fmt: skip
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.call_off")
def call_off(*, event: FacilityEvent, why: str, by: Actor) -> EventCalledOff:
    """Say that an event does not take place, and why; the calendar goes on showing it so. Raises Refused, Invalid."""
    kept = _("活动未变。")
    policies.must_publish(by, state_of(event.facility).office)
    if EventCalledOff.objects.filter(event=event).exists():
        raise Invalid(_("这场活动已经取消。"), kept=kept)
    if event.day < today():
        raise Invalid(_("活动已经过去。"), do=_("过去的活动留在存档里，不能再改。"), kept=kept)
    made = EventCalledOff.objects.create(event=event, why=of_a_place(why, kept=kept), at=now(), by=by.actor_key)
    events.facilities(facilities=[event.facility_id])
    return made
