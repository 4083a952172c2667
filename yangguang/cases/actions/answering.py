"""Answering a case, closing it, and taking it back."""

from yangguang.cases import speech, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.actions.opening import known
from yangguang.cases.choices import As, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.foundation.acts import action


@action("cases.answer")
def answer(*, case: Case, outcome: str, words: str, by: Actor) -> Step:
    """Answer a case once and whole, with one outcome of its kind; the limit is met with it.

    Numbers of people are masked. Raises Unfinished while a part is open; Forbidden, NotAllowed, Invalid, Refused.
    """
    carried = Carried(words=speech.public(words), outcome=known(case, Verb.ANSWER, outcome))
    return stepping.take(case, Verb.ANSWER, who=As.OFFICER, by=by, carried=carried)


@action("cases.close")
def close(*, case: Case, by: Actor) -> Step:
    """Close what was answered; the machine does it when the time to ask for more is over."""
    return stepping.take(case, Verb.CLOSE, who=As.MACHINE if by is SYSTEM else As.OFFICER, by=by)


def withdraw(*, code: str) -> Step:
    """Take a case back; what was said stays sealed until its time is over. Raises Forbidden, NotAllowed."""
    return _withdraw(case=held(code))


@action("cases.withdraw")
def _withdraw(*, case: Case) -> Step:
    return stepping.take(case, Verb.WITHDRAW, who=As.APPLICANT, by=VISITOR)
