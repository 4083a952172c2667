"""Correct what one told of oneself: a name or a citizen's number; empty takes it away (个人信息保护法 46, 47)."""

from django.db import transaction
from django.utils.translation import gettext as _

from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import today
from yangguang.residents import contacts, policies, queries, sealing
from yangguang.residents.actions.consent import agree
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Detail, Kind, Purpose, Resident

LONGEST_NAME = 50


@action("residents.correct")
def correct(*, by: Resident, kind: Kind, value: str) -> Detail | None:
    """Put another value in the place of the old one, whose key is destroyed; None where it was taken away.

    A number needs its own consent, and of a holder under 14 a guardian's declaration. Raises Invalid.
    """
    if kind not in (Kind.NAME, Kind.NUMBER):
        raise Invalid(_("换手机号或邮箱，要用新旧两边的验证码确认。"), do=_("请到“换手机号或邮箱”。"))
    new = _one_form(by, kind, value.strip()) if value.strip() else ""
    for row in Detail.objects.filter(resident=by, kind=kind).select_related("resident"):
        erase_row(row, by=by, subject=row.subject, reason="corrected")
    return sealing.write(by, kind, new) if new else None


def keep_number(*, by: Resident, value: str, agrees: bool) -> Detail | None:
    """Agree to keeping a citizen's number and keep it, or neither. Raises Invalid, without a yes of its own too."""
    if not agrees:
        raise _without_consent()
    with transaction.atomic():
        agree(resident=by, purpose=Purpose.NUMBER, by=by)
        return correct(by=by, kind=Kind.NUMBER, value=value)


def _without_consent() -> Invalid:
    return Invalid(_("留存公民身份号码要单独同意。"), do=_("请先看说明，勾选同意。"), kept=_("没有保存。"))


def _one_form(by: Resident, kind: Kind, value: str) -> str:
    if kind == Kind.NAME:
        if len(value) > LONGEST_NAME:
            raise Invalid(_("姓名太长。"), do=_("请写在 50 字以内。"), kept=_("您填的还在。"))
        return value
    number = contacts.number(value, today=today())
    if not queries.consented(by, Purpose.NUMBER):
        raise _without_consent()
    policies.must_keep_number(number, today=today(), guardian=queries.consented(by, Purpose.GUARDIAN))
    return number
