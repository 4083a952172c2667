"""Let someone return who lost password or second factor: one administrator asks, another agrees and hands the link."""

from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.actions.links import make
from yangguang.accounts.errors import NoRole, SecondPerson
from yangguang.accounts.models import RecoveryApproval, RecoveryRequest, SessionsEnded, User
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("accounts.ask_recovery")
def ask_recovery(*, user: User, by: User, reason: str) -> RecoveryRequest:
    """Ask that a person may return. Raises NoRole."""
    if not policies.may_ask_recovery(held=queries.roles_of(by), for_self=by == user):
        raise NoRole(_("只有系统管理员可以为他人提出找回。"), do=_("请联系另一位系统管理员。"))
    return RecoveryRequest.objects.create(user=user, at=now(), by=by)


@action("accounts.approve_recovery")
def approve_recovery(*, request: RecoveryRequest, by: User) -> str:
    """Agree, and get the token of the one-time link to hand to the person. Raises NoRole, SecondPerson.

    The person's sessions end now; the old password and second factor hold until the link is used.
    """
    asked_by_self, for_self = request.by_id == by.pk, request.user_id == by.pk
    held = queries.roles_of(by)
    if not policies.may_approve_recovery(held=held, asked_by_self=asked_by_self, for_self=for_self):
        raise NoRole(_("找回须由另一位安全管理员同意，提出人和本人都不行。"), do=_("请联系安全管理员。"))
    if RecoveryApproval.objects.filter(request=request).exists():
        raise SecondPerson(_("这一找回已经办理。"), do=_("如链接遗失，请重新提出。"), kept=_("没有作任何改动。"))
    RecoveryApproval.objects.create(request=request, at=now(), by=by)
    SessionsEnded.objects.create(user=request.user, at=now(), by=by)
    return make(user=request.user, power=None, by=by)
