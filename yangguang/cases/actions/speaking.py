"""Words: the resident hands in what was missing and writes, the office asks and notes."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from yangguang.cases import flow, policies, speech, stepping
from yangguang.cases.actions import papers
from yangguang.cases.actions.follow import held
from yangguang.cases.actions.papers import Upload
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.errors import Dropped, NotAllowed
from yangguang.cases.models import Case, Step
from yangguang.cases.speech import Heard
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action


def supplement(*, code: str, words: str, key: str = "", uploads: Sequence[Upload] = ()) -> Heard:
    """Hand in what was missing: the clock runs on, or for an information request anew (政府信息公开条例 30).

    Words, then what is written in the files, are looked at before any of them is kept; where they speak of private
    family life all is dropped (charter 3). Raises Forbidden, NotAllowed, Invalid, TooManyTries; Unusable for a file.
    """
    speech.must_fit({"words": words}, needed="words")
    case = held(code)
    with stepping.discreet(case.kind):
        _must_be_now(case, Verb.SUPPLEMENT)
        if speech.is_denunciation({"words": words}) or papers.speaks_of_family(case, uploads):
            speech.drop(key=f"case:{case.pk}:{key}" if key else "", by=VISITOR, channel=case.channel)
            return Heard(reply=str(speech.STANDARD_REPLY))
        papers.keep_all(case, uploads, who=As.APPLICANT, by=VISITOR, key=key)
        return _spoken(Verb.SUPPLEMENT, case=case, words=words, key=key, run=_supplement)


def bring(*, case: Case, words: str, uploads: Sequence[Upload] = (), by: Actor) -> Step:
    """Enter what a person brought to the counter or sent by post, for whoever has no phone; the clock runs on.

    Raises Forbidden, NotAllowed, Invalid, Refused, Unusable; nothing is kept of what speaks of private family life.
    """
    said = speech.public(words)
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    _must_be_now(case, Verb.SUPPLEMENT)
    if papers.speaks_of_family(case, uploads):
        speech.drop(key="", by=by, channel=case.channel)
        raise Dropped(str(speech.STANDARD_REPLY))
    papers.keep_all(case, uploads, who=As.APPLICANT, by=by)
    return _bring(case=case, words=said, by=by)


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
    with stepping.discreet(case.kind):
        return _spoken(verb, case=case, words=words, key=key, run=run)


def _must_be_now(case: Case, verb: Verb) -> None:
    """Before files are kept: whether what they belong to can be said now."""
    if flow.found(case.kind, verb, stepping.standing(case).state, As.APPLICANT) is None:
        raise NotAllowed(_("现在不用补材料。"), do=_("请刷新页面，看看最新的进展。"), kept=_("没有作任何改动。"))


def _spoken(verb: Verb, *, case: Case, words: str, key: str, run: Callable[[Case, str], Step]) -> Heard:
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
def _bring(*, case: Case, words: str, by: Actor) -> Step:
    return stepping.take(case, Verb.SUPPLEMENT, who=As.OFFICER, by=by, carried=Carried(words=words))


@action("cases.supplement")
def _supplement(case: Case, words: str) -> Step:
    return stepping.take(case, Verb.SUPPLEMENT, who=As.APPLICANT, by=VISITOR, carried=Carried(words=words))


@action("cases.write")
def _write(case: Case, words: str) -> Step:
    return stepping.take(case, Verb.WRITE, who=As.APPLICANT, by=VISITOR, carried=Carried(words=words))
