"""What must add up in an annual report: each check with its row, its column and both figures; unknown is not wrong.

Where a figure is not known a check cannot be told; it neither holds nor fails. Yet a sum below its known parts fails.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from yangguang.cases.annual.forms import (
    APPLICANTS,
    CARRIED,
    CHALLENGES,
    FORMS,
    HANDLED,
    HEADINGS,
    NEW,
    PENDING,
    REPLIES,
    REQUESTS,
    RESULT_KINDS,
    TOTAL,
    WORDS,
)  # fmt: skip
from yangguang.cases.annual.report import Figure, Filled, Report, added


class Rule(StrEnum):
    """What is checked."""

    WRITTEN = "written"  # parts 1, 5 and 6 say something
    KNOWN = "known"  # the totals of part 3 are known
    BALANCE = "balance"  # 一 + 二 = 三（七）+ 四
    HANDLED = "handled"  # 三（七）is the sum of its rows
    ACROSS = "across"  # 总计 is the sum of the applicants
    CARRIED = "carried"  # 二 is 四 of the year before
    RESULTS = "results"  # part 4: 总计 is the sum of the results


class Standing(StrEnum):
    """How a check came out."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: the table, row and column it speaks of, what the report says and what it should say."""

    rule: Rule
    standing: Standing
    table: str = ""
    row: str = ""
    column: str = ""
    said: Figure = None
    due: Figure = None
    part: int = 0

    def __str__(self) -> str:
        if self.rule == Rule.WRITTEN:
            return _("%(part)s：没有写。") % {"part": HEADINGS[self.part]}
        across = _words(self.table, self.column, across=True)
        where = across if self.rule == Rule.BALANCE else f"{_words(self.table, self.row)} · {across}"
        values = {"where": where, "said": _figure(self.said), "due": _figure(self.due)}
        if self.standing == Standing.UNKNOWN:
            return _("%(where)s：有的数字没有填，无法核对（写的是 %(said)s）。") % values
        return _says(self.rule) % values


def check(report: Report, *, before: Report | None = None) -> list[Check]:
    """Every check of a report; `before` is the same office's report of the year before, where there is one."""
    requests, challenges = report.tables[REQUESTS.key], report.tables[CHALLENGES.key]
    return [
        *_written(report),
        *_known(requests),
        *_balance(requests),
        *_handled(requests),
        *_across(requests),
        *_carried(requests, before.tables[REQUESTS.key] if before else None),
        *_results(challenges),
    ]


def failed(report: Report, *, before: Report | None = None) -> list[Check]:
    """The checks that do not hold: while there is one, the report is not signed."""
    return [one for one in check(report, before=before) if one.standing == Standing.FAILS]


def _written(report: Report) -> Iterator[Check]:
    for part in WORDS:
        yield Check(Rule.WRITTEN, Standing.HOLDS if report.words[part].strip() else Standing.FAILS, part=part)


def _known(table: Filled) -> Iterator[Check]:
    for row in (NEW, CARRIED, HANDLED, PENDING):
        said = table[row, TOTAL]
        stands = Standing.FAILS if said is None else Standing.HOLDS
        yield Check(Rule.KNOWN, stands, REQUESTS.key, row, TOTAL, said)


def _balance(table: Filled) -> Iterator[Check]:
    for column in (*APPLICANTS, TOTAL):
        came = added([table[NEW, column], table[CARRIED, column]])
        went = added([table[HANDLED, column], table[PENDING, column]])
        yield Check(Rule.BALANCE, _same(came, went), REQUESTS.key, HANDLED, column, went, came)


def _handled(table: Filled) -> Iterator[Check]:
    for column in (*APPLICANTS, TOTAL):
        yield _sum(Rule.HANDLED, table, HANDLED, column, [table[kind, column] for kind in REPLIES])


def _across(table: Filled) -> Iterator[Check]:
    for row in REQUESTS.rows:
        yield _sum(Rule.ACROSS, table, row.key, TOTAL, [table[row.key, who] for who in APPLICANTS])


def _carried(table: Filled, before: Filled | None) -> Iterator[Check]:
    for column in (*APPLICANTS, TOTAL):
        said, due = table[CARRIED, column], before[PENDING, column] if before else None
        yield Check(Rule.CARRIED, _same(said, due), REQUESTS.key, CARRIED, column, said, due)


def _results(table: Filled) -> Iterator[Check]:
    for row in CHALLENGES.rows:
        yield _sum(Rule.RESULTS, table, row.key, TOTAL, [table[row.key, kind] for kind in RESULT_KINDS])


def _sum(rule: Rule, table: Filled, row: str, column: str, parts: list[Figure]) -> Check:
    """A total against its parts: one that is left out though all its parts are known fails like a wrong one."""
    said, due = table[row, column], added(parts)
    least = sum(part for part in parts if part is not None)
    if due is None:
        stands = Standing.FAILS if said is not None and said < least else Standing.UNKNOWN
        return Check(rule, stands, table.form.key, row, column, said, least if stands == Standing.FAILS else None)
    return Check(rule, Standing.HOLDS if said == due else Standing.FAILS, table.form.key, row, column, said, due)


def _same(one: Figure, other: Figure) -> Standing:
    if one is None or other is None:
        return Standing.UNKNOWN
    return Standing.HOLDS if one == other else Standing.FAILS


def _words(table: str, key: str, *, across: bool = False) -> str:
    lines = FORMS[table].columns if across else FORMS[table].rows
    return next(line.words for line in lines if line.key == key)


def _figure(figure: Figure) -> str:
    return _("没有填") if figure is None else str(figure)


def _says(rule: Rule) -> str:
    return {
        Rule.KNOWN: _("%(where)s：没有填；这一格要有数，没有发生的填 0。"),
        Rule.BALANCE: _("%(where)s：一加二为 %(due)s，三（七）加四为 %(said)s，两边应相等。"),
        Rule.HANDLED: _("%(where)s：写的是 %(said)s，（一）至（六）各行合计为 %(due)s。"),
        Rule.ACROSS: _("%(where)s：写的是 %(said)s，各类申请人合计为 %(due)s。"),
        Rule.CARRIED: _("%(where)s：写的是 %(said)s，上一年度报告结转下年度的是 %(due)s。"),
        Rule.RESULTS: _("%(where)s：写的是 %(said)s，各种结果合计为 %(due)s。"),
    }[rule]
