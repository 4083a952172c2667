"""From a report to the form in which it is published, and back; the form is checked before it is kept.

The form is `disclosure`'s, a notice like every other: drafted, looked at, signed by a second person, posted.
"""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from yangguang.cases.annual import checks
from yangguang.cases.annual.forms import FORMS, Form
from yangguang.cases.annual.report import Figure, Filled, Report
from yangguang.disclosure import kinds
from yangguang.foundation.errors import Fault
from yangguang.foundation.money import Money

KIND = "annual"
_PARTS = {1: "overview", 5: "problems", 6: "other"}
type Cells = dict[str, list[list[str]]]


def facts(report: Report) -> dict[str, str]:
    """The form's facts as they would be typed."""
    words = {key: report.words[part] for part, key in _PARTS.items()}
    fees = "" if report.handling_fees is None else str(report.handling_fees)
    return {"year": str(report.year), "body": report.office, **words, "handling_fees": fees}


def lists(report: Report) -> Cells:
    """The form's lists as they would be typed: nothing where nothing is known, 0 where nothing happened."""
    return {key: [_typed(report.tables[key], row.key, row.words) for row in form.rows] for key, form in FORMS.items()}


def _typed(table: Filled, key: str, words: str) -> list[str]:
    money = [column.money for column in table.form.columns]
    return [words, *(_cell(figure, is_money) for figure, is_money in zip(table.row(key), money, strict=True))]


def _cell(figure: Figure, money: bool) -> str:
    if figure is None:
        return ""
    return str(Money(figure)) if money else str(figure)


def report_of(filled: kinds.Filled) -> Report:
    """The report that a form holds; its rows must be those of the official form (`rows_astray`)."""
    year, fees = filled.fact("year"), filled.fact("handling_fees")
    assert isinstance(year, int)
    return Report(
        year=year,
        office=str(filled.fact("body")),
        words={part: str(filled.fact(key) or "") for part, key in _PARTS.items()},
        tables={key: _read(form, filled.listed(key)) for key, form in FORMS.items()},
        handling_fees=Money(fees) if isinstance(fees, int) else None,
    )


def _read(form: Form, listed: kinds.Listed) -> Filled:
    figures: dict[tuple[str, str], Figure] = {}
    for row, told in zip(form.rows, listed.rows, strict=True):
        for column, value in zip(form.columns, told[1:], strict=True):
            figures[row.key, column.key] = value if isinstance(value, int) else None
    return Filled(form, figures)


def rows_astray(filled: kinds.Filled) -> Iterator[Fault]:
    """Rows that are missing, too many or not called as the official form calls them."""
    for key, form in FORMS.items():
        listed = filled.listed(key)
        seen, due = [str(row[0]) for row in listed.rows], [row.words for row in form.rows]
        if len(seen) != len(due):
            yield Fault(0, listed.label, _("应有 %(due)d 行，实有 %(seen)d 行") % {"due": len(due), "seen": len(seen)})
        for number, (one, other) in enumerate(zip(seen, due, strict=False), start=1):
            if _plain(one) != _plain(other):
                yield Fault(number, listed.label, _("这一行应为“%(due)s”") % {"due": other})


def faults(filled: kinds.Filled, *, before: Report | None = None) -> Sequence[Fault]:
    """What keeps a form from being kept: rows astray, then every check that fails, each with both figures."""
    if astray := [*rows_astray(filled)]:
        return astray
    return [Fault(0, _label(filled, one), str(one)) for one in checks.failed(report_of(filled), before=before)]


def _label(filled: kinds.Filled, check: checks.Check) -> str:
    if check.table:
        return filled.listed(check.table).label
    return next(fact.label for fact in filled.facts if fact.key == _PARTS[check.part])


def _plain(words: str) -> str:
    return "".join(words.split()).replace(".", "．").replace("(", "（").replace(")", "）")
