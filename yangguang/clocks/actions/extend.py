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
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.offices.queries import above, heads


@action("clocks.extend")
def extend(
    *, clock: Clock, value: int, reason: str, words: str, approver: Actor, by: Actor, on: date | None = None
) -> Clock:
    """Lengthen a clock by `value` units of its own limit, at most by what its rule allows in all.

    `reason` is one of `models.Cause`, `words` say it to people and are kept sealed; `approver` is the person who
    answers for it and another one than `by`. Raises TooLate after the due date, TooLong
    beyond the rule, Invalid without words, Refused for who may not.
    """
    day = on or today()
    if not policies.may_extend(by=by, approver=approver, heads=_heads(approver, clock.office)):
        raise Refused(
            _("延长期限须由本机构或上级机构的另一位负责人批准。"), do=_("请送负责人批准。"), kept=_("时限没有改动。")
        )
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


def _heads(approver: Actor, office: Office) -> bool:
    leading = (officer for step in above(office) for officer in heads(step))
    return any(officer.user is not None and officer.user.actor_key == approver.actor_key for officer in leading)


def _within_rule(clock: Clock, run: Run, value: int) -> None:
    given = sum(extension.limit.value for extension in run.extensions)
    if value < 1 or given + value > clock.rule.extension:
        raise TooLong(
            _("按规定最多延长 %(most)d，已延长 %(given)d。") % {"most": clock.rule.extension, "given": given},
            do=_("请填写不超过规定的天数。"),
            kept=_("时限没有改动。"),
        )
