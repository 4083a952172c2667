"""Reopen: the answer did not settle it."""

from yangguang.cases import speech, stepping
from yangguang.cases.actions.speaking import spoken
from yangguang.cases.choices import As, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.speech import Heard
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action


def reopen(*, code: str, words: str, key: str = "") -> Heard:
    """Say what the answer left open, until the case is closed; its limit begins anew. Raises Forbidden, NotAllowed."""
    return spoken(Verb.REOPEN, code=code, words=words, key=key, run=reopened)


@action("cases.reopen")
def reopen_closed(*, case: Case, words: str, by: Actor) -> Step:
    """Open a closed case again, by a head, with a reason that the applicant reads."""
    carried = Carried(words=speech.public(words))
    return stepping.take(case, Verb.REOPEN, who=As.HEAD, by=by, carried=carried)


@action("cases.reopen")
def reopened(case: Case, words: str) -> Step:
    """The step itself, for those who proved that they may."""
    return stepping.take(case, Verb.REOPEN, who=As.APPLICANT, by=VISITOR, carried=Carried(words=words))
