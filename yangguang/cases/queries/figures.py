"""How an office keeps up: open, overdue, answered in time, median days, from counts that the database keeps.

Counts of offices' own work; nothing here is of residents. What is about the viewer is not counted for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any  # counts, ids and words, as the statements give them

from django.db import connection

from yangguang.accounts.models import User
from yangguang.cases import policies
from yangguang.cases.choices import State
from yangguang.foundation.now import today
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

type Values = dict[str, date | int | list[int] | list[str]]

MINIMUM = 10  # answers below which a median and a share say nothing of an office
WAITS = (
    State.RECEIVED, State.MISSING, State.OFFERED, State.ACCEPTED, State.ASIDE, State.PAYING, State.REVIEW,
    State.REREVIEW, State.HEARING,
)  # fmt: skip
"""The states in which an office still owes something."""

_MINE = """
mine AS (SELECT s.* FROM cases_standing s WHERE s.case_id IN (SELECT case_id FROM cases_barred
  WHERE officer_id = %(officer)s OR office_id = ANY (%(own)s::bigint[])))
"""
_OPEN = f"""
WITH {_MINE}, t AS (
  SELECT office_id, kind, due, n FROM cases_opentally
    WHERE office_id = ANY (%(offices)s::bigint[]) AND state = ANY (%(waits)s)
  UNION ALL SELECT office_id, kind, due, -1 FROM mine
    WHERE office_id = ANY (%(offices)s::bigint[]) AND state = ANY (%(waits)s) AND closed_on IS NULL)
SELECT CASE WHEN GROUPING(office_id) = 0 THEN office_id END, CASE WHEN GROUPING(kind) = 0 THEN kind END,
  sum(n)::bigint, coalesce(sum(n) FILTER (WHERE due < %(today)s), 0)::bigint
FROM t GROUP BY GROUPING SETS ((), (office_id), (kind)) HAVING sum(n) <> 0
"""
_DONE = f"""
WITH {_MINE}, t AS (
  SELECT office_id, kind, days, late, sum(n) AS n FROM cases_donetally
    WHERE office_id = ANY (%(offices)s::bigint[]) AND month >= %(since)s GROUP BY 1, 2, 3, 4
  UNION ALL SELECT answered_by_id, kind, answered_on - opened, answered_late, -1 FROM mine
    WHERE answered_by_id = ANY (%(offices)s::bigint[]) AND answered_on >= %(since)s),
d AS (
  SELECT CASE WHEN GROUPING(office_id) = 0 THEN office_id END AS o, CASE WHEN GROUPING(kind) = 0 THEN kind END AS k,
    days, sum(n) AS n, coalesce(sum(n) FILTER (WHERE late), 0) AS late
  FROM t GROUP BY GROUPING SETS ((days), (office_id, days), (kind, days))),
r AS (SELECT *, sum(n) OVER (PARTITION BY o, k ORDER BY days) AS upto, sum(n) OVER (PARTITION BY o, k) AS every FROM d)
SELECT o, k, sum(n)::bigint, sum(late)::bigint, min(days) FILTER (WHERE 2 * upto >= every)
FROM r GROUP BY 1, 2 HAVING sum(n) <> 0
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of figures: of everything, of one kind, or of one office."""

    office: int | None = None
    kind: str = ""
    open: int = 0
    overdue: int = 0
    answered: int = 0
    late: int = 0
    median: int | None = None  # days from the day of receipt to the first answer

    @property
    def enough(self) -> bool:
        """Whether there were answers enough for a share and a median to say something."""
        return self.answered >= MINIMUM

    @property
    def in_time(self) -> int:
        """How many were answered in time."""
        return self.answered - self.late


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an office with those below it: together, by kind, by office."""

    whole: Line
    kinds: Sequence[Line]
    offices: Sequence[Line]
    since: date


def figures(*, viewer: User, office: Office) -> Figures:
    """How an office and those below it stand today, and what they answered in the last twelve months.

    Raises Forbidden for who serves neither there nor above.
    """
    policies.must_see_desk(viewer, office)
    day = today()
    own, officer = offices.offices_of(viewer), offices.officer_of(viewer)
    since = date(day.year - 1, day.month, 1)
    values: Values = {
        "offices": offices.below([office]), "waits": [str(state) for state in WAITS], "today": day, "since": since,
        "officer": officer.pk if officer else 0, "own": [each.pk for each in own],
    }  # fmt: skip
    return _together(asked(_OPEN, values), asked(_DONE, values), since)


def asked(statement: str, values: Values) -> list[tuple[Any, ...]]:
    """The rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _together(standing: list[tuple[object, ...]], done: list[tuple[object, ...]], since: date) -> Figures:
    found: dict[tuple[object, object], dict[str, object]] = {}
    for office, kind, waiting, overdue in standing:
        found.setdefault((office, kind), {}).update(open=waiting, overdue=overdue)
    for office, kind, answered, late, median in done:
        found.setdefault((office, kind), {}).update(answered=answered, late=late, median=median)
    lines = [Line(office=office, kind=kind or "", **more) for (office, kind), more in found.items()]  # type: ignore[arg-type]  # rows of the two statements above
    of_kinds = sorted((line for line in lines if line.kind), key=lambda line: -line.open - line.answered)
    of_offices = sorted((line for line in lines if line.office), key=lambda line: line.office or 0)
    whole = next((line for line in lines if not line.kind and not line.office), Line())
    return Figures(whole, of_kinds, of_offices, since)
