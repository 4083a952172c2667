"""How each office keeps up, for everyone: counts of its work; an office with few cases is not told apart.

Reports are not counted: a number that moves on the day somebody reported would tell that somebody did.
"""

from dataclasses import dataclass
from datetime import date

from yangguang.cases.queries.figures import MINIMUM, WAITS, Line, Values, asked
from yangguang.foundation.now import today

_OPEN = """
SELECT office_id, sum(n)::bigint, coalesce(sum(n) FILTER (WHERE due < %(today)s), 0)::bigint
FROM cases_opentally WHERE state = ANY (%(waits)s) AND kind <> 'report' GROUP BY 1
"""
_DONE = """
WITH d AS (SELECT office_id AS o, days, sum(n) AS n, coalesce(sum(n) FILTER (WHERE late), 0) AS late
  FROM cases_donetally WHERE month >= %(since)s AND kind <> 'report' GROUP BY 1, 2),
r AS (SELECT *, sum(n) OVER (PARTITION BY o ORDER BY days) AS upto, sum(n) OVER (PARTITION BY o) AS every FROM d)
SELECT o, sum(n)::bigint, sum(late)::bigint, min(days) FILTER (WHERE 2 * upto >= every) FROM r GROUP BY 1
"""
_AGAIN = """
SELECT t.answered_by_id, count(DISTINCT s.case_id) FROM cases_step s JOIN cases_standing t ON t.case_id = s.case_id
WHERE s.verb = 'reopen' AND s.who = 'applicant' AND s.at >= %(since)s AND t.kind <> 'report'
  AND t.answered_by_id IS NOT NULL GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class PublicLine:
    """The figures of one office, and how many cases their persons said were not settled by the answer."""

    line: Line
    unsettled: int


@dataclass(frozen=True, slots=True)
class PublicFigures:
    """The offices with cases enough, in the order of the register; `few` is how many offices have some, but too few."""

    lines: tuple[PublicLine, ...]
    few: int
    since: date


def public_figures() -> PublicFigures:
    """How the offices stand today, and what they answered in the last twelve months."""
    day = today()
    since = date(day.year - 1, day.month, 1)
    values: Values = {"waits": [str(state) for state in WAITS], "today": day, "since": since}
    found: dict[int, dict[str, int]] = {}
    for office, waiting, overdue in asked(_OPEN, values):
        found.setdefault(office, {}).update(open=waiting, overdue=overdue)
    for office, answered, late, median in asked(_DONE, values):
        found.setdefault(office, {}).update(answered=answered, late=late, median=median)
    again = dict(asked(_AGAIN, values))
    lines = [PublicLine(_line(office, more), again.get(office, 0)) for office, more in sorted(found.items())]
    kept = tuple(each for each in lines if each.line.open + each.line.answered >= MINIMUM)
    some = sum(each.line.open + each.line.answered > 0 for each in lines)
    return PublicFigures(kept, some - len(kept), since)


def _line(office: int, more: dict[str, int]) -> Line:
    counts = {name: more.get(name, 0) for name in ("open", "overdue", "answered", "late")}
    return Line(office=office, kind="", median=more.get("median"), **counts)
