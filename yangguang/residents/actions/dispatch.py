"""Dispatch: word of new public notices to those who asked for it; senders learn a rough number, and never who."""

from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.offices.models import Office
from yangguang.offices.queries import serves
from yangguang.places.models import Place
from yangguang.residents import policies, sealing
from yangguang.residents.actions.tell import LASTS, tell
from yangguang.residents.errors import Forbidden, TooSmall
from yangguang.residents.models import Dispatch, Domain, Resident, Subscription
from yangguang.residents.queries.audiences import audience, standing

TASK = "residents.dispatch"
TEMPLATE = "notice.posted"


@action("residents.dispatch")
def dispatch(
    *,
    office: Office,
    count: int,
    key: str,
    by: User,
    place: Place | None = None,
    domain: Domain | None = None,
) -> Dispatch:
    """Send word of `count` new notices to a place of enough subscriptions, or to a field's; the same `key` is one.

    The words are the outbox's shipped ones: nobody writes to an audience in their own. Raises Forbidden, TooSmall.
    """
    if not policies.may_send(serves=serves(by, office), publishes=Role.PUBLISHER in roles_of(by)):
        raise Forbidden(_("只有本机构的发布人员可以发订阅消息。"), kept=_("没有发送。"))
    if not audience(place=place, domain=domain).enough:
        raise TooSmall(_("订阅的人太少，不能按地点群发。"), do=_("请只在公示栏和网站公开。"), kept=_("没有发送。"))
    if before := Dispatch.objects.filter(key=key).first():
        return before
    made = Dispatch.objects.create(
        office=office,
        place=place,
        domain=domain or "",
        template=TEMPLATE,
        count=count,
        key=key,
        at=now(),
    )
    app.configure_task(TASK).defer(dispatch_id=made.pk)
    return made


def carry_out(dispatch_id: int) -> int:
    """Queue one message for each person who asked, once however often it is run; returns how many there are."""
    made = Dispatch.objects.get(pk=dispatch_id)
    asked = standing(place=made.place, domain=Domain(made.domain) if made.domain else None)
    if now() >= made.at + LASTS:  # the machine was down for days: such news is old
        return 0
    newest = {bytes(row.whose): row for row in asked.order_by("-id").iterator()}
    found = ((row, sealing.owner(row)) for row in newest.values())
    return sum(_sent(made, resident, row) for row, resident in found if resident)


def _sent(made: Dispatch, resident: Resident, row: Subscription) -> bool:
    return tell(
        resident=resident,
        template=made.template,
        values={"count": str(made.count)},
        cause=f"dispatch:{made.pk}",
        office=made.office,
        channel=row.channel,
        rests_on=row.subject,
        stale_after=made.at + LASTS,
    )
