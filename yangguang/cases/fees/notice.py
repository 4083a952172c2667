"""The notice of a fee: what is asked, why, how it is paid, until when; unpaid by then the request is not handled.

办法 6 (待核实): the notice states basis, standard, sum and manner of payment and goes out within the limit of the
reply; it is to be paid within 20 working days from the day after it arrived, and the reply's limit begins anew on the
day after payment. The last day is computed by `clocks` (rule `request.fee`).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from yangguang.cases.fees.charging import Charge
from yangguang.foundation.errors import Invalid

RULE = "request.fee"


class Paying(StrEnum):
    """How a notice of fee stands on a day."""

    WAITING = "waiting"
    PAID = "paid"
    LAPSED = "lapsed"  # the reply is 逾期不缴费


@dataclass(frozen=True, slots=True)
class FeeNotice:
    """One request's fee as its applicant is told of it; `due` is the last day to pay, once the notice arrived."""

    number: str
    charge: Charge
    how: str
    sent: date
    due: date | None = None

    def __post_init__(self) -> None:
        if not self.charge.amount.fen:
            raise Invalid(_("这件申请不收费，没有什么可以通知。"), do=_("请按一般申请办理。"))
        if not self.how.strip():
            raise Invalid(_("没有写缴费方式。"), do=_("请写明在哪里、怎样缴费。"))
        if self.due and self.due < self.sent:
            raise Invalid(_("缴费的最后一日早于通知。"), do=_("请检查日期。"))


def stands(notice: FeeNotice, *, paid: date | None, on: date) -> Paying:
    """How a fee stands: paid on or before its last day, waited for until that day ends, else lapsed."""
    if paid and paid <= on and (notice.due is None or paid <= notice.due):
        return Paying.PAID
    return Paying.LAPSED if notice.due and on > notice.due else Paying.WAITING
