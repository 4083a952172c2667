"""From a call to its answer: let in, read, done by the room whose it is, told; and every problem in the same form."""

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from urllib.parse import quote

import msgspec
from django.contrib.auth.decorators import login_not_required
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from yangguang.foundation.errors import YangguangError
from yangguang.web.api import letting_in, reading, refusing
from yangguang.web.api.letting_in import TooFast, Visitor
from yangguang.web.api.operations import By, Call, File, Operation
from yangguang.web.api.refusing import Stopped

FRESH = timedelta(minutes=1)  # for what everyone may read
_log = logging.getLogger(__name__)


class Reply:
    """An answer with a status of its own."""

    def __init__(self, status: int, body: object) -> None:
        self.status, self.body = status, body


class Endpoint:
    """The view of one address: which operation answers which method. No cookie is looked at, so none can be misused."""

    def __init__(self, operations: Mapping[str, Operation]) -> None:
        self.operations = operations

    def __call__(self, request: HttpRequest, **path: int) -> HttpResponse:
        """The answer, in the language that is asked for."""
        language = translation.get_language_from_request(request)
        with translation.override(language):
            response = self._answer(request, path)
        response["Content-Language"] = language
        response["Vary"] = "Accept-Language, Authorization, Yangguang-Code"
        return response

    def _answer(self, request: HttpRequest, path: dict[str, int]) -> HttpResponse:
        asked = (request.method or "").lower()
        operation = self.operations.get("get" if asked == "head" else asked)
        if operation is None:
            return self._other_method(asked)
        response = _answered(request, operation, path)
        public = operation.by == By.NOTHING and operation.reads and response.status_code == 200
        response["Cache-Control"] = f"public, max-age={FRESH.seconds}" if public else "no-store"
        return response

    def _other_method(self, asked: str) -> HttpResponse:
        allowed = ", ".join(sorted(each.upper() for each in self.operations))
        response = (
            HttpResponse(status=204)
            if asked == "options"
            else refusing.answer(Stopped(405, _("这个地址不能这样用。"), _("请照接口说明换一种方法。")))
        )
        response["Allow"] = allowed
        return response


@csrf_exempt
@login_not_required
def nowhere(request: HttpRequest, path: str) -> HttpResponse:
    """No operation lies there."""
    with translation.override(translation.get_language_from_request(request)):
        return refusing.answer(Stopped(404, _("接口里没有这个地址。"), _("请照接口说明核对。")))


def view(operations: Mapping[str, Operation]) -> Callable[..., HttpResponse]:
    """The view of an address, for the list of addresses."""
    endpoint = Endpoint(operations)

    @csrf_exempt
    @login_not_required
    def answer(request: HttpRequest, **path: int) -> HttpResponse:
        return endpoint(request, **path)

    return answer


def _answered(request: HttpRequest, operation: Operation, path: dict[str, int]) -> HttpResponse:
    left: int | None = None
    try:
        visitor = letting_in.let_in(request, operation)
        left = visitor.left
        response = _told(operation, operation.does(_call(request, operation, path, visitor)))
    except TooFast as fault:
        left, response = fault.left, refusing.answer(fault)
    except Stopped as fault:
        response = refusing.answer(fault)
    except YangguangError as fault:
        response = refusing.answer(refusing.of(fault))
    except Http404:
        response = refusing.answer(refusing.not_there())
    except (OperationalError, InterfaceError):
        response = refusing.answer(Stopped(503, _("系统暂时存不下东西。"), _("没有存下任何内容，请过几分钟再来。")))
    except Exception:  # nobody outside reads a trace
        _log.exception("the interface failed: %s", operation.name)
        response = refusing.answer(Stopped(500, _("系统出错了。"), _("不是您的问题，请过一会儿再试。")))
    letting_in.tell_limit(response, left)
    return response


def _call(request: HttpRequest, operation: Operation, path: dict[str, int], visitor: Visitor) -> Call:
    if any(each >= 2**63 for each in path.values()):  # larger than any id that a table can hold
        raise refusing.not_there()
    return Call(
        request=request,
        path=path,
        query=reading.query(request, operation),
        body=reading.body(request, operation),
        token=visitor.token,
        code=visitor.code,
        key=reading.key(request, operation),
    )


def _told(operation: Operation, given: object) -> HttpResponse:
    if isinstance(given, File):
        where = f"attachment; filename*=UTF-8''{quote(given.name)}"
        return HttpResponse(given.data, content_type=given.media_type, headers={"Content-Disposition": where})
    reply = given if isinstance(given, Reply) else Reply(operation.status, given)
    return HttpResponse(msgspec.json.encode(reply.body), content_type="application/json", status=reply.status)
