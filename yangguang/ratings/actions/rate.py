"""Rate: a ticket is used once; no reason, word or name is needed; the vote is judged by the published rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.cases import actions as cases
from yangguang.foundation import codes, keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import now, today
from yangguang.foundation.once import once
from yangguang.offices.models import Officer
from yangguang.ratings import policies, rule, sealing, sources, speech
from yangguang.ratings.actions.follow import held
from yangguang.ratings.choices import ASPECTS, BAD, Channel, Level, Of, Reason, What
from yangguang.ratings.errors import Already, Invalid, Over
from yangguang.ratings.locks import hold
from yangguang.ratings.models import AspectLevel, Exclusion, FollowCode, Rating, RatingReason, Ticket
from yangguang.ratings.sources import Source

LONGEST_CONTACT = 100


@dataclass(frozen=True, slots=True)
class Said:
    """A level, and whatever else somebody likes to say; without a contact the rating is anonymous.

    `again`: the case should be opened again because it is not solved; then its office learns that it is this one.
    """

    level: str
    aspects: Mapping[str, str] = field(default_factory=dict)
    reasons: Sequence[str] = ()
    words: str = ""
    contact: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of it: why it does not count, if so; whether the case is open again; the reply to dropped words.

    `follow` is the code by which a visit is followed; a case is followed by the code that rated it.
    """

    excluded: str = ""
    follow: str = ""
    reopened: bool = False
    not_reopened: str = ""
    reply: str = ""


def rate(
    *,
    code: str,
    said: Said,
    channel: str = Channel.ONLINE,
    source: Source = Source(),
    by: Actor = VISITOR,
    key: str = "",
) -> Receipt:
    """Rate what a code is for, once; the same `key` (of the form) sent twice is one rating.

    Raises Forbidden for an unknown code, and for whoever serves in the rated office; Already, Over, Invalid.
    """
    ticket = held(code)
    policies.must_rate(by, ticket.office)  # who is logged in is asked that, and kept nowhere

    def run() -> dict[str, object]:
        receipt = use(ticket, said, channel=channel, source=source, by=VISITOR)
        again = _reopened(ticket, said, receipt) if said.again else {}
        follow = keys.seal(receipt.follow.encode(), subject=_subject(ticket)).hex() if receipt.follow else ""
        return {"excluded": receipt.excluded, "reply": receipt.reply, "follow": follow} | again

    request = {"ticket": keys.blind(str(ticket.pk), purpose="rating").hex()}  # a row of `once` leads to no ticket
    result = once(key=f"rating:{key or uuid4()}", by=VISITOR, request=request, run=run, by_day=True)
    assert isinstance(result, dict)
    sealed = bytes.fromhex(result["follow"])
    return Receipt(**result | {"follow": keys.open_sealed(sealed, subject=_subject(ticket)).decode() if sealed else ""})


def use(
    ticket: Ticket, said: Said, *, channel: str, by: Actor, source: Source = Source(), taken_by: Officer | None = None
) -> Receipt:
    """Use a ticket. Raises as `rate`."""
    _must_be_sound(ticket, said)
    words, reply = speech.heard(said.words)
    said = replace(said, contact=speech.reached(said.contact))
    rating = _store(ticket=ticket, said=said, words_=words, channel=channel, source=source, taken_by=taken_by, by=by)
    why = Exclusion.objects.filter(rating=rating).values_list("why", flat=True).first() or ""
    return Receipt(excluded=why, reply=reply, follow=_follow(rating))


def _follow(rating: Rating) -> str:
    """A code of the rater's own: whoever gave out the slip has seen that one, whoever typed it in would see this."""
    if rating.ticket.of == Of.CASE or rating.channel == Channel.PAPER:
        return ""
    code = codes.new()
    FollowCode.objects.create(rating=rating, code=codes.digest(code))
    return code


def _subject(ticket: Ticket) -> str:
    return f"rating-follow:{ticket.pk}"


