"""The duty to publish is met by a posting."""

from datetime import date

from yangguang.clocks import actions as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import local_day, today
from yangguang.matters import events
from yangguang.matters.models import Matter
from yangguang.matters.queries import owed


@action("matters.meet")
def meet(*, matter: Matter, by: Actor, on: date | None = None) -> list[Clock]:
    """Close every open duty to publish under a matter that began by a day, because a notice under it was posted then.

    Called by the room that posts, in its own action; returns the clocks that were closed.
    """
    day = on or today()
    closed = [clocks.fulfil(clock=clock, by=by, on=day) for clock in owed(matter) if local_day(clock.started_at) <= day]
    if closed:
        events.met(matter=matter.pk, clocks=[clock.pk for clock in closed])
    return closed
