"""Which rule holds on a day in this county: its own before the province's before the nation's."""

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.clocks.errors import NoSuchRule
from yangguang.clocks.models import Rule
from yangguang.places import queries as places


def rule(code: str, *, on: date) -> Rule:
    """The rule of a code that holds here on a day. Raises NoSuchRule."""
    fitting = [row for row in Rule.objects.in_force(on).filter(code=code).select_related("basis") if _is_here(row)]
    if not fitting:
        raise NoSuchRule(
            _("没有代码为“%(code)s”的现行时限规则。") % {"code": code},
            do=_("请先导入这条规则及其依据。"),
            kept=_("没有保存任何改动。"),
        )
    return max(fitting, key=_precedence)


def rules(*, on: date) -> list[Rule]:
    """Every rule that holds here on a day, one for each code, in the order of their codes."""
    held: dict[str, Rule] = {}
    for row in Rule.objects.in_force(on).select_related("basis"):
        before = held.get(row.code)
        if _is_here(row) and (before is None or _precedence(row) > _precedence(before)):
            held[row.code] = row
    return [held[code] for code in sorted(held)]


def where(held: Rule) -> str:
    """Where a rule holds, in words: the whole country, or the place of its code."""
    if held.jurisdiction == "CN":
        return _("全国")
    place = places.by_code(held.jurisdiction)
    return places.name(place) if place else held.jurisdiction


def _is_here(row: Rule) -> bool:
    county: str = settings.COUNTY_CODE
    return row.jurisdiction == "CN" or county.startswith(row.jurisdiction)


def _precedence(row: Rule) -> tuple[int, date, int]:
    near = 0 if row.jurisdiction == "CN" else len(row.jurisdiction)
    return near, row.valid_from, row.revision
