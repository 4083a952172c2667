"""Words: the resident hands in what was missing and writes, the office asks and notes."""

from collections.abc import Callable

from yangguang.cases import speech, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.speech import Heard
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action


def supplement(*, code: str, words: str, key: str = "") -> Heard:
    """Hand in what was missing: the clock runs on, or for an information request anew (政府信息公开条例 30).

    Words about private family life are dropped (charter 3). Raises Forbidden, NotAllowed, Invalid, TooManyTries.
    """
    return spoken(Verb.SUPPLEMENT, code=code, words=words, key=key, run=_supplement)


def write(*, code: str, words: str, key: str = "") -> Heard:
    """Write to the office that has the case, at any time while it is open; also without a name."""
    return spoken(Verb.WRITE, code=code, words=words, key=key, run=_write)


@action("cases.ask")
def ask(*, case: Case, words: str, by: Actor) -> Step:
    """Ask the applicant something, once or often; it stops no clock. Raises Forbidden, NotAllowed, Invalid, Refused."""
    return stepping.take(case, Verb.ASK, who=As.OFFICER, by=by, carried=Carried(words=speech.public(words)))


@action("cases.note")
def note(*, case: Case, words: str, by: Actor) -> Step:
    """Write a note that the offices with a part in the case read, and nobody else."""
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, Verb.NOTE, who=As.OFFICER, by=by, carried=carried)


def spoken(verb: Verb, *, code: str, words: str, key: str, run: Callable[[Case, str], Step]) -> Heard:
    """What a resident does by the code, with words: dropped and counted, or done once for a key of the form."""
    speech.must_fit({"words": words}, needed="words")
    case = held(code)
    result = speech.taken_once(
        key=f"case:{case.pk}:{key}" if key else "",
        by=VISITOR,
        channel=case.channel,
        texts={"words": words},
        said=[verb, case.pk, words],
        run=lambda: {"step": run(case, words).number},
    )
    if result.get("dropped"):
        return Heard(reply=str(speech.STANDARD_REPLY))
    return Heard(step=int(str(result["step"])))


@action("cases.supplement")
def _supplement(case: Case, words: str) -> Step:
    return stepping.take(case, Verb.SUPPLEMENT, who=As.APPLICANT, by=VISITOR, carried=Carried(words=words))


@action("cases.write")
def _write(case: Case, words: str) -> Step:
    return stepping.take(case, Verb.WRITE, who=As.APPLICANT, by=VISITOR, carried=Carried(words=words))
