"""Files in pieces over a bad line, as tus 1.0 has it: begun by the code of a case, added to at a secret address."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from yangguang.cases import actions as cases
from yangguang.cases import errors as of_cases
from yangguang.files import actions as files
from yangguang.files import errors
from yangguang.files.models import Arrival
from yangguang.foundation.errors import Invalid, Refused, Unavailable, YangguangError
from yangguang.residents.errors import TooManyTries
from yangguang.web import limits

VERSION = "1.0.0"
PIECE = "application/offset+octet-stream"
ANSWERS: tuple[tuple[type[YangguangError], int], ...] = (  # the first that fits
    (errors.TooLarge, 413), (errors.Altered, 460), (errors.Elsewhere, 409), (errors.NotThere, 404),
    (errors.Crowded, 429), (of_cases.TooManyTries, 429), (TooManyTries, 429), (of_cases.Forbidden, 404),
    (Unavailable, 507), (Refused, 403), (YangguangError, 400),
)  # fmt: skip
View = Callable[..., HttpResponse]


def spoken(view: View) -> View:
    """Speak one version alone, and say every fault in words, with the offset where that is the fault."""

    @wraps(view)
    def run(request: HttpRequest, **named: str) -> HttpResponse:
        if request.headers.get("Tus-Resumable") != VERSION:
            return HttpResponse(status=412, headers={"Tus-Version": VERSION})
        try:
            answer = view(request, **named)
        except YangguangError as fault:
            answer = _told(fault)
        answer["Tus-Resumable"] = VERSION
        return answer

    return login_not_required(never_cache(sensitive_post_parameters()(run)))


@require_POST
@spoken
def begin(request: HttpRequest) -> HttpResponse:
    """Announce a file: its length, its digest, the code of the case; one that began before goes on where it was."""
    limits.must_not_be_too_fast(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
    said = _said(request.headers.get("Upload-Metadata", ""))
    begun = cases.begin_upload(
        code=said.get("code", b"").decode("utf-8", "replace")[:60],
        size=_number(request, "Upload-Length"),
        sha256=said.get("sha256", b""),
        name=said.get("filename", b"").decode("utf-8", "replace"),
    )
    where = reverse("web:upload", kwargs={"upload": begun.key})
    return HttpResponse(status=201, headers={"Location": where, "Upload-Offset": str(begun.arrived)})


@require_http_methods(["HEAD", "PATCH", "DELETE"])
@spoken
def upload(request: HttpRequest, upload: str) -> HttpResponse:
    """How much is here; one piece more; or nothing of it any longer."""
    if request.method == "DELETE":
        files.arrived(key=upload)
        files.drop(key=upload)
        return HttpResponse(status=204)
    row = files.arrived(key=upload) if request.method == "HEAD" else _appended(request, upload)
    known = {"Upload-Offset": str(row.arrived), "Upload-Length": str(row.size), "Upload-Expires": f"{row.until}"}
    return HttpResponse(status=200 if request.method == "HEAD" else 204, headers=known)


def _appended(request: HttpRequest, key: str) -> Arrival:
    if request.content_type != PIECE:
        raise Invalid(_("这不是文件的一段。"), do=_("请刷新页面再传。"))
    if int(request.META.get("CONTENT_LENGTH") or 0) > files.MOST:
        raise errors.TooLarge(_("这一段太大。"), do=_("请刷新页面再传。"))
    return files.append(key=key, offset=_number(request, "Upload-Offset"), data=request.body)


def _told(fault: YangguangError) -> HttpResponse:
    status = next(answer for kind, answer in ANSWERS if isinstance(fault, kind))
    told = JsonResponse({"what": fault.what, "do": fault.do, "kept": fault.kept}, status=status)
    if isinstance(fault, errors.Elsewhere):
        told["Upload-Offset"] = str(fault.arrived)
    return told


def _number(request: HttpRequest, header: str) -> int:
    text = request.headers.get(header, "")
    if not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise Invalid(_("没有说明从哪里、到哪里。"), do=_("请刷新页面再传。"))
    return int(text)


def _said(header: str) -> dict[str, bytes]:
    """`name base64, …`. Raises Invalid."""
    pairs = [pair.strip().partition(" ") for pair in header.split(",")]
    try:
        return {name: b64decode(value, validate=True) for name, _space, value in pairs}
    except (NotBase64, ValueError) as fault:
        raise Invalid(_("没有说明是哪个文件。"), do=_("请刷新页面再传。")) from fault
