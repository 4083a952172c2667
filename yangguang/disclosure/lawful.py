"""What a form cites and asks for, held against the law of a day: bases in force, no paper that the state holds."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.disclosure import sealing, versions
from yangguang.disclosure.errors import Fault, NoBasis
from yangguang.disclosure.kinds import SHAPES
from yangguang.disclosure.kinds import filled as forms
from yangguang.disclosure.kinds.filled import Filled
from yangguang.disclosure.kinds.shape import Type
from yangguang.disclosure.models import Version
from yangguang.law import queries as law
from yangguang.matters import queries as matters


def faults(filled: Filled, *, on: date) -> list[Fault]:
    """Every citation that may not stand on a day, and every paper that may not be asked for, each at its field."""
    return [*_uncitable(filled, on), *_not_to_ask(filled, on)]


def demand(version: Version, *, on: date) -> None:
    """Raise NoBasis unless all that a version in a set form cites is in force and all it asks for may be asked."""
    if version.notice.kind not in SHAPES:
        return
    filled = forms.of(sealing.body(versions.slices(version).get(named=False)))
    found = faults(filled, on=on) if filled else []
    if found:
        raise NoBasis(
            _("这一版不能公开：%(faults)s") % {"faults": "；".join(map(str, found))},
            do=_("请退回编辑，按今天的依据修改。"),
            kept=_("稿件已保留。"),
        )


def _uncitable(filled: Filled, on: date) -> Iterator[Fault]:
    for row, where, text in _cited(filled):
        _found, findings = law.resolve(text, on=on, county=settings.COUNTY_CODE)
        yield from (Fault(row, where, finding.why) for finding in findings)


def _cited(filled: Filled) -> Iterator[tuple[int, str, str]]:
    """Every citation of a form: row, field, words."""
    for fact in filled.facts:
        if fact.type == Type.BASIS and fact.value:
            yield 0, fact.label, str(fact.value)
    for listed in filled.lists:
        for number, row in enumerate(listed.rows, start=1):
            for column, value in zip(listed.columns, row, strict=True):
                if column.type == Type.BASIS and value:
                    yield number, f"{listed.label}·{column.label}", str(value)


def _not_to_ask(filled: Filled, on: date) -> Iterator[Fault]:
    """Papers that an office holds or can ask from another one: nobody is sent to fetch them (减证便民)."""
    for listed in (each for each in filled.lists if each.key == "papers"):
        for number, row in enumerate(listed.named(), start=1):
            if held := matters.held_paper(str(row["name"]), on=on):
                yield Fault(number, f"{listed.label}·{listed.columns[0].label}", held.why_not())
