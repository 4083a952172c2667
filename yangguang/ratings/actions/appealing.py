"""What does not count: the rater, or the rated office of a whole day's, says that it should; another office decides."""

from datetime import date
from uuid import uuid4

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings import clocking, events, policies, sealing, speech
from yangguang.ratings.actions.follow import rated
from yangguang.ratings.choices import What
from yangguang.ratings.errors import Already, NotAllowed
from yangguang.ratings.locks import hold
from yangguang.ratings.models import Appeal, Exclusion, Rating, Verdict

OF_RATER, OF_OFFICE = 1, 2  # the number under which words of an appeal, and of its verdict, are kept


def appeal(*, code: str, words: str) -> str:
    """Say that a rating should count; gives the standard reply where the words were dropped, else nothing.

    Raises Forbidden, NotAllowed for one that counts, Already, Invalid.
    """
    rating = rated(code)
    kept, reply = speech.heard(words)
    _appeal(rating=rating, words_=kept, by=VISITOR)
    return reply


@action("ratings.appeal", by_day=True)
def _appeal(*, rating: Rating, words_: str, by: Actor) -> Appeal:
    hold(f"rating:{rating.pk}")
    exclusion = Exclusion.objects.filter(rating=rating).first()
    if exclusion is None:
        raise NotAllowed(_("这条评价已计入，不需要申诉。"))
    if Appeal.objects.filter(exclusion=exclusion, group=None).exists():
        raise Already(_("已经申诉过。"), do=_("凭评价码看答复。"), kept=_("原来的申诉没有变。"))
    sealing.keep(rating, What.APPEAL, words_, number=OF_RATER)
    row = Appeal.objects.create(exclusion=exclusion, on=today())
    clocking.begin_appeal(row)
    return row


@action("ratings.appeal_of_office")
def appeal_of_office(*, office: Office, day: date, why: str, words: str, by: Actor) -> Appeal:
    """The rated office says that what was left out on a day for one reason should count; it sees their number alone.

    Raises Forbidden; NotAllowed for a day with too few, which would tell whose they were; Already, Invalid, Refused.
    """
    officer = policies.must_appeal(by, office)
    hold(f"office:{office.pk}")
    out = list(Exclusion.objects.filter(rating__ticket__office=office, on=day, why=why).order_by("rating__key"))
    if day >= today() or len(out) < max(settings.RATINGS_DESK_LEAST, 1):
        raise NotAllowed(_("这一天没有可以一起申诉的评价。"), kept=_("没有提出申诉。"))
    if Appeal.objects.filter(exclusion__in=out).exclude(group=None).exists():
        raise Already(_("这一天的已经申诉过。"), do=_("请等答复。"), kept=_("原来的申诉没有变。"))
    said, group = speech.public(words), uuid4()
    rows = [Appeal(exclusion=each, group=group, officer=officer, on=today()) for each in out]
    first = Appeal.objects.bulk_create(rows)[0]
    sealing.keep(first.exclusion.rating, What.APPEAL, said, number=OF_OFFICE)
    clocking.begin_appeal(first)
    return first


@action("ratings.decide_appeal")
def decide_appeal(*, appeal: Appeal, lifted: bool, words: str, by: Actor) -> Verdict:
    """Decide whether a rating counts again, or a whole day's, with words that whoever appealed reads.

    They count from this day on. Raises Forbidden for those of the rated office; Already, Invalid, Refused.
    """
    rating = appeal.exclusion.rating
    officer, office = policies.must_know_who(by, rating.ticket.office)
    hold(f"rating:{rating.pk}")
    if Verdict.objects.filter(appeal=appeal).exists():
        raise Already(_("这件申诉已经答复过。"), do=_("请刷新页面查看。"), kept=_("原答复未变。"))
    sealing.keep(rating, What.VERDICT, speech.public(words), number=OF_OFFICE if appeal.group else OF_RATER)
    together = Appeal.objects.filter(group=appeal.group).order_by("pk") if appeal.group else [appeal]
    rows = [Verdict(appeal=each, lifted=lifted, officer=officer, office=office, on=today()) for each in together]
    made = {row.appeal_id: row for row in Verdict.objects.bulk_create(rows)}
    clocking.end_appeal(appeal)
    events.moved(office=rating.ticket.office_id)
    return made[appeal.pk]
