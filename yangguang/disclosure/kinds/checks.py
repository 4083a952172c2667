"""What one kind asks beyond its fields: steps that lead somewhere, commendations that are agreed to."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import Fault
from yangguang.disclosure.kinds import steps
from yangguang.disclosure.kinds.filled import Filled, Listed


def of(filled: Filled) -> Iterator[Fault]:
    """The faults of a form whose fields are all well; none where all is well."""
    if filled.kind == "power":
        yield from steps.faults(filled.listed("steps"))
    if filled.kind == "commendation":
        yield from _commended(filled)


def _commended(filled: Filled) -> Iterator[Fault]:
    """Somebody is commended, each nominated themselves before the decision, and agreed to be named."""
    if not any(listed.rows for listed in filled.lists):
        yield Fault(0, filled.lists[0].label, _("至少要有一个受表彰的机构或工作人员"))
    for listed in filled.lists:
        yield from _late(listed, str(filled.fact("day")))


def _late(listed: Listed, decided: str) -> Iterator[Fault]:
    for number, row in enumerate(listed.named(), start=1):
        if str(row["nominated"]) > decided:
            yield Fault(number, f"{listed.label}·{_('自荐日期')}", _("晚于决定日期"))
