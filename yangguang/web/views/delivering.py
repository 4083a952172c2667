"""Policy sheets brought to a village: the village first, then how many, when, and to which post."""

from datetime import timedelta

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid, Refused
from yangguang.disclosure.models import Notice
from yangguang.files import actions as files
from yangguang.foundation.now import today
from yangguang.offices import queries as offices
from yangguang.places.models import Place
from yangguang.web import handing, queries
from yangguang.web.forms.delivering import Delivery

KEPT = timedelta(days=30)


@never_cache
@require_http_methods(["GET"])
def villages(request: HttpRequest, notice_id: int) -> HttpResponse:
    """To which village, and what was brought where already."""
    notice = _guide(notice_id, queries.staff(request.user))
    asked = request.GET.get("q", "").strip()[:40]
    found = queries.villages_of(notice.office, named=asked) if asked else []
    context = {"notice": notice, "delivered": disclosure.delivered(notice.pk), "asked": asked, "villages": found}
    return render(request, "web/notices/deliveries.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def deliver(request: HttpRequest, notice_id: int, place_id: int) -> HttpResponse:
    """How many, on which day, to which post; a photo if there is one."""
    viewer = queries.staff(request.user)
    notice, village = _guide(notice_id, viewer), queries.place(place_id)
    near = offices.nearest(village) or notice.office
    data, uploads = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = Delivery(data, uploads, posts=list(offices.positions(near)), initial={"day": today()})
    if form.is_bound and form.is_valid():
        try:
            _keep(form, notice, village, viewer)
            return redirect("web:deliveries", notice_id=notice.pk)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, notice=notice, village=queries.names([village.pk]).get(village.pk, ""))
    return render(request, "web/notices/deliver.html", context, status=400 if form.errors else 200)


def _guide(notice_id: int, viewer: User) -> Notice:
    """A guide that stands, for everyone of the staff: whoever serves the village may tell of it. Raises Http404."""
    notice = queries.any_notice(notice_id)
    if notice.kind != Kind.GUIDE or not queries.is_standing(notice):
        raise Http404
    return notice


def _keep(form: Delivery, notice: Notice, village: Place, viewer: User) -> None:
    """What is told, with its photo or without; both are kept or neither."""
    said = {
        "notice": notice, "village": village, "sheets": form.cleaned_data["sheets"], "day": form.cleaned_data["day"],
        "given_to": form.post(), "by": viewer,
    }  # fmt: skip
    upload = form.cleaned_data["photo"]
    if not isinstance(upload, UploadedFile):
        actions.deliver(**said)
        return
    until = today() + KEPT
    with files.keeping(data=handing.bytes_of(upload), by=viewer, name=upload.name or "", retain_until=until) as photo:
        actions.deliver(**said, photo=photo)
