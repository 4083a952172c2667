"""Who calls: by a token, whose every use is counted and in the audit; by a code; or nobody in particular."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yangguang.accounts import actions as accounts
from yangguang.accounts import queries
from yangguang.accounts.models import Token
from yangguang.cases import actions as cases
from yangguang.foundation.now import now
from yangguang.ratings import actions as ratings
from yangguang.web import limits
from yangguang.web.api.operations import By, Operation
from yangguang.web.api.refusing import Stopped, not_let_in, unknown_code

CODE = "Yangguang-Code"
MOST_A_MINUTE = 120  # calls by one token
MOST_WRONG = 300  # unknown tokens a minute, of everyone together
_WINDOW = 60


@dataclass(frozen=True)
class Visitor:
    """Whoever was let in: a program by its token, the holder of a code, or anybody; and how many calls are left."""

    token: Token | None = None
    code: str = ""
    left: int | None = None


def let_in(request: HttpRequest, operation: Operation) -> Visitor:
    """Who calls. Raises Stopped; NoToken of `accounts`; TooManyTries of the room whose code it is."""
    if operation.by == By.TOKEN:
        return _by_token(request, operation)
    if operation.by == By.NOTHING:
        return Visitor()
    limits.must_not_be_too_fast(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
    code = request.headers.get(CODE, "")[:60]
    if operation.by == By.CODE:
        found: object = cases.follow(code=code)
    else:  # of a visit the receipt's own code follows it
        found = ratings.ticket(code=code) or ratings.follow(code=code)
    if found is None:
        raise unknown_code()
    return Visitor(code=code)


def tell_limit(response: HttpResponse, left: int | None) -> None:
    """Say how many calls are left, and for how long (RateLimit header fields for HTTP)."""
    if left is None:
        return
    response["RateLimit-Policy"] = f'"token";q={MOST_A_MINUTE};w={_WINDOW}'
    response["RateLimit"] = f'"token";r={max(left, 0)};t={_WINDOW - now().second}'


def _by_token(request: HttpRequest, operation: Operation) -> Visitor:
    scheme, _blank, secret = request.headers.get("Authorization", "").partition(" ")
    token = queries.token(secret.strip()[:100]) if scheme.lower() == "bearer" else None
    if token is None:
        if limits.counted("token") > MOST_WRONG:
            raise Stopped(429, _("现在不认识的令牌太多。"), _("请过一分钟再试。"))
        raise not_let_in()
    left = _left(token)
    assert operation.scope is not None
    accounts.use_token(token=token, scope=operation.scope, what=operation.name)
    return Visitor(token=token, left=left)


def _left(token: Token) -> int:
    left = MOST_A_MINUTE - limits.counted(f"token:{token.pk}")
    if left < 0:
        raise TooFast(left)
    return left


class TooFast(Stopped):
    """One token calls too often; it is told when it may again."""

    def __init__(self, left: int) -> None:
        super().__init__(429, _("这个令牌一分钟里用得太多。"), _("请照 RateLimit 里写的秒数等一等再来。"))
        self.left = left
