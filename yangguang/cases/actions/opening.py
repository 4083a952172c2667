"""Taking up a case: accepted, declined with a reason, or asked once for all that is missing."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from yangguang.cases import flow, lettering, speech, stepping
from yangguang.cases.actions import papers
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import Invalid, NotAllowed
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action


@action("cases.accept")
def accept(*, case: Case, by: Actor) -> Step:
    """Take up a case; whoever does answers for it from now on. Raises Forbidden, Already, NotAllowed."""
    return stepping.take(case, Verb.ACCEPT, who=As.OFFICER, by=by)


@action("cases.decline")
def decline(*, case: Case, outcome: str, words: str, by: Actor) -> Step:
    """Decline a case on one of the closed grounds, saying why and where to turn instead (信访工作条例 23)."""
    must_need_no_letter(case, Verb.DECLINE)
    carried = Carried(words=speech.public(words), outcome=known(case, Verb.DECLINE, outcome))
    return stepping.take(case, Verb.DECLINE, who=As.OFFICER, by=by, carried=carried)


@action("cases.ask_missing")
def ask_missing(*, case: Case, missing: Sequence[str], by: Actor) -> Step:
    """Tell the applicant once, in one complete list, what is missing (一次性告知; 行政许可法 32, 政府信息公开条例 30).

    Within 7 working days of a request for information, 5 of an application, and of others within their own limit; the
    person has the days of `request.supplement` or `case.supplement` to bring it. Raises OnlyOnce for a second list,
    whatever it says; TooLate.
    """
    lines = [speech.public(line) for line in missing if line.strip()]
    if len(lines) > papers.MOST_AT_ONCE:
        raise Invalid(
            _("最多写 %(most)d 项。") % {"most": papers.MOST_AT_ONCE},
            do=_("请把同类的材料合成一项。"),
            kept=_("没有发出任何通知。"),
        )
    if not lines:
        raise Invalid(_("没有写明缺什么。"), do=_("请一次写全，每行一项。"), kept=_("没有发出任何通知。"))
    carried = Carried(words="\n".join(lines))
    return stepping.take(case, Verb.ASK_MISSING, who=As.OFFICER, by=by, carried=carried)


def must_need_no_letter(case: Case, verb: Verb) -> None:
    """Raise NotAllowed where a case is answered or declined by a letter, and not in other words."""
    if lettering.is_by_letter(case, verb):
        raise NotAllowed(
            _("依申请公开要用答复书答复。"), do=_("请选答复的种类，逐项写明，再发出答复书。"), kept=_("没有发出答复。")
        )


def known(case: Case, verb: Verb, outcome: str) -> str:
    """An outcome that the verb has in a case of this kind. Raises Invalid for another."""
    allowed = {each for move in flow.moves(case.kind) if move.verb == verb for each in move.outcomes}
    if outcome not in allowed:
        raise Invalid(_("请从所列结论中选一项。"), kept=_("没有作任何改动。"))
    return outcome
