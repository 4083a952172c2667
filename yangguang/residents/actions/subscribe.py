"""Ask for news of a place or a field, and end it."""

from django.utils.translation import gettext as _

from yangguang.foundation.acts import action
from yangguang.foundation.now import today, wall
from yangguang.places.models import Place
from yangguang.residents import queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import REACHED_BY, Detail, Domain, Purpose, Resident, Subscription, SubscriptionEnd

MOST = 20


@action("residents.subscribe")
def subscribe(*, by: Resident, channel: str, place: Place | None = None, domain: str = "") -> Subscription:
    """Ask for news of one place or one field, by the phone or the e-mail of the account; twice is once.

    Raises Invalid without the consent to such messages, and for what is not in the closed list.
    """
    if not queries.consented(by, Purpose.NOTICES):
        raise Invalid(_("还没有同意接收订阅消息。"), do=_("请先看说明，勾选同意。"), kept=_("没有订阅。"))
    if (place is None) == (domain == "") or (domain and domain not in Domain.values):
        raise Invalid(_("请选一个地点，或一类工作。"), kept=_("没有订阅。"))
    if channel not in REACHED_BY or not Detail.objects.filter(resident=by, kind=channel).exists():
        raise Invalid(_("账户里没有这种联系方式。"), do=_("请先在“我的资料”里加上。"), kept=_("没有订阅。"))
    mine = [row for row, _name in queries.subscriptions(by)]
    same = [row for row in mine if (row.place_id, row.domain) == (place.pk if place else None, domain)]
    if same:
        return same[0]
    if len(mine) >= MOST:
        raise Invalid(_("最多订阅 20 项。"), do=_("请先退订几项。"), kept=_("没有订阅。"))
    return Subscription.objects.create(resident=by, place=place, domain=domain, channel=channel, since=today())


@action("residents.unsubscribe")
def unsubscribe(*, by: Resident, subscription: int) -> SubscriptionEnd | None:
    """End one of one's own subscriptions; None where there is none to end."""
    row = next((row for row, _name in queries.subscriptions(by) if row.pk == subscription), None)
    return SubscriptionEnd.objects.create(subscription=row, at=wall()) if row else None


def end_all(resident: Resident) -> int:
    """End all of them, inside an action; returns how many."""
    rows = [row for row, _name in queries.subscriptions(resident)]
    SubscriptionEnd.objects.bulk_create([SubscriptionEnd(subscription=row, at=wall()) for row in rows])
    return len(rows)
