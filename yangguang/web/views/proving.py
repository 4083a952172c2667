"""Proof that a sheet hangs: one photo by phone, sent as a plain upload; only its digest is kept in the end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Posting
from yangguang.web import handing, queries, taking
from yangguang.web.forms.notices import Photo


@never_cache
@require_safe
def proofs(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The boards on which a notice hangs, those that wait for a photo first, and all of them page by page."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    waiting = list(disclosure.to_prove(notice.office).filter(notice=notice)[: queries.PAGE])
    after = request.GET.get("after", "")
    hanging = queries.hanging(notice, after=int(after) if after.isdecimal() and len(after) < 18 else 0)
    names = queries.names([posting.board.place_id for posting in [*waiting, *hanging]])
    context = {
        "notice": notice,
        "waiting": [(posting, names.get(posting.board.place_id, "")) for posting in waiting],
        "hanging": [(posting, names.get(posting.board.place_id, "")) for posting in hanging],
        "more": hanging[-1].pk if len(hanging) == queries.PAGE else None,
        "may_remove": queries.may(viewer, Role.PUBLISHER),
    }
    return render(request, "web/notices/proofs.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def prove(request: HttpRequest, posting_id: int) -> HttpResponse:
    """Send the photo of one sheet."""
    viewer = queries.staff(request.user)
    posting = queries.posting(posting_id, viewer=viewer)
    sent = request.method == "POST"
    form = Photo(request.POST if sent else None, request.FILES if sent else None)
    if sent and form.is_valid():
        try:
            with taking.on_record(by=viewer):
                taking.keep(taking.Taken(handing.bytes_of(form.cleaned_data["photo"])), posting=posting, by=viewer)
            return redirect("web:proved", posting_id=posting.pk)
        except Invalid as fault:
            form.add_error("photo", str(fault))
    context = shown(form, posting=posting, place=_names([posting]).get(posting.board.place_id, ""))
    return render(request, "web/notices/prove.html", context, status=400 if form.errors else 200)


@never_cache
@require_safe
def proved(request: HttpRequest, posting_id: int) -> HttpResponse:
    """It was received; which sheet is next."""
    viewer = queries.staff(request.user)
    posting = queries.posting(posting_id, viewer=viewer)
    following = disclosure.standing().filter(board__place=posting.board.place, proofs=None).first()
    return render(request, "web/notices/proved.html", {"posting": posting, "following": following})


def _names(postings: list[Posting]) -> dict[int, str]:
    return queries.names([posting.board.place_id for posting in postings])
