"""A rating that does not count: the rater says that it should, somebody of the office above decides."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.ratings import policies, sealing, speech
from yangguang.ratings.actions.follow import rated
from yangguang.ratings.choices import What
from yangguang.ratings.errors import Already, NotAllowed
from yangguang.ratings.locks import hold
from yangguang.ratings.models import Appeal, Exclusion, Rating, Verdict


def appeal(*, code: str, words: str) -> str:
    """Say that a rating should count; gives the standard reply where the words were dropped, else nothing.

    Raises Forbidden, NotAllowed for one that counts, Already, Invalid.
    """
    rating = rated(code)
    kept, reply = speech.heard(words)
    _appeal(rating=rating, words_=kept, by=VISITOR)
    return reply


@action("ratings.appeal")
def _appeal(*, rating: Rating, words_: str, by: Actor) -> Appeal:
    hold(f"rating:{rating.pk}")
    exclusion = Exclusion.objects.filter(rating=rating).first()
    if exclusion is None:
        raise NotAllowed(_("这条评价已计入，不需要申诉。"))
    if Appeal.objects.filter(exclusion=exclusion).exists():
        raise Already(_("已经申诉过。"), do=_("凭评价码看答复。"), kept=_("原来的申诉没有变。"))
    sealing.keep(rating, What.APPEAL, words_)
    return Appeal.objects.create(exclusion=exclusion, on=today())


@action("ratings.decide_appeal")
def decide_appeal(*, appeal: Appeal, lifted: bool, words: str, by: Actor) -> Verdict:
    """Decide whether a rating counts again, with words that the rater reads; it then counts on this day.

    Raises Forbidden for those of the rated office; Already, Invalid, Refused.
    """
    rating = appeal.exclusion.rating
    officer, office = policies.must_know_who(by, rating.ticket.office)
    hold(f"rating:{rating.pk}")
    if Verdict.objects.filter(appeal=appeal).exists():
        raise Already(_("这件申诉已经答复过。"), do=_("请刷新页面查看。"), kept=_("原答复未变。"))
    sealing.keep(rating, What.VERDICT, speech.public(words))
    return Verdict.objects.create(appeal=appeal, lifted=lifted, officer=officer, office=office, on=today())
