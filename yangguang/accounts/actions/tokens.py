"""Issue a token to a program, note each use of it, and take it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe

from django.http import HttpRequest
from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.actions.confirming import must_be
from yangguang.accounts.errors import NoToken
from yangguang.accounts.models import Scope, Token, TokenRevocation, TokenScope, User
from yangguang.foundation import audit, keys
from yangguang.foundation.acts import action
from yangguang.foundation.now import wall

MOST = 10
PREFIX = "ygt_"  # so that programs which look for secrets in the wrong place know one when they see it


@dataclass(frozen=True, slots=True)
class Issued:
    """A token and its secret, which is shown this once and stands nowhere."""

    token: Token
    secret: str


def confirm_token(*, request: HttpRequest, by: User, password: str, code: str) -> None:
    """Have a person prove anew who they are before a token is issued. Raises WrongCode, NoToken."""
    _room(by)
    must_be(by, request=request, password=password, code=code)


def issue_token(*, by: User, name: str, scopes: Sequence[str], days: int) -> Issued:
    """Issue a token for 256 random bits, good for some scopes and at most 90 days. Raises NoToken."""
    secret = PREFIX + token_urlsafe(32)
    return Issued(_issue(by=by, name=name, scopes=scopes, days=days, secret=secret), secret)


@action("accounts.issue_token")
def _issue(*, by: User, name: str, scopes: Sequence[str], days: int, secret: str) -> Token:
    _room(by)
    held = queries.roles_of(by)
    if not scopes or not all(policies.may_hold_scope(held=held, scope=Scope(each)) for each in scopes):
        raise NoToken(_("令牌不能做您自己做不了的事。"), do=_("请去掉多选的。"), kept=_("没有签发。"))
    at = wall()
    digest = keys.blind(secret, purpose="token")
    token = Token.objects.create(user=by, name=name.strip(), digest=digest, at=at, until=at + timedelta(days=days))
    TokenScope.objects.bulk_create([TokenScope(token=token, scope=each) for each in dict.fromkeys(scopes)])
    return token


def use_token(*, token: Token, scope: Scope, what: str) -> User:
    """The person in whose name a program acts; each use, also a refused one, is a row of the audit.

    `what` names the operation, never what it is about. Raises NoToken where the token, or by now its person, lacks the
    scope.
    """
    has = token.scopes.filter(scope=scope).exists()
    may = has and policies.may_hold_scope(held=queries.roles_of(token.user), scope=scope)
    audit.record(
        actor_key=token.user.actor_key,
        verb="accounts.use_token",
        subject=f"accounts.token:{token.pk}",
        reason=what,
        result="done" if may else "refused",
    )
    if not may:
        raise NoToken(
            _("这个令牌没有“%(scope)s”的权限。") % {"scope": scope.label},
            do=_("请由本人在“我的账户”里另签一个。"),
            kept=_("没有作任何改动。"),
        )
    return token.user


@action("accounts.revoke_token")
def revoke_token(*, token: Token, by: User) -> TokenRevocation:
    """Let it open nothing any more, at once. Raises NoToken where it is another's or was taken back before."""
    if token.user_id != by.pk or not queries.tokens(by).filter(pk=token.pk).exists():
        raise NoToken(_("没有这个令牌，或者已经停用。"), do=_("请刷新页面。"), kept=_("没有作任何改动。"))
    return TokenRevocation.objects.create(token=token, at=wall(), by=by)


def revoke_tokens(user: User) -> None:
    """Take back every token of someone who comes back by a link: what they had may be in other hands."""
    TokenRevocation.objects.bulk_create(
        [TokenRevocation(token=each, at=wall(), by=None) for each in queries.tokens(user)]
    )


def _room(user: User) -> None:
    if queries.tokens(user).count() >= MOST:
        raise NoToken(
            _("每人最多 %(most)d 个令牌。") % {"most": MOST}, do=_("请先停用不再用的。"), kept=_("没有作任何改动。")
        )
