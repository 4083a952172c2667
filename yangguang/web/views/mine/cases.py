"""我的办件: the cases that a person keeps, each opened without typing its code; added by the code, and let go."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.cases.errors import TooManyTries
from yangguang.residents import actions, queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import REACHED_BY, Purpose, Resident
from yangguang.web import limits, mycases
from yangguang.web.forms.mine import KeepCase
from yangguang.web.views.cases.acting import page_of
from yangguang.web.views.mine.door import of_resident, to


@require_http_methods(["GET", "POST"])
@of_resident
def cases(request: HttpRequest, resident: Resident) -> HttpResponse:
    """All of them, and the one box to add another by its code."""
    ways = [(kind.value, str(kind.label)) for kind in queries.mine(request) if kind in REACHED_BY]
    form = KeepCase(request.POST if request.method == "POST" else None, ways=ways)
    if request.method == "POST" and form.is_valid():
        try:
            mycases.keep(resident, form.cleaned_data["code"], channel=form.cleaned_data["channel"])
            return to("web:my-cases")
        except Invalid as fault:
            form.add_error("code", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
            response = _listed(request, resident, form)
            response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
            return response
    return _listed(request, resident, form)


@require_safe
@of_resident
def case(request: HttpRequest, resident: Resident, kept_id: int) -> HttpResponse:
    """One of one's own, as whoever holds its code sees it."""
    kept = mycases.kept(resident, kept_id)
    found = mycases.followed(kept) if kept else None
    if kept is None or found is None:
        raise Http404
    request.own_case = kept_id  # type: ignore[attr-defined]  # a mark for this one page: it is kept already
    return page_of(request, found, code=kept.code)


@require_http_methods(["POST"])
@of_resident
def let_go(request: HttpRequest, resident: Resident, kept_id: int) -> HttpResponse:
    """One less here; the case goes on, and its code opens it as before."""
    actions.drop_code(by=resident, kept=kept_id)
    return to("web:my-cases")


@require_safe
@of_resident
def papers(request: HttpRequest, resident: Resident) -> HttpResponse:
    """The papers of one's own cases, in one place."""
    return render(request, "web/mine/papers.html", {"papers": mycases.papers(resident)})


def _listed(request: HttpRequest, resident: Resident, form: KeepCase) -> HttpResponse:
    said = next(one for one in queries.consents(resident) if one.purpose == Purpose.CASES)
    context = shown(form, cases=mycases.of(resident), said=said)
    return render(request, "web/mine/cases.html", context, status=400 if form.errors else 200)
