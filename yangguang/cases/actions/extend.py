"""Extend: more time, asked for by the officer, approved by a head, told to the applicant."""

from django.utils.translation import gettext as _

from yangguang.cases import flow, policies, speech, stepping, ticking
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.flow import LIMIT
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.clocks import actions as clocks
from yangguang.clocks.models import Cause
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action


@action("cases.extend")
def extend(*, case: Case, value: int, words: str, approver: Actor, by: Actor) -> Step:
    """Lengthen the limit by `value` of its units, at most by its rule (政府信息公开条例 33, 信访工作条例 34).

    The applicant reads the `words`. Raises Forbidden, NotAllowed; TooLate, TooLong of `clocks`.
    """
    said = speech.public(words)
    approving = policies.must_approve(approver, case, stepping.standing(case))
    carried = Carried(words=said, value=value, approver=approving)
    step = stepping.take(case, Verb.EXTEND, who=As.OFFICER, by=by, carried=carried)
    rules = {tick.rule for move in flow.moves(case.kind) for tick in move.ticks if tick.op == "extend"}
    running = [clock for rule in rules for clock in ticking.running(case, case.duty if rule == LIMIT else rule)]
    if not running:
        raise NotAllowed(_("这件事没有正在计时的时限。"), do=_("无需延长。"), kept=_("时限没有改动。"))
    for clock in running:
        clocks.extend(clock=clock, value=value, reason=Cause.COMPLEX, words=said, approver=approver, by=by)
    return step
