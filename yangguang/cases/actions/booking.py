"""Hours kept free for those who asked, and who comes when; not to come has no effect and is written down nowhere."""

from collections.abc import Sequence
from datetime import date, time

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from yangguang.cases import events, policies, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.choices import As
from yangguang.cases.errors import Already, Invalid, NotAllowed
from yangguang.cases.models import Booking, Case, Slot, SlotClosing
from yangguang.cases.queries.slots import begun, booked, taken_days
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices.models import Office

MOST_OPENED = 60  # days of one series
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('cases.slot:' || %s, 12))"  # as the table's own guard has it
_LOCK_ALL = "SELECT pg_advisory_xact_lock(hashtextextended('cases.slots:' || %s, 12))"  # and this one


@action("cases.open_slot")
def open_slot(*, office: Office, day: date, opens: time, closes: time, seats: int, by: Actor) -> Slot:
    """Keep a span of a day free for so many cases. Raises Forbidden, Invalid, Already."""
    policies.must_take_in(by, office)
    _must_be_sound([day], opens, closes, seats)
    _hold(office)
    if taken_days(office, [day], opens=opens, closes=closes):
        raise Already(_("这个时段已经开放。"), do=_("请选另一个时间。"))
    return Slot.objects.create(office=office, day=day, opens=opens, closes=closes, seats=seats)


@action("cases.open_slots")
def open_slots(
    *, office: Office, days: Sequence[date], opens: time, closes: time, seats: int, by: Actor
) -> Sequence[Slot]:
    """Keep the same span of several days free; a day on which a part of it is open already stays as it is.

    Raises Forbidden, Invalid.
    """
    policies.must_take_in(by, office)
    _must_be_sound(days, opens, closes, seats)
    _hold(office)
    there = taken_days(office, days, opens=opens, closes=closes)
    fresh = [
        Slot(office=office, day=day, opens=opens, closes=closes, seats=seats) for day in days if day not in there
    ]  # fmt: skip
    return Slot.objects.bulk_create(fresh)


@action("cases.close_slot")
def close_slot(*, slot: Slot, by: Actor) -> SlotClosing:
    """Keep a slot free no longer; whoever had a place there is told and chooses anew. Raises Forbidden, Already."""
    officer = policies.must_take_in(by, slot.office)
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [slot.pk])
    if SlotClosing.objects.filter(slot=slot).exists():
        raise Already(_("这个时段已经关了。"), kept=_("没有作任何改动。"))
    closing = SlotClosing.objects.create(slot=slot, officer=officer, at=now())
    events.slot_closed(slot=slot.pk)
    return closing


def book(*, code: str, slot: Slot) -> Booking:
    """Choose when to come, or choose anew; the last choice holds. Raises Already when the slot is full."""
    case = held(code)
    with stepping.discreet(case.kind):
        return _book(case=case, slot=slot, by=VISITOR)


def let_go(*, code: str) -> Booking:
    """Come no more at the hour that was chosen; it is free for others at once. Raises NotAllowed."""
    case = held(code)
    with stepping.discreet(case.kind):
        return _let_go(case=case, by=VISITOR)


def book_for(*, case: Case, slot: Slot, by: Actor) -> Booking:
    """Choose for somebody who phones or stands at the counter. Raises Forbidden, NotAllowed, Already."""
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    return _book(case=case, slot=slot, by=by)


def let_go_for(*, case: Case, by: Actor) -> Booking:
    """Give back the hour of somebody who phones or stands at the counter. Raises Forbidden, NotAllowed."""
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    return _let_go(case=case, by=by)


@action("cases.book")
def _book(*, case: Case, slot: Slot, by: Actor) -> Booking:
    stands = stepping.standing(case)
    gone = begun(slot) or SlotClosing.objects.filter(slot=slot).exists()
    if stands.closed_on or slot.office_id != stands.office_id or gone:
        raise NotAllowed(_("这个时段不能约。"), do=_("请从承办机构开放的时段中选。"), kept=_("原来约的不变。"))
    before = booked(case)
    if before and before.slot_id == slot.pk:
        return before
    try:
        with transaction.atomic():
            return Booking.objects.create(slot=slot, case=case, at=stepping.moment(case, As.APPLICANT))
    except IntegrityError as full:
        raise Already(_("这个时段已经约满。"), do=_("请选另一个时段。"), kept=_("原来约的不变。")) from full


@action("cases.let_go")
def _let_go(*, case: Case, by: Actor) -> Booking:
    before = booked(case)
    if before is None:
        raise NotAllowed(_("现在没有约时间。"), kept=_("没有作任何改动。"))
    return Booking.objects.create(slot=None, case=case, at=stepping.moment(case, As.APPLICANT))


def _hold(office: Office) -> None:
    """Let nobody else open hours of this office until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_ALL, [office.pk])


def _must_be_sound(days: Sequence[date], opens: time, closes: time, seats: int) -> None:
    if closes <= opens or not 1 <= seats <= 1000 or not days or min(days) < today():
        raise Invalid(_("时段不对。"), do=_("请填写今天或以后的日期，结束晚于开始，至少一个名额。"))
    if len(days) > MOST_OPENED:
        raise Invalid(_("一次最多开放 %(most)d 天。") % {"most": MOST_OPENED}, do=_("请把截止的日期提前，分几次开。"))
