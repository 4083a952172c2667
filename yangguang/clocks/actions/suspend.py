"""Stopping a clock while someone else is asked, and letting it run again."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import policies
from yangguang.clocks.counting.history import Happening
from yangguang.clocks.errors import AlreadySuspended, NotSuspended
from yangguang.clocks.models import Cause, Clock
from yangguang.clocks.writing import open_run, write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today


@action("clocks.suspend")
def suspend(*, clock: Clock, reason: str, by: Actor, on: date | None = None, words: str = "") -> Clock:
    """Stop a clock; the days after `on` do not count until it is resumed (政府信息公开条例 33).

    `reason` is one of `models.Cause`; the officer's own `words`, if any, are kept sealed.
    Raises Forbidden; AlreadySuspended.
    """
    policies.must_handle(by, policies.answering(clock))
    day = on or today()
    if open_run(clock, on=day).suspended_since:
        raise AlreadySuspended(_("计时已经中止。"), do=_("收到答复后请恢复计时。"), kept=_("时限没有改动。"))
    write(clock, Happening.SUSPENDED, on=day, by=by, cause=Cause(reason), words=words)
    return clock


@action("clocks.resume")
def resume(*, clock: Clock, by: Actor, on: date | None = None) -> Clock:
    """Let a clock run again; the day of the answer itself is not counted. Raises Forbidden; NotSuspended."""
    policies.must_handle(by, policies.answering(clock))
    day = on or today()
    if not open_run(clock, on=day).suspended_since:
        raise NotSuspended(_("计时没有中止。"), do=_("无需恢复。"), kept=_("时限没有改动。"))
    write(clock, Happening.RESUMED, on=day, by=by)
    return clock
