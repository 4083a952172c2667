"""Withdraw: a notice leaves publication with a public reason (撤回); that it was there stays on record."""

from django.utils.translation import gettext as _

from yangguang.disclosure import endings, events, locks, policies, public_words, versions
from yangguang.disclosure.errors import Already, NotStanding
from yangguang.disclosure.models import Notice, Withdrawal
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import now


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
    reason = public_words.keep(words)
    row = Withdrawal.objects.create(notice=notice, version=version, reason=reason, by=publisher, at=now())
    endings.stop_clocks(notice, by=by)
    announce(events.WITHDRAWN, payload={"notice": notice.pk, "version": version.pk})
    return row
