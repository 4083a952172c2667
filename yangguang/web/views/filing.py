"""Notices in set forms as files: taken in whole or not at all, and written out again."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.disclosure import actions, kinds
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.queries import drafts
from yangguang.foundation.errors import Invalid, Refused
from yangguang.web import handing, queries
from yangguang.web.forms.notices import Begin, Written
from yangguang.web.views.joining import both

_MOST = 200


@never_cache
@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in a file; every fault is named with its line."""
    viewer = require(request.user, Role.EDITOR)
    data, uploads = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    served = queries.served(viewer)
    where, what = Begin(data, offices=served), Written(data, uploads)
    context: dict[str, object] = {}
    if data is not None and where.is_valid() and what.is_valid():
        office = next(one for one in served if str(one.pk) == where.cleaned_data["office"])
        given = handing.bytes_of(what.cleaned_data["file"])
        try:
            actions.import_forms(data=given, office=office, by=viewer, reason=what.cleaned_data["why"])
            return redirect(f"{reverse('web:notices')}?office={office.pk}")
        except (Invalid, Refused) as fault:
            what.add_error(None, " ".join(part for part in (fault.what, fault.do, fault.kept) if part))
            lines = [str(line) for line in fault.faults] if isinstance(fault, Invalid) else []
            context = {"lines": lines[:_MOST], "further": max(len(lines) - _MOST, 0)}
    page = both(where, what, **context)
    return render(request, "web/notices/file.html", page, status=400 if what.is_bound else 200)


@never_cache
@require_safe
def written(request: HttpRequest, notice_id: int) -> HttpResponse:
    """A notice in a set form as the file that `take_in` reads."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    filled = kinds.of(drafts.body(disclosure.newest(notice), viewer=viewer)) if notice.kind in kinds.SHAPES else None
    if filled is None:
        raise Http404
    matter = notice.matter
    text = kinds.as_yaml(
        filled, kind=kinds.KIND_NAMES[filled.kind], first=matter.first, second=matter.second, title=notice.title
    )
    name = quote(f"{notice.index_no}.yaml")
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return HttpResponse(text, content_type="application/yaml; charset=utf-8", headers=headers)
