"""When a facility is to be looked after next, as a clock of its office; started here, for offices lie below."""

from collections.abc import Sequence
from datetime import date, datetime, time

from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import SHANGHAI, local_day, today
from yangguang.offices.queries import facilities
from yangguang.offices.queries.facilities import CLOCK, Whole
from yangguang.press import actions as press

_NOON = time(12)


def settle(facility_ids: Sequence[int]) -> None:
    """Let one clock run for each of these facilities: from the last look, by the interval that its office declared.

    The clock before is closed by the look that it asked for, on its day; so is that of an office that owes no more, and
    that of a facility that is closed. Settling again changes nothing.
    """
    for whole in facilities.looked_after(facility_ids):
        _settle(whole)
    press.mark_stale("facilities", *(facilities.key(pk) for pk in facility_ids))


def _settle(whole: Whole) -> None:
    duty = f"facility.{whole.state.every}"
    begun = clocks.about(kind=CLOCK, subjects=facilities.checks(whole))
    for clock in (clock for each in begun.values() for clock in each):
        if whole.end or (clock.subject, clock.duty) != (whole.check, duty):
            clock_actions.fulfil(clock=clock, by=SYSTEM, on=max(_done(whole, clock), local_day(clock.started_at)))
    if whole.end is None:
        since = datetime.combine(whole.upkeep[0].day, _NOON, SHANGHAI) if whole.upkeep else whole.facility.at
        clock_actions.start(
            duty=duty, kind=CLOCK, subject=whole.check, office=whole.state.office, by=SYSTEM, at=since
        )  # fmt: skip


def _done(whole: Whole, clock: Clock) -> date:
    """The day on which a clock is over: that of the look it asked for, else of the end, else today."""
    looked = clock.subject.split("/")[1] != whole.check.split("/")[1]
    if looked:
        return whole.upkeep[0].day
    return whole.end.day if whole.end else today()
