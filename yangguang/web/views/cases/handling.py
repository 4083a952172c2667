"""One case on the desk: what was said, who read it, and what the flow lets this officer do next."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import queries as cases
from yangguang.cases.choices import Audience, Kind, Verb
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.flow import Move
from yangguang.cases.models import Case
from yangguang.cases.queries import CasePage
from yangguang.web import casework, queries, stepping
from yangguang.web.forms.casework import Act
from yangguang.web.views.cases.acting import handed

FIRST = (Verb.ACCEPT, Verb.TAKE_OVER, Verb.ANSWER, Verb.DECIDE_REVIEW, Verb.DECIDE_REREVIEW)


@never_cache
@require_safe
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    """The case for its reader; the reading stands in the audit and on the page."""
    viewer = queries.staff(request.user)
    page = cases.case_page(casework.seen(case_id), viewer=viewer)
    return render(request, "web/cases/case.html", _context(page, editor=Role.EDITOR in roles_of(viewer)))


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, case_id: int, verb: str) -> HttpResponse:
    """One step, on a page of its own."""
    viewer = queries.staff(request.user)
    page = cases.case_page(casework.seen(case_id), viewer=viewer)
    move = next((each for each in page.moves if each.verb == verb), None)
    if move is None:
        raise Http404
    form = _form(request, move, page.case, viewer)
    if request.method == "POST" and form.is_valid():
        try:
            stepping.take(move, form.cleaned_data, case=page.case, by=viewer)
            return redirect("web:case", case_id=case_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    told = {"page": page, "verb": Verb(move.verb), "kind": dict(Kind.choices)[page.case.kind]}
    context = shown(form, **told, missing=verb == Verb.ASK_MISSING)
    return render(request, "web/cases/act.html", context, status=400 if form.errors else 200)


@never_cache
@require_safe
def paper(request: HttpRequest, case_id: int, paper_id: int) -> HttpResponse:
    """A paper of a case, for who reads the case as it was written."""
    viewer = queries.staff(request.user)
    page = cases.case_page(casework.seen(case_id), viewer=viewer)
    if paper_id not in {each.pk for each in page.papers}:
        raise Http404
    return handed(*casework.paper(case_id, paper_id))


def _form(request: HttpRequest, move: Move, case: Case, viewer: User) -> Act:
    sent = [request.POST] if request.method == "POST" else []
    return Act(
        *sent,
        verb=Verb(move.verb),
        outcomes=move.outcomes,
        offices=casework.others(case) if move.verb in (Verb.TRANSFER, Verb.JOIN) else (),
        heads=casework.heads(case, besides=viewer) if move.verb == Verb.EXTEND else (),
        words=stepping.beginning(move, case),
    )


def _context(page: CasePage, *, editor: bool) -> dict[str, object]:
    drawn = casework.clocks_of(page.clocks)
    moves = sorted(page.moves, key=lambda move: move.verb not in FIRST)
    with_words = [(each, words, _is_inner(each)) for each, words in page.steps]
    return {
        "page": page,
        "kind": dict(Kind.choices)[page.case.kind],
        "clocks": drawn,
        "talk": [(each, words) for each, words, inner in with_words if not inner],
        "inner": [(each, words) for each, words, inner in with_words if inner],
        "moves": [(str(move.verb), Verb(move.verb).label) for move in _once(moves)],
        "readers": casework.readers(page.case.pk),
        "telling": editor and bool(page.said) and cases.may_be_told(page.case),
    }


def _is_inner(step: object) -> bool:
    """Whether a step is between the offices alone."""
    content = getattr(step, "content", None)
    return getattr(step, "verb", "") in _INNER or (content is not None and content.audience == Audience.INTERNAL)


def _once(moves: list[Move]) -> list[Move]:
    """A verb once, where more than one part of the viewer could take it."""
    return list({move.verb: move for move in reversed(moves)}.values())[::-1]


_INNER = frozenset({Verb.NOTE, Verb.JOIN, Verb.OPINE, Verb.SEND_BACK})
