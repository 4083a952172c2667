"""From the words of a catalogue row to the bases, office and rule that they mean, with a fault for each lack."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Rule
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.law import queries as law
from yangguang.law.models import Basis
from yangguang.matters.catalogue.limits import Length
from yangguang.matters.catalogue.reading import MatterRow
from yangguang.matters.choices import Manner
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

Duties = Mapping[tuple[str, Length], str]
PUBLISH, REPLY = "publish.", "request.reply"
_NAMES = re.compile(r"[、,，;；\n]+")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A catalogue row with what its words mean here, today."""

    row: MatterRow
    bases: tuple[Basis, ...]
    office: Office
    duty: str

    @property
    def values(self) -> dict[str, object]:
        """The fields of its matter, bases apart."""
        row = self.row
        return {
            "number": row.number,
            "first": row.first,
            "second": row.second,
            "elements": row.elements,
            "basis_text": row.basis,
            "limit_text": row.limit,
            "duty": self.duty,
            "office": self.office,
            "office_text": row.office,
            "channels": list(row.channels),
            "audience": row.audience,
            "audience_group": row.audience_group,
            "manner": row.manner,
            "levels": list(row.levels),
        }


def resolve(rows: Sequence[MatterRow], *, on: date) -> list[Resolved]:
    """Every row resolved on a day. Raises Invalid with every fault, each with its row."""
    standing = {office.name: office for office in offices.standing(on=on)}
    duties = _duties(on)
    faults: list[Fault] = []
    found: list[Resolved] = []
    for row in rows:
        bases, findings = law.resolve(row.basis, on=on, county=settings.COUNTY_CODE)
        mine = [Fault(row.row, "公开依据", finding.why) for finding in findings]
        mine += _lacks(row, bases, findings, standing, duties)
        faults += mine
        if not mine:
            office = standing[_NAMES.split(row.office)[0].strip()]
            found.append(Resolved(row, tuple(bases), office, duties[row.manner, row.length]))
    if faults:
        raise tables.refused(faults)
    return found


def _duties(on: date) -> Duties:
    """The rule for each manner and length: what is published proactively, and what is answered on request."""
    held = clocks.rules(on=on)
    owed = {(str(Manner.PROACTIVE), _length(rule)): rule.code for rule in held if rule.code.startswith(PUBLISH)}
    return owed | {(str(Manner.ON_REQUEST), _length(rule)): rule.code for rule in held if rule.code == REPLY}


def _length(rule: Rule) -> Length:
    return Length(rule.value, rule.unit)


def _lacks(
    row: MatterRow,
    bases: Sequence[Basis],
    findings: Sequence[law.Finding],
    standing: Mapping[str, Office],
    duties: Duties,
) -> Iterator[Fault]:
    if not bases and not findings:
        yield Fault(row.row, "公开依据", _("没有写出依据，例如《政府信息公开条例》第二十六条"))
    for name in filter(None, map(str.strip, _NAMES.split(row.office))):
        if name not in standing:
            yield Fault(row.row, "公开主体", _("没有名为“%(name)s”的机构") % {"name": name})
    if (row.manner, row.length) not in duties:
        yield Fault(row.row, "公开时限", _("没有与“%(limit)s”对应的时限规则，请先导入") % {"limit": row.limit})
