"""What one request costs, on one scale alone, and what the next one would; a fee is a choice of the office.

政府信息公开条例 42: no fee; where number or frequency clearly pass what is reasonable a fee may be charged.
政府信息公开信息处理费管理办法 3–5: one scale a request; by item, added up over an applicant's calendar month; or by
page, each request for itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.cases.fees.bands import By, Scale, Stretch
from yangguang.foundation.errors import Invalid
from yangguang.foundation.money import Money


@dataclass(frozen=True, slots=True)
class Items:
    """A request charged by item: how many its applicant made before it in the month, and for how many it counts."""

    before: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Pages:
    """A request charged by page: sides of A4 or smaller that are given."""

    count: int


@dataclass(frozen=True, slots=True)
class Charge:
    """What a request costs: the scale, from which unit (without it) to which, and the stretches of the sum."""

    scale: Scale
    after: int
    upto: int

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """The sum, stretch by stretch."""
        return self.scale.stretches(after=self.after, upto=self.upto)

    @property
    def amount(self) -> Money:
        """The fee; nothing where the request lies within what is free."""
        return self.scale.cost(after=self.after, upto=self.upto)

    @property
    def further(self) -> Money:
        """What one unit more would cost: the applicant's next request of the month, or one more page."""
        return self.scale.cost(after=self.upto, upto=self.upto + 1)


def measured(*, items: Items | None = None, pages: Pages | None = None) -> Items | Pages:
    """The one measure of a request. Raises Invalid where both are given, or none (办法 3)."""
    if items and pages:
        raise Invalid(_("按件和按量不能同时计收。"), do=_("每件申请只选一种标准。"), kept=_("没有计收任何费用。"))
    if found := items or pages:
        return found
    raise Invalid(_("没有说按什么计收。"), do=_("请写明这是本月第几件，或者共有多少页。"))


def charge(measure: Items | Pages, *, scales: Mapping[By, Scale]) -> Charge:
    """What a request costs on the scale of its measure. Raises Invalid where that scale does not hold."""
    by = By.ITEM if isinstance(measure, Items) else By.PAGE
    after = measure.before if isinstance(measure, Items) else 0
    if after < 0 or measure.count < (1 if isinstance(measure, Items) else 0):
        raise Invalid(_("件数或页数不对。"), do=_("请写不小于零的整数，件数至少为 1。"))
    if by not in scales:
        raise Invalid(_("这一天没有可以适用的收费标准。"), do=_("请检查收费标准表的施行日期。"))
    return Charge(scales[by], after, after + measure.count)


def earlier_in_month(received: Iterable[date], *, on: date) -> int:
    """How many of an applicant's other requests, received before this one, count in its calendar month."""
    return sum((day.year, day.month) == (on.year, on.month) for day in received)
