"""From a request to what an operation takes: its query and its body, exactly as described or not at all."""

import re

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, UnreadablePostError
from django.utils.translation import gettext as _

from yangguang.web.api.operations import File, Operation
from yangguang.web.api.refusing import Stopped, misshapen
from yangguang.web.api.wire.shapes import Nothing, Sent

KEY = "Idempotency-Key"
KEY_PATTERN = r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"  # nobody guesses another's
LARGEST_FILE = 50 * 1024 * 1024 + 1  # what `files` takes at most, and one byte more that it then refuses
JSON, OCTETS = "application/json", "application/octet-stream"


def query(request: HttpRequest, operation: Operation) -> Sent:
    """The query, each part once. Raises Stopped."""
    if any(len(values) > 1 for _name, values in request.GET.lists()):
        raise Stopped(400, _("地址里有一项写了两次。"), _("每一项只写一次。"))
    try:
        return msgspec.convert(dict(request.GET.items()), operation.query, strict=False)
    except msgspec.ValidationError as fault:
        raise misshapen(fault) from fault


def body(request: HttpRequest, operation: Operation) -> Sent:
    """The body, of the shape of the operation. Raises Stopped."""
    if operation.body is None or operation.body is File:
        return Nothing()
    _must_be(request, JSON)
    assert issubclass(operation.body, Sent)
    try:
        return msgspec.json.decode(request.body, type=operation.body)
    except msgspec.DecodeError as fault:
        raise misshapen(fault) from fault
    except RequestDataTooBig as fault:
        raise _too_large() from fault
    except UnreadablePostError as fault:
        raise Stopped(400, _("没有收全。"), _("请再发一次。")) from fault


def file(request: HttpRequest) -> bytes:
    """The file that is the body. Raises Stopped."""
    _must_be(request, OCTETS)
    try:
        data = request.read(LARGEST_FILE)
    except UnreadablePostError as fault:
        raise Stopped(400, _("没有收全。"), _("请再发一次。")) from fault
    return data


def key(request: HttpRequest, operation: Operation) -> str:
    """The caller's key of this deed, where the operation takes one. Raises Stopped."""
    given = request.headers.get(KEY) if operation.once else None
    if given is not None and not re.fullmatch(KEY_PATTERN, given):  # an empty one is none that nobody guesses
        raise Stopped(400, _("Idempotency-Key 不对。"), _("请用一个随机的 UUID。"))
    return given or ""


def _must_be(request: HttpRequest, wanted: str) -> None:
    if request.content_type != wanted:
        raise Stopped(415, _("内容的类型不对。"), _("请把 Content-Type 写成 %(wanted)s。") % {"wanted": wanted})


def _too_large() -> Stopped:
    return Stopped(413, _("一次交来的内容太大，没有收下。"), _("请写短一些，长的内容作为文件交。"))
