"""A facility from its opening to its end: what it is, who answers, when it is open; each change is a row of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.foundation.phones import are_public
from yangguang.offices import events, policies
from yangguang.offices.errors import Invalid, NotInForce, WrongPlace
from yangguang.offices.models import (
    CheckEvery,
    Facility,
    FacilityDay,
    FacilityEnd,
    FacilityHours,
    FacilityKind,
    FacilityState,
    Office,
)
from yangguang.offices.queries.facilities import below, state_of
from yangguang.offices.wording import of_a_place
from yangguang.places.levels import BOARD_LEVELS
from yangguang.places.models import Place

Span = tuple[time, time]
_AHEAD = timedelta(days=400)


@dataclass(frozen=True, kw_only=True)
class Described:
    """What holds of a facility: hours as spans by weekday (0: Monday); a weekday without spans is closed."""

    name: str
    address: str
    phone: str
    every: CheckEvery
    hours: Mapping[int, Sequence[Span]]
    note: str = ""


@action("offices.open_facility")
def open_facility(
    *, office: Office, place: Place, kind: FacilityKind, opened: date, described: Described, by: Actor
) -> Facility:
    """Put a facility on the register, in a place that the office serves. Raises Refused, Invalid, WrongPlace."""
    kept = _("没有登记，您填写的内容仍在表中。")
    policies.must_publish(by, office)
    if place.level not in BOARD_LEVELS or not below(office, place):
        raise WrongPlace(_("设施要设在本机构所在地或其下的地点。"), do=_("请另选地点。"), kept=kept)
    if place.valid_to is not None and place.valid_to <= today():
        raise NotInForce(_("这个地点已经终止。"), do=_("请选它的承接地点。"), kept=kept)
    if opened > today():
        raise Invalid(_("启用日期还没有到。"), do=_("请在启用之日起登记。"), kept=kept)
    facility = Facility.objects.create(kind=kind, place=place, opened=opened, at=now(), by=by.actor_key)
    _state(facility, office, described, by=by, kept=kept)
    events.facilities(facilities=[facility.pk])
    return facility


@action("offices.describe_facility")
def describe_facility(
    *, facility: Facility, described: Described, by: Actor, office: Office | None = None
) -> FacilityState:
    """Say anew what holds of a facility, and which office answers from now on. Raises Refused, Invalid, NotInForce."""
    kept = _("原来的登记未变，您填写的内容仍在表中。")
    before = state_of(facility)
    policies.must_publish(by, before.office)
    must_be_open(facility, kept=kept)
    heir = office or before.office
    if heir.valid_to is not None or not below(heir, facility.place):
        raise Invalid(_("接手的机构要在册，并且服务这个地点。"), do=_("请另选机构。"), kept=kept)
    made = _state(facility, heir, described, by=by, kept=kept)
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.except_day")
def except_day(
    *, facility: Facility, day: date, why: str, by: Actor, opens: time | None = None, closes: time | None = None
) -> FacilityDay:
    """Say that on a day other hours hold, or (without hours) that it is closed, and why. Raises Refused, Invalid."""
    kept = _("开放时间未变。")
    policies.must_look_after(by, state_of(facility).office)
    must_be_open(facility, kept=kept)
    if not today() <= day <= today() + _AHEAD:
        raise Invalid(_("只能为今天起一年内的日子另定时间。"), do=_("请核对日期。"), kept=kept)
    if (opens is None) != (closes is None) or (opens and closes and closes <= opens):
        raise Invalid(_("开、关时间要一起填，先开后关。"), do=_("全天不开放就都不填。"), kept=kept)
    made = FacilityDay.objects.create(
        facility=facility,
        day=day,
        opens=opens,
        closes=closes,
        why=of_a_place(why, kept=kept),
        at=now(),
        by=by.actor_key,
    )
    events.facilities(facilities=[facility.pk])
    return made


@action("offices.close_facility")
def close_facility(*, facility: Facility, day: date, why: str, by: Actor) -> FacilityEnd:
    """Close a facility from a day on, and say why; its page stays and says so. Raises Refused, Invalid, NotInForce."""
    kept = _("设施仍在登记册上。")
    policies.must_publish(by, state_of(facility).office)
    must_be_open(facility, kept=kept)
    if not facility.opened <= day <= today():
        raise Invalid(_("停用日期应在启用之后、今天或以前。"), do=_("请核对日期。"), kept=kept)
    if facility.upkeep.filter(day__gt=day).exists():
        raise Invalid(_("停用日期之后还有检查记录。"), do=_("请核对日期。"), kept=kept)
    made = FacilityEnd.objects.create(
        facility=facility, day=day, why=of_a_place(why, kept=kept), at=now(), by=by.actor_key
    )
    events.facilities(facilities=[facility.pk])
    return made


def must_be_open(facility: Facility, *, kept: str) -> None:
    """Raise NotInForce for a facility that was closed."""
    if FacilityEnd.objects.filter(facility=facility).exists():
        raise NotInForce(_("这处设施已经停用。"), kept=kept)


def _state(facility: Facility, office: Office, told: Described, *, by: Actor, kept: str) -> FacilityState:
    phone = told.phone.strip()
    if not are_public(phone):
        raise Invalid(_("电话应为机构公开的固定电话或热线。"), do=_("例如 0516-88880000；不公布个人手机。"), kept=kept)
    state = FacilityState.objects.create(
        facility=facility, office=office, phone=phone, every=told.every, at=now(), by=by.actor_key,
        name=of_a_place(told.name, kept=kept), address=of_a_place(told.address, kept=kept),
        note=of_a_place(told.note, kept=kept) if told.note.strip() else "",
    )  # fmt: skip
    FacilityHours.objects.bulk_create(_hours(state, told.hours, kept=kept))
    return state


def _hours(state: FacilityState, hours: Mapping[int, Sequence[Span]], *, kept: str) -> list[FacilityHours]:
    found = []
    for weekday, spans in sorted(hours.items()):
        last = time.min
        for opens, closes in sorted(spans):
            if closes <= opens or opens < last:
                raise Invalid(
                    _("开放时间要先开后关，同一天的几段不能重叠。"), do=_("例如 8:30-11:30 14:00-17:30。"), kept=kept
                )
            found.append(FacilityHours(state=state, weekday=weekday, opens=opens, closes=closes))
            last = closes
    return found
