"""写了一半的: what a resident keeps of a form by their own press, gone on with, or let go."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from yangguang.residents import actions
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Resident
from yangguang.web import begun
from yangguang.web.views.cases.asking import page_of
from yangguang.web.views.mine.door import of_resident, to
from yangguang.web.wizard import Page


@require_http_methods(["GET", "POST"])
@of_resident
def drafts(request: HttpRequest, resident: Resident) -> HttpResponse:
    """All of them; what is posted here is kept, and what cannot be is back on its page."""
    if request.method == "POST":
        try:
            begun.keep(resident, request.POST)
        except Invalid as fault:
            return _page(request, _refused(request, fault), status=400)
        return to("web:begun")
    return render(request, "web/mine/drafts.html", {"drafts": begun.of(resident)})


@require_safe
@of_resident
def draft(request: HttpRequest, resident: Resident, draft_id: int) -> HttpResponse:
    """One of one's own, at the page where it was left."""
    page = begun.page(resident, draft_id)
    if page is None:
        raise Http404
    return _page(request, page)


@require_POST
@of_resident
def drop(request: HttpRequest, resident: Resident, draft_id: int) -> HttpResponse:
    """One less; of anybody else's, nothing happens."""
    actions.drop_draft(by=resident, draft=draft_id)
    return to("web:begun")


def _refused(request: HttpRequest, fault: Invalid) -> Page:
    """The page where somebody is, with why it is not kept, and no word about what is not written yet."""
    page = begun.page_of({name: str(value) for name, value in request.POST.items()})
    form = type(page.form)(page.form.initial)
    form.errors.clear()
    form.add_error(None, str(fault))
    return replace(page, form=form)


def _page(request: HttpRequest, page: Page, *, status: int = 200) -> HttpResponse:
    response = page_of(request, page, action=reverse("web:ask"))
    response.status_code = status
    return response
