"""Ask for news of a place or a field, and end it.

The audit says that a visitor did it: beside the person's key it would lead to the place.
"""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import today
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.residents import locks, queries, sealing
from yangguang.residents.errors import Invalid
from yangguang.residents.models import REACHED_BY, Detail, Domain, Purpose, Resident, Subscription

MOST = 20


def subscribe(*, by: Resident, channel: str, place: Place | None = None, domain: str = "") -> Subscription:
    """Ask for news of one place or one field, by the phone or the e-mail of the account; twice is once.

    Raises Invalid without the consent to such messages, and for what is not in the closed list.
    """
    return _subscribe(person=by, channel=channel, place=place, domain=domain, by=VISITOR)[0]


@action("residents.subscribe")
def _subscribe(*, person: Resident, channel: str, place: Place | None, domain: str, by: Actor) -> tuple[Subscription]:
    """In a tuple: a row that the audit named would lead to the place."""
    _must_be_sound(person, channel, place, domain)
    locks.hold(f"subscriptions:{person.pk}")
    mine = [row for row, _name in queries.subscriptions(person)]
    same = [row for row in mine if (row.place_id, row.domain) == (place.pk if place else None, domain)]
    if same:
        return (same[0],)
    if len(mine) >= MOST:
        raise Invalid(_("最多订阅 20 项。"), do=_("请先退订几项。"), kept=_("没有订阅。"))
    row = sealing.own(Subscription(place=place, domain=domain, channel=channel, since=today()), person)
    row.save(force_insert=True)
    return (row,)


def unsubscribe(*, by: Resident, subscription: int) -> bool:
    """End one of one's own subscriptions by erasing it, and what is queued for it; whether there was one to end."""
    return _unsubscribe(person=by, subscription=subscription, by=VISITOR)


@action("residents.unsubscribe")
def _unsubscribe(*, person: Resident, subscription: int, by: Actor) -> bool:
    rows = [row for row, _name in queries.subscriptions(person) if row.pk == subscription]
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="ended")
    return bool(rows)


def end_all(resident: Resident) -> None:
    """End all of them, inside an action."""
    for row, _name in queries.subscriptions(resident):
        erase_row(row, by=VISITOR, subject=row.subject, reason="ended")


def _must_be_sound(person: Resident, channel: str, place: Place | None, domain: str) -> None:
    if not queries.consented(person, Purpose.NOTICES):
        raise Invalid(_("还没有同意接收订阅消息。"), do=_("请先看说明，勾选同意。"), kept=_("没有订阅。"))
    if (place is None) == (domain == "") or (domain and domain not in Domain.values):
        raise Invalid(_("请选一个地点，或一类工作。"), kept=_("没有订阅。"))
    if place and place.level not in (Level.COUNTY, Level.TOWN, Level.VILLAGE):
        raise Invalid(_("请选县、乡镇或村。"), do=_("住宅区、小组和单位不能订阅。"), kept=_("没有订阅。"))
    if channel not in REACHED_BY or not Detail.objects.filter(resident=person, kind=channel).exists():
        raise Invalid(_("账户里没有这种联系方式。"), do=_("请先在“我的资料”里加上。"), kept=_("没有订阅。"))
