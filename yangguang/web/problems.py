"""Errors in plain words: what happened, what was kept, what to do; never a trace, never a lost form."""

import logging
import sys
from contextlib import suppress

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from design.parts import Link, Problem
from yangguang.disclosure.errors import TooManyTries
from yangguang.foundation.errors import Invalid, Refused, Unavailable, YangguangError
from yangguang.residents import errors as residents
from yangguang.web.frame import bare, frame
from yangguang.web.typed import may_be_sent_again, typed

_LAST_WORDS = "<!doctype html><meta charset=utf-8><title>暂时出错</title><h1>暂时出错</h1><p>请稍后再试。</p>"
DatabaseAway = (OperationalError, InterfaceError)
_log = logging.getLogger(__name__)


class Problems:
    """Middleware: an error that a person may read becomes a page that says it."""

    def __init__(self, get_response: object) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)  # type: ignore[operator,no-any-return]  # Django's next handler

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer for the named errors; everything else is left to the page for 500."""
        if not isinstance(error, YangguangError):
            return None
        return answer(
            request, _status(error), Problem(what=error.what, do=error.do, kept=error.kept), faults=_lines(error)
        )


def bad_request(request: HttpRequest, exception: object = None) -> HttpResponse:
    """400."""
    return answer(request, 400, Problem(what=_("这个请求看不懂"), do=_("请从首页重新进入。"), way=_home()))


def forbidden(request: HttpRequest, exception: object = None) -> HttpResponse:
    """403."""
    return answer(
        request, 403, Problem(what=_("您不能进入这一页"), do=_("如应由您办理，请联系安全管理员授予角色。"), way=_home())
    )


def not_found(request: HttpRequest, exception: object = None) -> HttpResponse:
    """404."""
    return answer(request, 404, Problem(what=_("没有这一页"), do=_("看看地址有没有抄错，或者从首页找。"), way=_home()))


def token_missing(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for an unsafe request without its token; what was typed is shown to be copied, never sent on."""
    problem = Problem(
        what=_("这次提交没有通过安全核对"),
        do=_("请打开浏览器的 Cookie，回到原来的页面刷新后再提交。"),
        kept=_("没有保存任何内容。您填的文字在下面，可以复制。"),
    )
    page = answer(request, 403, problem, again=False)
    _take_the_rest(request)
    return page


def _take_the_rest(request: HttpRequest) -> None:
    """Read what is still on its way: a proxy that cannot hand it over says 502 and hides our page."""
    with suppress(OSError):
        while request.read(1 << 16):
            pass


def broken(request: HttpRequest) -> HttpResponse:
    """500: the page says that it is our fault and gives back what was typed, ready to be sent again.

    A database that is away, or whose disk is full, is a 503: nothing is broken, and it will pass.
    """
    if isinstance(sys.exception(), DatabaseAway):
        return away(request)
    problem = Problem(
        what=_("系统出错了，不是您的问题"),
        do=_("过一会儿再试；急事请打页脚的电话。"),
        kept=_("您填的内容都在下面，没有丢。") if request.method == "POST" else _("您没有丢失任何东西。"),
        way=_home() if request.method != "POST" else None,
    )
    return answer(request, 500, problem)


def away(request: HttpRequest) -> HttpResponse:
    """503: the database takes nothing at the moment; what was typed is given back."""
    problem = Problem(
        what=_("系统暂时存不下东西，请稍后再来"),
        do=_("过几分钟再按一次提交；急事请打页脚的电话。"),
        kept=_("这次没有存下任何内容。您填的都在下面，没有丢。")
        if request.method == "POST"
        else _("您没有丢失任何东西。"),
    )
    response = answer(request, 503, problem)
    response["Retry-After"] = "120"
    return response


def answer(
    request: HttpRequest, status: int, problem: Problem, *, again: bool = True, faults: tuple[str, ...] = ()
) -> HttpResponse:
    """The page of a problem; from 500 on it is made without the database, so that it can be made when that is away."""
    kept = typed(request)
    context = {
        **(bare if status >= 500 else frame)(request),
        "csrf_token": get_token(request),
        "problem": problem,
        "fault_lines": faults,
        "typed": kept,
        "again": again and may_be_sent_again(request, kept),
        "files": bool(kept) and bool(request.FILES),
    }
    try:
        text: str = render_to_string("web/problem.html", context)
    except Exception:  # the last page of all must not fail
        _log.exception("the page of a problem failed")
        text = _LAST_WORDS
    return HttpResponse(text, status=status)


def _status(error: YangguangError) -> int:
    if isinstance(error, (TooManyTries, residents.TooManyTries)):
        return 429
    return 403 if isinstance(error, Refused) else 503 if isinstance(error, Unavailable) else 400


def _lines(error: YangguangError) -> tuple[str, ...]:
    return tuple(map(str, error.faults)) if isinstance(error, Invalid) else ()


def _home() -> Link:
    return Link(text=_("回首页"), path=settings.PREFIX)
