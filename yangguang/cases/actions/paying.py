"""Paying a reward at a counter, by the payout code alone: no name, no number, and one answer for every other code."""

from django.utils.translation import gettext as _

from yangguang.cases import policies
from yangguang.cases.actions.follow import counted
from yangguang.cases.errors import Forbidden
from yangguang.cases.locks import hold
from yangguang.cases.models import Payout, RewardPayment
from yangguang.foundation import codes
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.foundation.once import once
from yangguang.offices.models import Office


def payable(*, code: str, office: Office, by: Actor) -> int | None:
    """The sum in fen that waits under a payout code; None for every other code: wrong, paid or too late.

    Tries are counted as those of lookup codes. Raises Forbidden, TooManyTries.
    """
    policies.must_pay_out(by, office)
    counted()
    return _waits(codes.digest(code))


def pay_reward(*, code: str, office: Office, by: Actor, key: str = "") -> int:
    """Write down that the sum under a payout code is paid here and now, once; gives it in fen.

    A form sent twice (`key`) is one. Raises Forbidden, in the same words for every code under which nothing waits;
    TooManyTries.
    """
    policies.must_pay_out(by, office)
    counted()
    digest = codes.digest(code)
    if not key:
        return _paid(digest=digest, office=office, by=by)
    request = {"payout": digest.hex(), "office": office.pk}
    paid = once(key=key, by=by, request=request, run=lambda: _paid(digest=digest, office=office, by=by))
    return int(str(paid))


@action("cases.pay_reward")
def _paid(*, digest: bytes, office: Office, by: Actor) -> int:
    officer = policies.must_pay_out(by, office)
    hold(f"payout:{digest.hex()}")
    fen = _waits(digest)
    if fen is None:
        raise Forbidden(_("没有查到可以付的钱。"), do=_("请照着兑付码再看一遍。"), kept=_("没有付钱。"))
    RewardPayment.objects.create(code=digest, fen=fen, office=office, officer=officer, on=today())
    return fen


def _waits(digest: bytes) -> int | None:
    paid = RewardPayment.objects.filter(code=digest).exists()
    waiting = Payout.objects.filter(code=digest, until__gte=today()).values_list("fen", flat=True).first()
    return None if paid else waiting
