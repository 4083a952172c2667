"""Answering a case, closing it, and taking it back."""

from yangguang.cases import speech, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.actions.opening import known, must_need_no_letter
from yangguang.cases.choices import As, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.foundation.acts import action


@action("cases.answer")
def answer(*, case: Case, outcome: str, words: str, by: Actor) -> Step:
    """Answer a case once and whole, with one outcome of its kind; the limit is met with it.

    Numbers of people are masked. A request for information is answered by `reply`.
    Raises Unfinished while a part is open; Forbidden, NotAllowed, Invalid, Refused.
    """
    must_need_no_letter(case, Verb.ANSWER)
    carried = Carried(words=speech.public(words), outcome=known(case, Verb.ANSWER, outcome))
    return stepping.take(case, Verb.ANSWER, who=As.OFFICER, by=by, carried=carried)


@action("cases.close")
def close(*, case: Case, by: Actor) -> Step:
    """Close what was answered, when the time in which the person may ask for more is over. Raises NotAllowed before."""
    return stepping.take(case, Verb.CLOSE, who=As.MACHINE if by is SYSTEM else As.OFFICER, by=by)


def settle(*, code: str) -> Step:
    """Say by the code that it is settled: the case closes at once, and nothing more can be asked of it."""
    case = held(code)
    with stepping.discreet(case.kind):
        return _settle(case=case)


def withdraw(*, code: str) -> Step:
    """Take a case back; what was said stays sealed until its time is over. Raises Forbidden, NotAllowed."""
    case = held(code)
    with stepping.discreet(case.kind):
        return _withdraw(case=case)


@action("cases.close")
def _settle(*, case: Case) -> Step:
    return stepping.take(case, Verb.CLOSE, who=As.APPLICANT, by=VISITOR)


@action("cases.withdraw")
def _withdraw(*, case: Case) -> Step:
    return stepping.take(case, Verb.WITHDRAW, who=As.APPLICANT, by=VISITOR)
