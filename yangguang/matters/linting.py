"""The linter over the catalogue: what a row says that cannot stand, and what to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import queries as clocks
from yangguang.foundation import phones
from yangguang.law import queries as law
from yangguang.matters.catalogue.limits import length
from yangguang.matters.choices import Manner
from yangguang.matters.models import Matter

LONGEST = "publish.20"
"""The rule that says within how many working days what came to be must be public (政府信息公开条例 26)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a matter or with what was published under it: what, and what its office does."""

    matter: Matter
    code: str
    what: str
    do: str


def longest_limit(*, on: date) -> int | None:
    """How many working days the law leaves on a day before what came to be must be public; None where no rule says."""
    return next((rule.value for rule in clocks.rules(on=on) if rule.code == LONGEST), None)


def findings(matter: Matter, *, on: date, longest: int | None) -> Iterator[Finding]:
    """What is wrong with a matter itself on a day: bases out of force, a limit beyond the law, no public phone.

    `longest` is the `longest_limit` of that day, asked once for all matters.
    """
    for found in law.check(matter.bases.all(), on=on):
        yield Finding(matter, "basis", found.why, _("在事项目录里改引现行有效的依据"))
    asked = length(matter.limit_text)
    if longest and asked and asked.unit == "working_days" and asked.value > longest and _is_proactive(matter):
        values = {"asked": asked.value, "longest": longest}
        yield Finding(
            matter, "limit", _("公开时限 %(asked)d 个工作日，长于法定的 %(longest)d 个") % values, _("改短公开时限")
        )  # fmt: skip
    if not phones.are_public(matter.office.phone):
        yield Finding(matter, "phone", _phone(matter.office.phone), _("在机构登记里写一个固定电话或热线"))


def _phone(phone: str) -> str:
    if not phone:
        return _("公开主体没有登记电话")
    return _("公开主体的电话“%(phone)s”不是固定电话或热线") % {"phone": phone}


def _is_proactive(matter: Matter) -> bool:
    return matter.manner == Manner.PROACTIVE
