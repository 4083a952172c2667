"""Posters for a town's own printer: which there are, one file with all of them, what could not be printed; media."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yangguang.press import actions
from yangguang.press import queries as press
from yangguang.web import queries


@never_cache
@require_safe
def posters(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The towns whose posters of a notice the viewer may fetch."""
    viewer = queries.staff(request.user)
    notice = queries.notice_to_print(notice_id, viewer=viewer)
    context = {"notice": notice, "towns": press.towns(notice, viewer=viewer)}
    return render(request, "web/printing/towns.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def media(request: HttpRequest, notice_id: int) -> HttpResponse:
    """What of a notice's media package is made by order, and the order; it is carried out beside, in some seconds."""
    viewer = queries.staff(request.user)
    notice = queries.notice_to_print(notice_id, viewer=viewer)
    if request.method == "POST":
        actions.order_media(notice=notice, by=viewer)
        return redirect(f"{reverse('web:media', args=[notice.pk])}?ordered=1")
    context = {"notice": notice, "voice": press.has_voice(), "package": press.package_of(notice)}
    return render(request, "web/printing/media.html", context | {"ordered": request.GET.get("ordered") == "1"})


@never_cache
@require_safe
def of_place(request: HttpRequest, notice_id: int, place_id: int) -> HttpResponse:
    """The posters of one town, village by village; those of a village are its one."""
    viewer = queries.staff(request.user)
    notice, place = queries.any_notice(notice_id), queries.place(place_id)
    sheets = press.of_place(notice, place=place, viewer=viewer)
    context = {
        "notice": notice,
        "place": place,
        "name": queries.names([place.pk]).get(place.pk, ""),
        "sheets": sheets,
        "ready": sum(sheet.ready for sheet in sheets),
        "waits": any(sheet.waits for sheet in sheets),
        "stopped": [sheet for sheet in sheets if sheet.fault],
    }
    return render(request, "web/printing/posters.html", context)


@never_cache
@require_safe
def fetch(request: HttpRequest, notice_id: int, place_id: int, layout: str) -> FileResponse:
    """The file itself, for the printer; each fetching is on record."""
    viewer = queries.staff(request.user)
    paper = next((one for one in actions.LAYOUTS if one == layout), None)
    if paper is None:
        raise Http404
    notice, place = queries.any_notice(notice_id), queries.place(place_id)
    path = actions.fetch(notice=notice, place=place, layout=paper, by=viewer)
    answer = FileResponse(path.open("rb"), content_type="application/pdf", filename=f"{notice.index_no}-{path.name}")
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return answer
