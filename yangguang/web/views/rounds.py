"""The round with a phone: a page that works without a network, what it asks when there is one, and what it sends."""

import hashlib
from datetime import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

import design.build
from yangguang.accounts.models import User
from yangguang.disclosure.errors import Invalid, Refused
from yangguang.disclosure.models import Posting
from yangguang.foundation.errors import Refused as AnyRefused
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import now
from yangguang.foundation.once import once
from yangguang.web import handing, queries, rounds, taking
from yangguang.web.forms.notices import Photo

ANOTHER = 409  # the photo is another officer's: it stays on the phone until they log in


@never_cache
@require_safe
def round_(request: HttpRequest) -> HttpResponse:
    """Today's list; the phone keeps it, and photos that cannot be sent yet."""
    viewer = queries.staff(request.user)
    context = {"stops": rounds.of(viewer), "viewer": viewer, "at": now(), "store": settings.PREFIX}
    return render(request, "web/rounds/round.html", context)


@never_cache
@require_safe
def state(request: HttpRequest) -> JsonResponse:
    """Who is logged in on this phone now, and the token with which they send."""
    return JsonResponse({"officer": queries.staff(request.user).actor_key, "token": get_token(request)})


@never_cache
@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that answers for the round's page without a network; it governs what lies beside it and no more."""
    return HttpResponse(design.build.worker(), content_type="text/javascript; charset=utf-8")


@never_cache
@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What stands there without a network and without a kept list; it tells of nobody."""
    return render(request, "web/rounds/offline.html")


@never_cache
@require_POST
def send(request: HttpRequest, posting_id: int) -> JsonResponse:
    """Take in one photo of a queue: what was sent twice is one proof, and what is refused says why."""
    viewer = queries.staff(request.user)
    try:
        posting = queries.posting(posting_id, viewer=viewer)
        return JsonResponse({"state": "sent", **_taken_in(request, posting, viewer)})
    except _NotTheirs as fault:
        return _refused(fault, ANOTHER)
    except Invalid as fault:
        return _refused(fault, 400)
    except AnyRefused as fault:
        return _refused(fault, 403)


class _NotTheirs(Refused):
    """Another officer took this photo."""


def _taken_in(request: HttpRequest, posting: Posting, viewer: User) -> dict[str, object]:
    form = Photo(request.POST, request.FILES)
    if not form.is_valid():
        raise Invalid(_("没有收到照片。"), do=_("请重新拍照。"))
    if request.POST.get("officer") != viewer.actor_key:
        raise _NotTheirs(
            _("这张照片是另一位工作人员拍的。"), do=_("由拍照的人登录后送出。"), kept=_("照片还在手机里。")
        )
    data, captured = handing.bytes_of(form.cleaned_data["photo"]), request.POST.get("captured", "")
    photo = taking.Taken(data, _moment(captured))
    asked = {"posting": posting.pk, "photo": hashlib.sha256(data).hexdigest(), "captured": captured}

    def run() -> object:
        proof = taking.keep(photo, posting=posting, by=viewer)
        taken = proof.taken_at.isoformat() if proof.taken_at else ""
        return {"received": proof.received_at.isoformat(), "taken": taken}

    with taking.on_record(by=viewer):
        kept = once(key=f"proof:{request.POST.get('key', '')}", by=viewer, request=asked, run=run)
    assert isinstance(kept, dict)
    return kept


def _moment(said: str) -> datetime | None:
    """The phone's word. Raises Invalid for what is no moment with its time zone."""
    try:
        found = parse_datetime(said) if said else None
    except ValueError:
        found = None
    if said and (found is None or found.tzinfo is None):
        raise Invalid(_("手机说的拍摄时间看不懂。"), do=_("请先校准手机的时间，再重新拍照。"))
    return found


def _refused(fault: YangguangError, status: int) -> JsonResponse:
    said = {"what": fault.what, "do": fault.do, "kept": fault.kept}
    return JsonResponse({"state": "another" if status == ANOTHER else "refused", **said}, status=status)
