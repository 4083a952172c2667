"""Calling back: the contact is opened by nobody of the rated office, and each look is a row and in the audit."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.ratings import clocking, policies, sealing, speech, standing
from yangguang.ratings.choices import Look, Reached, What
from yangguang.ratings.errors import Invalid, NotAllowed
from yangguang.ratings.locks import hold
from yangguang.ratings.models import CallBack, Contact, ContactLook, Rating


def look_contact(*, rating: Rating, why: str = Look.CALL, by: Actor) -> str:
    """How to call back; only from the office above (or, of the highest office, for a custodian of another).

    The rater reads on which day it was opened, by which office, and why. Raises Forbidden; Invalid without a reason;
    NotAllowed where nothing was left.
    """
    _look(rating=rating, why=why, by=by)
    return sealing.contact(rating)


@action("ratings.look")
def _look(*, rating: Rating, why: str, by: Actor) -> ContactLook:
    officer, office = policies.must_know_who(by, rating.ticket.office)
    if not Contact.objects.filter(rating=rating).exists():
        raise NotAllowed(_("评价的人没有留联系方式，或者已经删除。"), do=_("请直接核实。"))
    if why not in Look.values:
        raise Invalid(_("请选为什么要看。"), kept=_("没有打开。"))
    if not standing.is_seen(rating):
        raise NotAllowed(_("当天的评价第二天才看得到。"), do=_("请明天再办。"))
    return ContactLook.objects.create(rating=rating, why=why, officer=officer, office=office, on=today())


@action("ratings.call_back")
def call_back(*, rating: Rating, reached: str, words: str = "", by: Actor) -> CallBack:
    """Write down how a call-back ended; the duty is met once the person was reached, or after three tries.

    `words` are read by those who mend, without anything that tells who it was. Raises Forbidden, NotAllowed, Invalid.
    """
    officer, office = policies.must_know_who(by, rating.ticket.office)
    hold(f"rating:{rating.pk}")
    if rating.anonymous:
        raise NotAllowed(_("这是匿名评价，没有人可以回访。"), do=_("请直接核实。"))
    if reached not in Reached.values:
        raise Invalid(_("请从所列结果中选一项。"))
    number = CallBack.objects.filter(rating=rating).count() + 1
    if words.strip():
        sealing.keep(rating, What.CALL_BACK, speech.public(words), number=number)
    row = CallBack.objects.create(
        rating=rating, number=number, reached=reached, officer=officer, office=office, on=today()
    )
    if reached != Reached.NOT_REACHED or number >= _TRIES:
        clocking.end(rating, clocking.CALL_BACK)
    return row


_TRIES = 3
