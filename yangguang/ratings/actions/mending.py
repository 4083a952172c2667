"""A bad rating is verified, then mended at once, or logged with reason and deadline, or explained; the rater checks."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import actions as clocks
from yangguang.clocks import queries as known
from yangguang.clocks.models import Cause
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.offices.models import Office, Officer
from yangguang.ratings import clocking, events, policies, sealing, speech, standing
from yangguang.ratings.actions.follow import rated
from yangguang.ratings.choices import BAD, Delay, Finding, MendKind, What
from yangguang.ratings.errors import Already, Invalid, NotAllowed
from yangguang.ratings.locks import hold
from yangguang.ratings.models import Check, Mend, Rating, Verification
from yangguang.ratings.standing import is_seen, round_of


@action("ratings.verify")
def verify(*, rating: Rating, finding: str, by: Actor) -> Verification:
    """Say what was found; verifying ends, the clock of mending begins. Raises Forbidden, NotAllowed, Already."""
    officer, office = policies.must_handle(by, rating)
    _must_be_bad(rating)
    hold(f"rating:{rating.pk}")
    if Verification.objects.filter(rating=rating).exists():
        raise Already(_("这条评价已经核实过。"), do=_("请刷新页面查看。"), kept=_("原来的结果没有变。"))
    if finding not in Finding.values:
        raise Invalid(_("请从所列结果中选一项。"))
    row = Verification.objects.create(rating=rating, finding=finding, officer=officer, office=office, on=today())
    clocking.begin(rating, clocking.VERIFY, office=office)
    clocking.end(rating, clocking.VERIFY)
    if not rating.anonymous:  # who verifies before the hourly job has come round forgets nobody
        rated_ = rating.ticket.office
        clocking.begin(rating, clocking.CALL_BACK, office=rated_.parent or rated_)
    clocking.begin(rating, clocking.MEND, office=office)
    events.moved(office=rating.ticket.office_id)
    return row


@action("ratings.mend")
def mend(*, rating: Rating, kind: str, words: str, public: bool = False, by: Actor) -> Mend:
    """Say what was mended, or why it is as it is; the rater reads the words, everyone does where they are `public`.

    Raises Forbidden; NotAllowed before verifying and when nothing is open; Invalid, Refused.
    """
    officer, office, round_ = _open(rating, by)
    if kind not in (MendKind.MENDED, MendKind.EXPLAINED):
        raise Invalid(_("请选择已整改或者已说明。"))
    sealing.keep(rating, What.MEND, speech.public(words), number=round_)
    row = Mend.objects.create(
        rating=rating, round=round_, kind=kind, public=public, officer=officer, office=office, on=today()
    )
    clocking.end(rating, clocking.MEND, round_=round_)
    events.moved(office=rating.ticket.office_id)
    events.mended(rating=rating.pk)
    return row


@action("ratings.put_off")
def put_off(*, rating: Rating, delay: str, value: int, words: str, approver: Actor, by: Actor) -> Mend:
    """Log a mend that takes longer, with a closed reason and `value` working days more, approved by a head; once.

    Raises Forbidden, NotAllowed, Invalid; TooLate, TooLong of `clocks`.
    """
    officer, office, round_ = _open(rating, by)
    if delay not in Delay.values:
        raise Invalid(_("请从所列理由中选一项。"))
    if Mend.objects.filter(rating=rating, round=round_, kind=MendKind.LATER).exists():
        raise Already(_("已经登记过一次延期。"), do=_("请在期限内整改。"), kept=_("期限没有改动。"))
    said = speech.public(words)
    until = _extended(rating, round_, value, said, approver, by)
    sealing.keep(rating, What.LATER, said, number=round_)
    return Mend.objects.create(
        rating=rating, round=round_, kind=MendKind.LATER, delay=delay, until=until, officer=officer,
        office=office, on=today(),
    )  # fmt: skip


def check(*, code: str, agrees: bool) -> Check:
    """The rater says whether it is mended; a no opens it again, once. Raises Forbidden, NotAllowed, Already."""
    return _check(rating=rated(code), agrees=agrees, by=VISITOR)


@action("ratings.check")
def _check(*, rating: Rating, agrees: bool, by: Actor) -> Check:
    hold(f"rating:{rating.pk}")
    done = Mend.objects.filter(rating=rating).exclude(kind=MendKind.LATER).order_by("-round").first()
    if done is None:
        raise NotAllowed(_("还没有整改的答复。"), do=_("有了答复再来看。"))
    if Check.objects.filter(mend=done).exists():
        raise Already(_("您已经说过了。"), kept=_("原来的回答没有变。"))
    row = Check.objects.create(mend=done, agrees=agrees, on=today())
    if not agrees and done.round == 1:
        clocking.begin(rating, clocking.MEND, office=standing.answering(rating), round_=2)
    events.moved(office=rating.ticket.office_id)
    return row


def _open(rating: Rating, by: Actor) -> tuple[Officer, Office, int]:
    """Who mends, for which office, and in which round it is open."""
    officer, office = policies.must_handle(by, rating)
    _must_be_bad(rating)
    hold(f"rating:{rating.pk}")
    if not Verification.objects.filter(rating=rating).exists():
        raise NotAllowed(_("还没有核实。"), do=_("请先核实，再写整改。"), kept=_("没有保存。"))
    round_ = round_of(rating)
    if round_ is None:
        raise NotAllowed(_("这条评价已经有整改的答复。"), do=_("请刷新页面查看。"), kept=_("原来的答复没有变。"))
    return officer, office, round_


def _extended(rating: Rating, round_: int, value: int, words: str, approver: Actor, by: Actor) -> date:
    [clock] = clocking.of(rating, clocking.MEND, round_=round_)
    clocks.extend(clock=clock, value=value, reason=Cause.COMPLEX, words=words, approver=approver, by=by)
    found = known.due(clock)
    return found.day or found.earliest


def _must_be_bad(rating: Rating) -> None:
    """Raise NotAllowed for a rating that is not bad, and on its own day: who came today could be told by it."""
    if rating.level not in BAD:
        raise NotAllowed(_("只有不满意的评价才核实和整改。"))
    if not is_seen(rating):
        raise NotAllowed(_("当天的评价第二天才看得到。"), do=_("请明天再办。"))
