"""Tie an account of the county's provider to a person: said by one administrator, agreed to by another."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.errors import NoRole, NoTie
from yangguang.accounts.models import SessionsEnded, Tie, TieApproval, TieEnd, User
from yangguang.foundation.acts import action
from yangguang.foundation.now import wall


@action("accounts.tie")
def tie(*, user: User, subject: str, by: User, reason: str = "") -> Tie:
    """Say that a subject of the provider is this person; it opens nothing before a second one agreed.

    Raises NoRole, NoTie.
    """
    if not policies.may_tie(held=queries.roles_of(by), for_self=by.pk == user.pk):
        raise NoRole(_("只有系统管理员可以绑定统一身份，且不得为自己办理。"), do=_("请联系另一位系统管理员。"))
    if queries.tie(user):
        raise NoTie(_("此人已有绑定，或有一个等着同意。"), do=_("请先解除原来的。"), kept=_("没有作任何改动。"))
    digest = queries.provider_digest(issuer=settings.OIDC_ISSUER, subject=subject.strip())
    return Tie.objects.create(user=user, digest=digest, at=wall(), by=by)


@action("accounts.approve_tie")
def approve_tie(*, tie: Tie, by: User, reason: str = "") -> TieApproval:
    """Agree, as a second person. Raises NoRole, NoTie where it was ended, or opens another's account already."""
    mine, about = tie.by_id == by.pk, tie.user_id == by.pk
    if not policies.may_approve_tie(held=queries.roles_of(by), tied_by_self=mine, for_self=about):
        raise NoRole(_("绑定须由另一位安全管理员同意。"), do=_("请联系安全管理员。"), kept=_("没有作任何改动。"))
    try:
        with transaction.atomic():
            return TieApproval.objects.create(tie=tie, at=wall(), by=by)
    except IntegrityError as fault:
        raise NoTie(
            _("这个绑定已经解除或同意过，或者同一个统一身份绑着别人。"),
            do=_("请核对后重新绑定。"),
            kept=_("没有作任何改动。"),
        ) from fault


@action("accounts.untie")
def untie(*, user: User, by: User, reason: str = "") -> TieEnd:
    """Let it open nothing any more; the person's sessions end. Raises NoRole, NoTie."""
    if not policies.may_untie(held=queries.roles_of(by), for_self=by.pk == user.pk):
        raise NoRole(_("只有本人和管理员可以解除绑定。"), kept=_("没有作任何改动。"))
    standing = queries.tie(user)
    if standing is None:
        raise NoTie(_("此人没有绑定。"), kept=_("没有作任何改动。"))
    SessionsEnded.objects.create(user=user, at=wall(), by=by)
    return TieEnd.objects.create(tie=standing, at=wall(), by=by)
