"""Taking in what a county's published rule pays for reports."""

from typing import Any  # fields of a row, each of its own type

from django.db.models import Q
from django.utils.translation import gettext as _

from yangguang.accounts.models import Role
from yangguang.accounts.queries import roles_of
from yangguang.cases import rewarding
from yangguang.cases.errors import Forbidden
from yangguang.cases.models import RewardRule
from yangguang.cases.rewarding import Paid
from yangguang.foundation import tables
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Fault
from yangguang.offices import queries as offices
from yangguang.offices.models import Office


@action("cases.import_rewards")
def import_rewards(*, data: bytes, by: Actor) -> list[RewardRule]:
    """Import a CSV table of rewards, whole or not at all; the same row twice is one, and none is ever changed.

    Returns the new rows. Raises Invalid with every fault; Forbidden for all but a system administrator.
    """
    if by is not SYSTEM and Role.SYSTEM_ADMIN not in roles_of(by):
        raise Forbidden(_("只有系统管理员可以导入奖励标准。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。"))
    rows = rewarding.read(data)
    payers = {office.name: office for office in offices.standing().filter(name__in=[row.payer for row in rows])}
    if faults := [fault for row in rows for fault in _faults(row, payers)]:
        raise tables.refused(faults)
    made = [RewardRule.objects.get_or_create(**_fields(row, payers)) for row in rows]
    return [rule for rule, new in made if new]


def _faults(row: Paid, payers: dict[str, Office]) -> list[Fault]:
    if row.payer not in payers:
        return [Fault(row.number, "在哪个机构领", _("没有叫“%(name)s”的机构") % {"name": row.payer})]
    there = RewardRule.objects.filter(act=row.act, valid_from=row.valid_from)
    if there.exclude(Q(**_fields(row, payers))).exists():
        return [Fault(row.number, "施行", _("同一行为同一天已有另一个标准；改标准请写新的施行日期"))]
    return []


def _fields(row: Paid, payers: dict[str, Office]) -> dict[str, Any]:
    return {
        "act": row.act, "fen": row.fen, "days": row.days, "payer": payers[row.payer], "valid_from": row.valid_from,
        "valid_to": row.valid_to, "basis": row.basis, "confidence": row.confidence,
    }  # fmt: skip
