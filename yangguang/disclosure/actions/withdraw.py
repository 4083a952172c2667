"""Withdraw: a notice leaves publication with a public reason (撤回); that it was there stays on record."""

from django.utils.translation import gettext as _

from yangguang.disclosure import bodies, events, locks, policies, sealing, versions
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.errors import Already, Invalid, NotStanding, Stopped
from yangguang.disclosure.models import Notice, Withdrawal
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import now, today


def withdraw(*, notice: Notice, reason: str, by: Actor) -> Withdrawal:
    """Withdraw a posted notice; the reason is shown in its place, and the gate looks at it first.

    Raises Forbidden; Invalid without a reason; Stopped; NotStanding; Already.
    """
    return _withdraw(notice=notice, words=reason, by=by)


@action("disclosure.withdraw")
def _withdraw(*, notice: Notice, words: str, by: Actor) -> Withdrawal:
    publisher = policies.must_post(by, notice.office)
    locks.hold_notice(notice)
    version = versions.posted(notice)
    if version is None:
        raise NotStanding(_("这条公开信息还没有张贴。"), do=_("未张贴的稿件请退回编辑。"))
    if Withdrawal.objects.filter(notice=notice).exists():
        raise Already(_("这条公开信息已经撤回。"))
    if not words.strip():
        raise Invalid(_("没有写明撤回的理由。"), do=_("请写明为什么撤回，理由将公开。"))
    if found := bodies.look_at_title(words, allowed=allowed(on=today())):
        raise Stopped(_("撤回的理由将公开，其中有不得公开的内容。"), do=_("请改写理由。"), findings=found)
    reason = sealing.keep_reason(words)
    row = Withdrawal.objects.create(notice=notice, version=version, reason=reason, by=publisher, at=now())
    announce(events.WITHDRAWN, payload={"notice": notice.pk, "version": version.pk})
    return row
