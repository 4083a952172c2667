"""Claiming a reward by the lookup code, for a code that is paid once; nothing kept leads from the one to the other."""

from uuid import uuid4

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.cases.actions.follow import held
from yangguang.cases.errors import Already, NotAllowed, TooLate
from yangguang.cases.locks import hold
from yangguang.cases.models import Case, RewardClaim
from yangguang.cases.queries import rewards
from yangguang.cases.stepping import discreet
from yangguang.foundation import codes
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today

PAYOUTS = "payouts"  # the name of the key that makes payout codes


def claim_reward(*, code: str, key: str = "") -> str:
    """Claim the reward of one's report, once; gives the code by which it is paid, which nothing else shows again.

    A form that was sent twice (`key`) gets the same code again: it is made from the lookup code and the key, which are
    not kept. Raises Forbidden for a wrong lookup code; NotAllowed, Already, TooLate, TooManyTries.
    """
    case, key = held(code), key or uuid4().hex
    payout = codes.derived(f"{codes.normalise(code)}\n{key}", name=PAYOUTS)
    with discreet(case.kind):
        _claim(case=case, payout=codes.digest(payout), again=codes.digest(key), by=VISITOR)
    return payout


@action("cases.claim_reward", by_day=True)
def _claim(*, case: Case, payout: bytes, again: bytes, by: Actor) -> None:
    hold(f"reward:{case.pk}")
    told = rewards.reward_of(case.pk)
    if told is None or told.fen is None:
        raise NotAllowed(_("这件举报没有可以领的奖励。"), do=_("请看看这一页上现在能做什么。"))
    before = RewardClaim.objects.filter(reward=told.reward).first()
    if before and bytes(before.again) == again:
        return
    if before:
        raise Already(_("兑付码已经给过一次，不再显示。"), do=_("请凭兑付码到窗口领钱。"), kept=_("没有作任何改动。"))
    if told.until is None or told.until < today():
        raise TooLate(_("领取的期限已经过了。"), kept=_("没有作任何改动。"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT cases_claim_reward(%s, %s, %s, %s)", [told.reward, again, payout, today()])
