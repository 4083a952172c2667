"""What an office owes a village service worker: a contract, pay on its day, a ground and an appeal at the end."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import events, policies
from yangguang.offices.errors import Invalid, NotInForce
from yangguang.offices.models import Allowance, Contract, Exit, ExitGround, OfficeKind, Position
from yangguang.offices.wording import said

APPEAL = timedelta(days=30)  # the least that a worker has; a county may give more


@action("offices.contract")
def contract(*, position: Position, first_day: date, last_day: date, hours: str, pay_day: int, by: Actor) -> Contract:
    """Write down the contract of a village worker: its days, duty hours, on which day of the next month pay is due.

    Raises Invalid, also for a post outside a village and for a contract that overlaps another.
    """
    kept = _("没有记入。")
    policies.must_publish(by, position.office)
    if position.office.kind != OfficeKind.VILLAGE:
        raise Invalid(_("只有村（社区）服务点的岗位登记合同。"), kept=kept)
    if last_day < first_day or not 1 <= pay_day <= 28:
        raise Invalid(_("合同起止或发放日不对。"), do=_("发放日为次月 1 日至 28 日。"), kept=kept)
    if Contract.objects.filter(position=position, first_day__lte=last_day, last_day__gte=first_day, exit=None).exists():
        raise Invalid(_("与已登记的合同时间重叠。"), do=_("请核对起止日期。"), kept=kept)
    words = said(hours, kept=kept)
    if not words:
        raise Invalid(_("值班时间为空。"), do=_("例如：周一至周五 8:30—11:30。"), kept=kept)
    made = Contract.objects.create(
        position=position, first_day=first_day, last_day=last_day, hours=words, pay_day=pay_day, at=now(),
        by=by.actor_key,
    )  # fmt: skip
    events.published(offices=[position.office_id])
    return made


@action("offices.pay")
def pay(*, contract: Contract, month: date, paid: date, by: Actor) -> Allowance:
    """Write down on which day the pay of a month was paid; no amount. Raises Invalid, NotInForce."""
    kept = _("没有记入。")
    policies.must_publish(by, contract.position.office)
    first = month.replace(day=1)
    if not contract.first_day.replace(day=1) <= first <= contract.last_day:
        raise NotInForce(_("合同不含这个月。"), kept=kept)
    if paid > today() or paid < first:
        raise Invalid(_("发放日期不对。"), do=_("请填实际发放的那一天。"), kept=kept)
    if contract.allowances.filter(month=first).exists():
        raise Invalid(_("这个月已经登记过。"), kept=kept)
    made = Allowance.objects.create(
        contract=contract, month=first, due=due(contract, first), paid=paid, at=now(), by=by.actor_key
    )
    events.published(offices=[contract.position.office_id])
    return made


@action("offices.leave")
def leave(*, contract: Contract, day: date, ground: ExitGround, by: Actor, appeal_until: date | None = None) -> Exit:
    """Write down that a contract ended on a day and why; the worker may appeal for 30 days or more. Raises Invalid."""
    kept = _("没有记入。")
    policies.must_publish(by, contract.position.office)
    until = appeal_until or day + APPEAL
    if not contract.first_day <= day or until < day + APPEAL:
        raise Invalid(_("日期不对：申诉期至少 30 日。"), do=_("请核对。"), kept=kept)
    if hasattr(contract, "exit"):
        raise Invalid(_("这份合同已经登记结束。"), kept=kept)
    made = Exit.objects.create(contract=contract, day=day, ground=ground, appeal_until=until, at=now(), by=by.actor_key)
    events.published(offices=[contract.position.office_id])
    return made


def due(contract: Contract, month: date) -> date:
    """The day on which the pay of a month is due: `pay_day` of the next."""
    return (month + timedelta(days=31)).replace(day=contract.pay_day)
