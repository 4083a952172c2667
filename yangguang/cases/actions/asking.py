"""Others are asked about an information request: their time is not counted (政府信息公开条例 32-34)."""

from yangguang.cases import speech, stepping
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action


@action("cases.ask_third")
def ask_third(*, case: Case, words: str, by: Actor) -> Step:
    """Ask a third party whose interests disclosure may touch; 15 working days, then the office decides."""
    return _ask(case, Verb.ASK_THIRD, words, by)


@action("cases.ask_office")
def ask_office(*, case: Case, words: str, by: Actor) -> Step:
    """Ask the office that took part in making the information; 15 working days, silence is consent."""
    return _ask(case, Verb.ASK_OFFICE, words, by)


@action("cases.resume")
def resume(*, case: Case, words: str, by: Actor) -> Step:
    """Go on after the answer, or after the time for it; `words` say which."""
    return _ask(case, Verb.RESUME, words, by)


def _ask(case: Case, verb: Verb, words: str, by: Actor) -> Step:
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, verb, who=As.OFFICER, by=by, carried=carried)
