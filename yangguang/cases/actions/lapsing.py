"""Ending what waited in vain: missing papers that did not come, a fee that was not paid."""

from django.utils.translation import gettext as _

from yangguang.cases import charging, lettering, locks, policies, speech, stepping
from yangguang.cases.actions.reply import kept
from yangguang.cases.choices import As, Outcome, State, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action


@action("cases.lapse")
def lapse(*, case: Case, words: str = "", by: Actor) -> Step:
    """End a case whose missing papers, or whose fee, did not come in their time; the applicant may begin anew.

    Of an unpaid fee a letter says so (政府信息公开条例 30; 政府信息公开信息处理费管理办法 6). Raises NotAllowed before
    the last day is over.
    """
    locks.hold_case(case)
    stands, who = stepping.standing(case), As.MACHINE if by is SYSTEM else As.OFFICER
    if stands.state == State.PAYING:
        policies.must_act(by, case, stands, who=who)
        letter = lettering.written(case, charging.unpaid(case))
        with kept(case, letter, step=stands.step + 1, who=who, by=by):
            return stepping.take(
                case, Verb.LAPSE, who=who, by=by, carried=Carried(words=letter.text, outcome=Outcome.UNPAID)
            )
    said = speech.public(words or _("您没有补正材料，这件事按程序结束。您可以随时重新提出。"))
    carried = Carried(words=said, outcome=Outcome.NOT_CORRECTED)
    return stepping.take(case, Verb.LAPSE, who=who, by=by, carried=carried)
