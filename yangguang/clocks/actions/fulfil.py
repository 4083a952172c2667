"""The duty is done: its clock closes."""

from datetime import date

from yangguang.clocks.computing import hold, run_of
from yangguang.clocks.counting.history import Happening
from yangguang.clocks.models import Clock
from yangguang.clocks.writing import open_run, write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today


@action("clocks.fulfil")
def fulfil(*, clock: Clock, by: Actor, on: date | None = None) -> Clock:
    """Close a clock because its duty was done on a day; closing it a second time changes nothing."""
    hold(f"clock:{clock.pk}")
    if run_of(clock.events.all()).fulfilled:
        return clock
    day = on or today()
    open_run(clock, on=day)
    write(clock, Happening.FULFILLED, on=day, by=by)
    return clock
