"""Giving a duty more time, with a reason and a second person's approval."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import calendars, policies
from yangguang.clocks.computing import due_of
from yangguang.clocks.counting.history import Happening, Run
from yangguang.clocks.errors import TooLate, TooLong
from yangguang.clocks.models import Cause, Clock
from yangguang.clocks.writing import open_run, write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import today


@action("clocks.extend")
def extend(
    *, clock: Clock, value: int, reason: str, words: str, approver: Actor, by: Actor, on: date | None = None
) -> Clock:
    """Lengthen a clock by `value` units of its own limit, at most by what its rule allows in all.

    `reason` is one of `models.Cause`, `words` say it to people and are kept sealed; `by` serves in the office, and
    `approver`, another person, heads it or one above it on that day. Raises Forbidden for who may not, Invalid without
    words, TooLate after the due date, TooLong beyond the rule.
    """
    day = on or today()
    policies.must_extend(by, policies.answering(clock), approver=approver, on=day)
    if not words.strip():
        raise Invalid(_("延长期限须写明理由。"), do=_("请填写理由。"), kept=_("时限没有改动。"))
    run = open_run(clock, on=day)
    _within_rule(clock, run, value)
    found = due_of(clock, calendar=calendars.in_force(), as_of=day)
    if found.day and day > found.day:
        raise TooLate(
            _("期限已于 %(due)s 届满，不能再延长。") % {"due": found.day},
            do=_("请尽快办结，并说明超期原因。"),
            kept=_("时限没有改动。"),
        )
    write(
        clock,
        Happening.EXTENDED,
        on=day,
        by=by,
        cause=Cause(reason),
        words=words,
        value=value,
        unit=clock.rule.unit,
        approver=approver,
    )
    return clock


def _within_rule(clock: Clock, run: Run, value: int) -> None:
    given = sum(extension.limit.value for extension in run.extensions)
    if value < 1 or given + value > clock.rule.extension:
        raise TooLong(
            _("按规定最多延长 %(most)d，已延长 %(given)d。") % {"most": clock.rule.extension, "given": given},
            do=_("请填写不超过规定的天数。"),
            kept=_("时限没有改动。"),
        )
