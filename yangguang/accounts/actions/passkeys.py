"""Give a device a passkey, and take it back."""

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from fido2.webauthn import AttestedCredentialData

from yangguang.accounts import queries
from yangguang.accounts.actions.confirming import must_be
from yangguang.accounts.errors import NoPasskey
from yangguang.accounts.models import Passkey, PasskeyRevocation, SessionsEnded, User
from yangguang.foundation.acts import action
from yangguang.foundation.now import now

MOST = 5
"""So many passkeys a person may have; whoever needs more has lost some and should take those back."""


def confirm(*, request: HttpRequest, by: User, password: str, code: str) -> None:
    """Have a person prove anew who they are before a device is given a passkey; counted like a log-in.

    Raises WrongCode, NoPasskey where they have as many as they may.
    """
    room(by)
    must_be(by, request=request, password=password, code=code)


def room(user: User) -> None:
    """Raises NoPasskey where a person has as many as they may."""
    if queries.passkeys(user).count() >= MOST:
        raise NoPasskey(
            _("每人最多 %(most)d 个通行密钥。") % {"most": MOST}, do=_("请先停用不再用的。"), kept=_("没有作任何改动。")
        )


@action("accounts.add_passkey")
def add_passkey(*, by: User, name: str, data: bytes) -> Passkey:
    """Keep what a device of this person proved (`ceremony.bound`) under a name. Raises NoPasskey."""
    room(by)
    credential = AttestedCredentialData(data).credential_id
    try:
        with transaction.atomic():
            return Passkey.objects.create(user=by, name=name.strip(), credential=credential, data=data, at=now())
    except IntegrityError as fault:
        raise NoPasskey(_("这个通行密钥已经登记过。"), do=_("请换一台设备。"), kept=_("没有作任何改动。")) from fault


@action("accounts.revoke_passkey")
def revoke_passkey(*, passkey: Passkey, by: User) -> PasskeyRevocation:
    """Let it open nothing any more; every session of its person ends, for its device may be in other hands.

    Raises NoPasskey where it is another's or was taken back before.
    """
    if passkey.user_id != by.pk or not queries.passkeys(by).filter(pk=passkey.pk).exists():
        raise NoPasskey(_("没有这个通行密钥，或者已经停用。"), do=_("请刷新页面。"), kept=_("没有作任何改动。"))
    SessionsEnded.objects.create(user=by, at=now(), by=by)
    return PasskeyRevocation.objects.create(passkey=passkey, at=now(), by=by)


def revoke_all(user: User) -> None:
    """Take back every passkey of someone who comes back by a link: what they had may be in other hands."""
    PasskeyRevocation.objects.bulk_create(
        [PasskeyRevocation(passkey=each, at=now(), by=None) for each in queries.passkeys(user)]
    )
