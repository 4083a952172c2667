"""A report read back from its JSON: last year's, or another office's; every fault named."""

import json
from collections.abc import Iterator, Mapping
from typing import cast

from django.utils.translation import gettext as _

from yangguang.cases.annual.forms import FORMS, HEADINGS, WORDS, Form
from yangguang.cases.annual.report import Figure, Filled, Report
from yangguang.foundation.errors import Fault, Invalid
from yangguang.foundation.money import Money


def from_json(data: bytes) -> Report:
    """The report that `as_json` wrote. Raises Invalid with every cell that is missing, unknown or no figure."""
    try:
        said = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise _refused([Fault(0, "", _("不是 JSON 文件"))]) from error
    if faults := [*_faults(said)]:
        raise _refused(faults)
    return Report(
        year=said["year"],
        office=said["office"],
        words={part: said["words"][str(part)] for part in WORDS},
        tables={key: _filled(form, said["tables"][key]) for key, form in FORMS.items()},
        handling_fees=None if said["handling_fees_fen"] is None else Money(said["handling_fees_fen"]),
    )


def _faults(said: object) -> Iterator[Fault]:
    if not isinstance(said, dict) or set(said) != {"format", "year", "office", "words", "handling_fees_fen", "tables"}:
        yield Fault(0, "", _("不是年度报告的格式"))
        return
    if not (isinstance(said["year"], int) and isinstance(said["office"], str)):
        yield Fault(0, "year", _("年度或者机关不对"))
    words = said["words"] if isinstance(said["words"], dict) else {}
    for part in WORDS:
        if not isinstance(words.get(str(part)), str):
            yield Fault(0, HEADINGS[part], _("缺少文字"))
    if not _is_figure(said["handling_fees_fen"]):
        yield Fault(0, "handling_fees_fen", _("不是金额"))
    tables = said["tables"] if isinstance(said["tables"], dict) else {}
    for key, form in FORMS.items():
        yield from _table_faults(form, tables.get(key))


def _table_faults(form: Form, said: object) -> Iterator[Fault]:
    cells = _cells(said)
    for row, column in form.keys:
        if (row, column) not in cells:
            yield Fault(0, f"{form.key}.{row}.{column}", _("缺少这一格；不掌握的写 null"))
    for (row, column), figure in cells.items():
        if (row, column) not in form.keys:
            yield Fault(0, f"{form.key}.{row}.{column}", _("没有这一格"))
        elif not _is_figure(figure):
            yield Fault(0, f"{form.key}.{row}.{column}", _("应为不小于零的整数或者 null"))


def _cells(said: object) -> dict[tuple[str, str], object]:
    whole = said if isinstance(said, dict) else {}
    rows = {row: cells for row, cells in whole.items() if isinstance(cells, dict)}
    return {(row, column): figure for row, cells in rows.items() for column, figure in cells.items()}


def _is_figure(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0)


def _filled(form: Form, said: Mapping[str, Mapping[str, object]]) -> Filled:
    return Filled(form, cast("dict[tuple[str, str], Figure]", _cells(said)))


def _refused(faults: list[Fault]) -> Invalid:
    return Invalid(
        _("年度报告文件有 %(count)d 处错误。") % {"count": len(faults)},
        do=_("请改正后重新导入。"),
        kept=_("没有导入任何内容。"),
        faults=faults,
    )
