"""Cases: somebody asks something of an office without an account; an officer handles it from one page."""

from collections.abc import Sequence
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.queries import CasePage
from yangguang.clocks import queries as clocks
from yangguang.disclosure.errors import TooManyTries
from yangguang.web import limits, queries
from yangguang.web.forms.cases import About, Person, Where
from yangguang.web.forms.plain import Nothing
from yangguang.web.handling import DEEDS, office
from yangguang.web.handling import case as handled
from yangguang.web.wizard import Page, Step, walk

OPEN = (Kind.CONSULTATION, Kind.COMPLAINT, Kind.INFORMATION)  # the kinds that have a form on the site
STEPS = (Step("where", Where), Step("about", About), Step("person", Person))


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def submit(request: HttpRequest, sort: str) -> HttpResponse:
    """Ask something of an office, or say what one of them did."""
    if sort not in OPEN:
        raise Http404
    page = walk(request, STEPS, last=Nothing, begin={"key": uuid4().hex})
    return _sent(request, Kind(sort), page) if page.sent else _shown(request, Kind(sort), page)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    """One case on the desk: what was said, how far it is, and what may be done with it now."""
    viewer = queries.staff(request.user)
    found = handled(case_id, viewer=viewer)
    page = cases.case_page(found, viewer=viewer)
    verbs = [Verb(move.verb) for move in page.moves if move.verb in DEEDS]
    asked = (request.POST if request.method == "POST" else request.GET).get("verb", "")
    chosen = next((verb for verb in verbs if verb == asked), None)
    if request.method == "POST" and chosen is None:
        return _case(request, page, verbs, None, Nothing({}), fault=True)
    form = DEEDS[chosen].form(found, request.POST if request.method == "POST" else None) if chosen else Nothing()
    if request.method == "POST" and chosen and form.is_valid():
        try:
            DEEDS[chosen].run(found, form.cleaned_data, viewer)
            return redirect("web:case", case_id=found.pk)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    return _case(request, page, verbs, chosen, form, fault=bool(form.errors))


def _case(
    request: HttpRequest, page: CasePage, verbs: Sequence[Verb], chosen: Verb | None, form: Form, *, fault: bool
) -> HttpResponse:
    drawn = clocks.drawn_all([clock.pk for clock in page.clocks if clock.standing.closed_on is None])
    context = {"page": page, "verbs": dict.fromkeys(verbs), "chosen": chosen, "drawn": list(drawn.values())}
    return render(request, "web/cases/case.html", shown(form, **context), status=400 if fault else 200)


def _sent(request: HttpRequest, kind: Kind, page: Page) -> HttpResponse:
    given, where = page.given, office(page.given)
    said = actions.Said(given["about"], given["text"], given["name"], given["contact"])
    asked = actions.Asked(kind=kind, accused=where if kind == Kind.COMPLAINT else None)
    try:
        limits.must_have_room_for_cases(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
        receipt = actions.submit(asked=asked, office=where, said=said, key=request.POST.get("key", "")[:64])
        limits.count_case()
    except (Invalid, TooManyTries) as fault:
        page.form.add_error(None, str(fault))
        response = _shown(request, kind, page)
        if isinstance(fault, TooManyTries):
            response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
        return response
    return render(request, "web/cases/receipt.html", {"receipt": receipt, "kind": kind})


def _shown(request: HttpRequest, kind: Kind, page: Page) -> HttpResponse:
    name = "web/cases/check.html" if page.at == "check" else "web/cases/step.html"
    return render(request, name, shown(page.form, title=kind.label, step=page))
