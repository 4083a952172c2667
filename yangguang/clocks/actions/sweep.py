"""The sweep: says once of each clock that it is due soon, and once that it is overdue."""

from datetime import date, timedelta

from django.db import connection, transaction

from yangguang.clocks import calendars, events, queries
from yangguang.clocks.models import Announced
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.models import Event
from yangguang.foundation.now import now, today

SOON = 2  # working days before the due date
CHUNK = 1_000

# One statement marks and picks: what it returns was never announced before, also when two sweeps meet or one dies.
_PICK = """
INSERT INTO clocks_announced (clock_id, kind, due, at)
SELECT s.clock_id, %(kind)s::text, s.due, %(at)s FROM clocks_standing s
WHERE s.closed_on IS NULL AND (s.due, s.clock_id) > (%(first)s, %(after)s) AND s.due <= %(last)s
  AND NOT EXISTS (
    SELECT 1 FROM clocks_announced a WHERE a.clock_id = s.clock_id AND a.kind = %(kind)s::text AND a.due = s.due)
ORDER BY s.due, s.clock_id LIMIT %(chunk)s
ON CONFLICT DO NOTHING RETURNING due, clock_id
"""


def sweep() -> int:
    """Announce every clock that has come near its due date or passed it; returns how many were announced.

    Each batch is its own transaction with its event, so a crash loses none and repeats none.
    """
    day = today()
    spans = [(Announced.Kind.OVERDUE, date.min, day - timedelta(days=1)), (Announced.Kind.DUE_SOON, day, soon(day))]
    said = 0
    for kind, first, last in spans:
        place = (first, 0)
        while picked := _announce(kind=kind, after=place, last=last):
            said, place = said + len(picked), max(picked)
            reached("clocks.swept")
    _warn(day)
    return said


def soon(day: date) -> date:
    """The last day that is near: `SOON` working days ahead, or that many days where no notice covers them."""
    calendar = calendars.in_force()
    near, left = day, SOON
    while left:
        near += timedelta(days=1)
        left -= calendar.works(near) is not False
    return near


def _announce(*, kind: str, after: tuple[date, int], last: date) -> list[tuple[date, int]]:
    """The next clocks behind a place (a due date, a clock), marked and said; each is passed over once."""
    picked: list[tuple[date, int]] = []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                _PICK,
                {"kind": kind, "at": now(), "first": after[0], "after": after[1], "last": last, "chunk": CHUNK},
            )
            picked += cursor.fetchall()
        if picked:
            _say(kind=kind, clocks=[clock for _due, clock in picked])
    return picked


@action("clocks.sweep")
def _say(*, kind: str, clocks: list[int]) -> None:
    (events.overdue if kind == Announced.Kind.OVERDUE else events.due_soon)(clocks=clocks)


@action("clocks.warn")
def _say_ending(*, year: int) -> None:
    events.calendar_ending(year=year)


def _warn(day: date) -> None:
    """Tell administrators once that the notice of a year is needed."""
    warning = queries.calendar_warning(on=day)
    said = warning and Event.objects.filter(name=events.CALENDAR_ENDING, payload__year=warning.year).exists()
    if warning and not said:
        _say_ending(year=warning.year)
