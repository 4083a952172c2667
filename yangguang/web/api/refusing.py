"""What goes wrong, for programs and whoever reads their logs: RFC 9457, one sentence that says what to do."""

import re

import msgspec
from django.http import HttpResponse
from django.utils.translation import gettext as _

from yangguang.accounts.errors import NoRole, NoToken
from yangguang.cases import errors as cases
from yangguang.clocks import errors as clocks
from yangguang.disclosure import errors as disclosure
from yangguang.foundation.errors import Invalid, Refused, Unavailable, YangguangError
from yangguang.ratings import errors as ratings
from yangguang.residents import errors as residents
from yangguang.web.api.wire.shapes import Fault, Problem
from yangguang.web.queries import NotYours

MEDIA_TYPE = "application/problem+json"
NAMES = {
    400: "unreadable", 401: "not-let-in", 403: "forbidden", 404: "not-there", 405: "method", 409: "not-now",
    413: "too-large", 415: "media-type", 422: "invalid", 429: "too-many", 500: "broken", 503: "away",
}  # fmt: skip
TOO_MANY = (cases.TooManyTries, disclosure.TooManyTries, ratings.TooManyTries, residents.TooManyTries)
NEVER = (cases.Forbidden, clocks.Forbidden, disclosure.Forbidden, ratings.Forbidden, NoRole, NoToken)
_FIELD = re.compile(r"(?:field `([^`]+)`)?(?: - at `\$\.?(\w+)?[^`]*`)?$")
_MISSING, _UNKNOWN = "missing required", "unknown field"


class Stopped(Exception):
    """A call goes no further."""

    def __init__(self, status: int, title: str, detail: str = "", faults: list[Fault] | None = None) -> None:
        super().__init__(title)
        self.status, self.title, self.detail, self.faults = status, title, detail, faults or []


def not_there() -> Stopped:
    """The one answer for what is not there and for what is another's."""
    return Stopped(404, _("没有这一项。"), _("请核对编号；不归您办的，也查不到。"))


def not_let_in() -> Stopped:
    """The one answer for whatever is wrong with a token."""
    return Stopped(
        401, _("令牌不对、已到期或已停用。"), _("请把有效的令牌放在 Authorization 里，由本人在“我的账户”里签发。")
    )


def unknown_code() -> Stopped:
    """The one answer for whatever is wrong with a code."""
    return Stopped(401, _("没有查到。"), _("请照着回执再看一遍查询码，放在 Yangguang-Code 里。"))


def misshapen(fault: msgspec.DecodeError) -> Stopped:
    """What does not have the shape that the description says."""
    if not isinstance(fault, msgspec.ValidationError):
        return Stopped(400, _("这不是一份完整的 JSON。"), _("请检查括号、引号和编码（UTF-8）。"))
    said, found = str(fault), _FIELD.search(str(fault))
    name = next(filter(None, found.groups()), "") if found else ""
    if _MISSING in said:
        says = _("少了这一项，请补上。")
    elif _UNKNOWN in said:
        says = _("没有这一项，请去掉。")
    else:
        says = _("不是接口说明里写的样子，请照着改。")
    return Stopped(400, _("发来的内容不合接口说明。"), _("请照接口说明改正后再发。"), [Fault(field=name, says=says)])


def of(error: YangguangError) -> Stopped:
    """A named error of the house."""
    if isinstance(error, NotYours):
        return not_there()
    detail = "".join(part for part in (error.do, error.kept) if part)
    faults = [Fault(field=each.column, says=each.text) for each in error.faults] if isinstance(error, Invalid) else []
    return Stopped(status_of(error), error.what, detail, faults)


def status_of(error: YangguangError) -> int:
    """The status of a named error: what may never be is 403, what is not its turn 409."""
    if isinstance(error, TOO_MANY):
        return 429
    if isinstance(error, Unavailable):
        return 503
    if isinstance(error, Invalid):
        return 422
    if isinstance(error, NEVER):
        return 403
    return 409 if isinstance(error, Refused) else 422


def answer(stopped: Stopped) -> HttpResponse:
    """The problem as it goes out."""
    problem = Problem(
        type=f"urn:yangguang:problem:{NAMES[stopped.status]}",
        title=stopped.title,
        status=stopped.status,
        detail=stopped.detail,
        errors=stopped.faults,
    )
    response = HttpResponse(msgspec.json.encode(problem), content_type=MEDIA_TYPE, status=stopped.status)
    if stopped.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="yangguang"'
    if stopped.status in (429, 503):
        response["Retry-After"] = "60"
    return response
