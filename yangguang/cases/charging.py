"""What a request for information is charged, as the case knows it: the scale of the day, the notice, the last day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from yangguang.cases import fees, lettering, national, sealing
from yangguang.cases.fees import By, Charge, FeeNotice, Items, Pages, Scale
from yangguang.cases.flow import FEE
from yangguang.cases.lettering import Given
from yangguang.cases.models import Case, CaseClock, Fee, Step
from yangguang.cases.replies import Reply
from yangguang.foundation.money import Money
from yangguang.foundation.now import local_day, today


@dataclass(frozen=True, slots=True)
class Told:
    """A fee as its person and its officer see it: how much, the last day to pay, the day on which it was paid."""

    amount: Money
    due: date | None
    paid: date | None


def charge(measure: Items | Pages, *, on: date | None = None) -> Charge:
    """What a request costs on the scale of a day in this county. Raises Invalid."""
    return fees.charge(measure, scales=_scales(on or today()))


def number(case: Case, on: date) -> str:
    """Under which number a case's notice of fee goes out."""
    return f"〔{on.year}〕收费 {case.number}"


def notice(case: Case, measure: Items | Pages, *, how: str) -> FeeNotice:
    """The notice as it would go out today. Raises Invalid where nothing is to be paid, or the way to pay is missing."""
    return FeeNotice(number=number(case, today()), charge=charge(measure), how=how, sent=today())


def words(told: FeeNotice) -> str:
    """The notice in words, in the Chinese of the office: number, how it adds up, basis, how to pay, what follows."""
    with override("zh-hans"):
        lines = [
            _("收费通知 %(number)s") % {"number": told.number},
            *fees.trace(told.charge),
            _("依据：") + "，".join(fees.basis(told.charge)),
            _("怎样缴费：") + told.how.strip(),
            _("缴费以前，答复的时限停着不走；缴费的次日起重新计算。到期没有缴的，这件申请不再处理。"),
        ]
    return "\n".join(lines)


def unpaid(case: Case) -> Given:
    """What the letter says with which a request ends whose fee was not paid."""
    fee, told = Fee.objects.get(case=case), of(case)
    day = local_day(Step.objects.get(case=case, number=fee.step).at)
    begun = {key: str(value) for key, value in lettering.begun(case, Reply.UNPAID).items()}
    facts: dict[str, str | date] = {"fee_notice": number(case, day), "amount": str(Money(fee.fen))}
    if told and told.due:
        facts["until"] = told.due
    begun["information"] = begun["information"] or sealing.said(case).get("about", "")
    return Given(kind=Reply.UNPAID, facts=facts, **begun)  # type: ignore[arg-type]  # the frame alone: words


def of(case: Case) -> Told | None:
    """The fee of a case; None where none was told."""
    fee = Fee.objects.filter(case=case).select_related("paid").first()
    if fee is None:
        return None
    clock = CaseClock.objects.filter(case=case, clock__duty=FEE).select_related("clock__standing").first()
    paid = getattr(fee, "paid", None)
    return Told(Money(fee.fen), clock.clock.standing.due if clock else None, paid.on if paid else None)


def _scales(on: date) -> Mapping[By, Scale]:
    return fees.on(_national(), day=on, place=settings.COUNTY_CODE)


@cache
def _national() -> tuple[Scale, ...]:
    return tuple(fees.read(national.table("fees")))
