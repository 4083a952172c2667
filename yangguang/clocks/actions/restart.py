"""Beginning a count anew."""

from datetime import date

from yangguang.clocks import policies
from yangguang.clocks.counting.history import Happening
from yangguang.clocks.models import Cause, Clock
from yangguang.clocks.writing import open_run, write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today


@action("clocks.restart")
def restart(*, clock: Clock, reason: str, by: Actor, on: date | None = None) -> Clock:
    """Count anew from a day, as when the corrected request arrives (政府信息公开条例 30).

    What stopped or lengthened the count before is spent. Raises Forbidden.
    """
    policies.must_handle(by, policies.answering(clock))
    day = on or today()
    open_run(clock, on=day)
    write(clock, Happening.RESTARTED, on=day, by=by, cause=Cause(reason))
    return clock
