"""More time: asked for by whoever handles the case, given or refused by a head on their own account."""

from django.utils.translation import gettext as _

from yangguang.cases import conditions, flow, locks, policies, sealing, speech, stepping, ticking
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.errors import Invalid, NotAllowed
from yangguang.cases.flow import LIMIT
from yangguang.cases.models import Case, Step, StepContent
from yangguang.cases.stepping import Carried
from yangguang.clocks import actions as clocks
from yangguang.clocks import queries as known
from yangguang.clocks.models import Cause, Clock
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today


@action("cases.ask_more")
def ask_more(*, case: Case, value: int, words: str, by: Actor) -> Step:
    """Ask a head for `value` more units of the limit; nothing moves until they agree.

    The applicant reads the `words` when they do. Raises Forbidden, NotAllowed, Invalid beyond what the rule allows.
    """
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL, value=value)
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    for clock in _running(case):
        _must_fit(clock, value)
    return stepping.take(case, Verb.ASK_MORE, who=As.OFFICER, by=by, carried=carried)


@action("cases.extend")
def extend(*, case: Case, by: Actor) -> Step:
    """Agree, as a head and not as whoever asked, to the time asked for (政府信息公开条例 33, 信访工作条例 34).

    The limit moves now, and the applicant reads why and until when. Raises Forbidden, NotAllowed; TooLate of `clocks`.
    """
    locks.hold_case(case)
    asked = conditions.asked_more(case, stepping.standing(case))
    value = asked.value if asked else None
    said = sealing.words(case, StepContent.objects.filter(step=asked).first()) if asked else ""
    step = stepping.take(case, Verb.EXTEND, who=As.HEAD, by=by, carried=Carried(words=said, value=value))
    assert asked and asked.officer and asked.officer.user and value
    for clock in _running(case):
        clocks.extend(clock=clock, value=value, reason=Cause.COMPLEX, words=said, approver=by, by=asked.officer.user)
    return step


@action("cases.refuse_more")
def refuse_more(*, case: Case, words: str, by: Actor) -> Step:
    """Refuse, as a head, the time that was asked for; the limit stays. Raises Forbidden, NotAllowed."""
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, Verb.REFUSE_MORE, who=As.HEAD, by=by, carried=carried)


def _running(case: Case) -> list[Clock]:
    rules = {tick.rule for move in flow.moves(case.kind) for tick in move.ticks if tick.op == "extend"}
    running = [clock for rule in rules for clock in ticking.running(case, case.duty if rule == LIMIT else rule)]
    if not running:
        raise NotAllowed(_("这件事没有正在计时的时限。"), do=_("无需延长。"), kept=_("时限没有改动。"))
    return running


def _must_fit(clock: Clock, value: int) -> None:
    given = sum(extension.limit.value for extension in known.run(clock).extensions)
    if value < 1 or given + value > clock.rule.extension:
        raise Invalid(
            _("按规定最多延长 %(most)d，已延长 %(given)d。") % {"most": clock.rule.extension, "given": given},
            do=_("请填写不超过规定的天数。"),
            kept=_("时限没有改动。"),
        )
    if clock.standing.due and today() > clock.standing.due:
        raise NotAllowed(
            _("期限已于 %(due)s 届满，不能再延长。") % {"due": clock.standing.due},
            do=_("请尽快办结，并说明超期原因。"),
            kept=_("时限没有改动。"),
        )