@action("ratings.rate", by_day=True)
def _store(
    *, ticket: Ticket, said: Said, words_: str, channel: str, source: Source, taken_by: Officer | None, by: Actor
) -> Rating:
    policies.must_rate(by, ticket.office)
    hold(f"ticket:{ticket.pk}")
    must_be_free(ticket)
    rating = Rating.objects.create(
        ticket=ticket,
        level=said.level,
        channel=channel,
        anonymous=not said.contact.strip(),
        own_network=source.own_network and taken_by is None,
        taken_by=taken_by,
        key=uuid4(),
        on=today(),
    )
    _keep(rating, said, words_)
    _judge(rating, source)
    return rating


def _keep(rating: Rating, said: Said, words: str) -> None:
    aspects = [AspectLevel(rating=rating, aspect=aspect, level=level) for aspect, level in said.aspects.items()]
    AspectLevel.objects.bulk_create(aspects)
    RatingReason.objects.bulk_create(
        [RatingReason(rating=rating, reason=reason) for reason in dict.fromkeys(said.reasons)]
    )
    sealing.keep(rating, What.RATING, words)
    if said.contact.strip():
        sealing.keep_contact(rating, said.contact)


def _judge(rating: Rating, source: Source) -> None:
    """Whether it counts, by the rule as it is published now."""
    at, ruling, office = now(), rule.in_force(), rating.ticket.office
    hold(f"office:{office.pk}")
    vote = rule.Vote(rating.channel, rating.own_network, sources.earlier(office, source, at=at), _at_counter(rating))
    why = rule.excluded(ruling, vote, at=at)
    if rating.channel != Channel.PAPER:
        sources.mark(office, source, at=at)
    if why:
        Exclusion.objects.create(rating=rating, why=why, rule=ruling.version, on=rating.on)


def _at_counter(rating: Rating) -> int:
    """How many ratings the counter had that day before this one; of a case, which has none, 0."""
    counter = rating.ticket.counter_id
    same = Rating.objects.filter(ticket__counter=counter, on=rating.on).exclude(pk=rating.pk)
    return same.count() if counter else 0


def _reopened(ticket: Ticket, said: Said, receipt: Receipt) -> dict[str, object]:
    """Open the case again in the rater's own words; the rating stands whatever comes of it."""
    if ticket.case is None or said.level not in BAD or receipt.reply or not said.words.strip():
        return {"not_reopened": _("请写明哪里没有解决，凭查询码也可以请单位再办。")}
    try:
        heard = cases.reopen_rated(case=ticket.case, words=said.words)
    except YangguangError as fault:
        return {"not_reopened": str(fault)}
    return {"not_reopened": heard.reply} if heard.reply else {"reopened": True}


def must_be_free(ticket: Ticket) -> None:
    """Raise Already for a ticket that was used, Over for one whose days are over."""
    if Rating.objects.filter(ticket=ticket).exists():
        raise Already(_("这个评价码已经用过。"), do=_("凭评价码可以看评价有没有回音。"), kept=_("原来的评价没有变。"))
    if not ticket.on <= today() <= ticket.until:
        raise Over(
            _("评价的时间已于 %(day)s 结束。") % {"day": ticket.until},
            do=_("还有问题的，可以提意见或者投诉。"),
            kept=_("没有保存评价。"),
        )


def _must_be_sound(ticket: Ticket, said: Said) -> None:
    kept = _("您填写的内容仍在表中。")
    if said.level not in Level.values:
        raise Invalid(_("请从五个等级中选一个。"), kept=kept)
    if not set(said.aspects) <= set(ASPECTS[ticket.of]) or not set(said.aspects.values()) <= set(Level.values):
        raise Invalid(_("请从所列的方面和等级中选。"), kept=kept)
    if not set(said.reasons) <= set(Reason.values):
        raise Invalid(_("请从所列的原因中选。"), kept=kept)
    if said.reasons and said.level not in BAD:
        raise Invalid(_("只有不满意的评价才填原因。"), do=_("请去掉原因，或者改选等级。"), kept=kept)
    if len(said.contact) > LONGEST_CONTACT:
        raise Invalid(_("联系方式太长。"), do=_("请只留一个电话。"), kept=kept)
