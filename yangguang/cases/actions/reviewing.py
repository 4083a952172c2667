"""Review and re-review of a petition by the offices above (信访工作条例 35, 36)."""

from django.utils.translation import gettext as _

from yangguang.cases import parts, speech, stepping
from yangguang.cases.actions.opening import known
from yangguang.cases.actions.speaking import spoken
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, Step
from yangguang.cases.speech import Heard
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action


def ask_review(*, code: str, words: str, key: str = "") -> Heard:
    """Ask the office above for a review, within 30 days of the answer (35). Raises TooLate, NotAllowed, Forbidden."""
    return spoken(Verb.ASK_REVIEW, code=code, words=words, key=key, run=_ask_review)


def ask_rereview(*, code: str, words: str, key: str = "") -> Heard:
    """Ask the next office above once more, within 30 days of the review (36). Raises TooLate, NotAllowed, Forbidden."""
    return spoken(Verb.ASK_REREVIEW, code=code, words=words, key=key, run=_ask_rereview)


@action("cases.decide_review")
def decide_review(*, case: Case, outcome: str, words: str, by: Actor) -> Step:
    """Say the opinion of the review, within 30 days (35)."""
    return _decide(case, Verb.DECIDE_REVIEW, outcome, words, by)


@action("cases.decide_rereview")
def decide_rereview(*, case: Case, outcome: str, words: str, by: Actor) -> Step:
    """Say the opinion of the re-review, within 30 days; the petition ends with it (36)."""
    return _decide(case, Verb.DECIDE_REREVIEW, outcome, words, by)


@action("cases.hear")
def hear(*, case: Case, words: str, by: Actor) -> Step:
    """Begin a hearing; its time is not counted (36)."""
    return stepping.take(case, Verb.HEAR, who=As.OFFICER, by=by, carried=Carried(words=speech.public(words)))


@action("cases.heard")
def heard(*, case: Case, words: str, by: Actor) -> Step:
    """End a hearing; the limit runs on."""
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, Verb.HEARD, who=As.OFFICER, by=by, carried=carried)


def _decide(case: Case, verb: Verb, outcome: str, words: str, by: Actor) -> Step:
    carried = Carried(words=speech.public(words), outcome=known(case, verb, outcome))
    return stepping.take(case, verb, who=As.OFFICER, by=by, carried=carried)


@action("cases.ask_review")
def _ask_review(case: Case, words: str) -> Step:
    return _rise(case, Verb.ASK_REVIEW, words)


@action("cases.ask_rereview")
def _ask_rereview(case: Case, words: str) -> Step:
    return _rise(case, Verb.ASK_REREVIEW, words)


def _rise(case: Case, verb: Verb, words: str) -> Step:
    office = stepping.standing(case).office
    above = parts.risen(case, office)
    if above is None:
        raise NotAllowed(
            _("%(office)s在本县没有可以复查、复核的上一级机构。") % {"office": office.name},
            do=_("请带上答复意见书，向本级人民政府或者上一级主管部门请求复查、复核。"),
            kept=_("没有作任何改动。"),
        )
    carried = Carried(words=words, to_office=above)
    return stepping.take(case, verb, who=As.APPLICANT, by=VISITOR, carried=carried)
