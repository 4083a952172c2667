"""Hours kept free for those who asked, and who comes when."""

from datetime import date, time

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.cases import policies, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.errors import Already, Invalid, NotAllowed
from yangguang.cases.models import Booking, Case, Slot
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices.models import Office


@action("cases.open_slot")
def open_slot(*, office: Office, day: date, opens: time, closes: time, seats: int, by: Actor) -> Slot:
    """Keep a span of a day free for so many cases. Raises Forbidden, Invalid, Already."""
    policies.must_take_in(by, office)
    if closes <= opens or seats < 1 or day < today():
        raise Invalid(_("时段不对。"), do=_("请填写今天或以后的日期，结束晚于开始，至少一个名额。"))
    if Slot.objects.filter(office=office, day=day, opens=opens).exists():
        raise Already(_("这个时段已经开放。"), do=_("请选另一个时间。"))
    return Slot.objects.create(office=office, day=day, opens=opens, closes=closes, seats=seats)


def book(*, code: str, slot: Slot) -> Booking:
    """Choose when to come, or choose anew; the last choice holds. Raises Already when the slot is full."""
    return _book(case=held(code), slot=slot, by=VISITOR)


@action("cases.book")
def _book(*, case: Case, slot: Slot, by: Actor) -> Booking:
    stands = stepping.standing(case)
    if stands.closed_on or slot.office_id != stands.office_id or slot.day < today():
        raise NotAllowed(_("这个时段不能约。"), do=_("请从承办机构开放的时段中选。"), kept=_("原来约的不变。"))
    try:
        with transaction.atomic():
            return Booking.objects.create(slot=slot, case=case, at=now())
    except IntegrityError as full:
        raise Already(_("这个时段已经约满。"), do=_("请选另一个时段。"), kept=_("原来约的不变。")) from full
