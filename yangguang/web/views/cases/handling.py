"""One case on the desk: what was said, who read it, and what the flow lets this officer do next."""

from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import As, Audience, Kind, Outcome, Verb
from yangguang.cases.errors import Invalid, Refused, Unusable
from yangguang.cases.flow import Move
from yangguang.cases.models import Case, Step
from yangguang.cases.queries import CasePage
from yangguang.web import bringing, casework, queries, stepping
from yangguang.web.forms.cases import LONGEST
from yangguang.web.forms.casework import SAID, Act
from yangguang.web.forms.papers import Supplement
from yangguang.web.views.cases import charging, replying
from yangguang.web.views.cases.acting import handed

FIRST = (
    Verb.ACCEPT, Verb.TAKE_OVER, Verb.EXTEND, Verb.SUPPLEMENT, Verb.PAY, Verb.ANSWER, Verb.DECIDE_REVIEW,
    Verb.DECIDE_REREVIEW,
)  # fmt: skip
ON_MORE = (Verb.EXTEND, Verb.REFUSE_MORE)


@dataclass(frozen=True, slots=True)
class Going:
    """A step that somebody began to write, to be gone on with."""

    verb: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """A step as its page draws it: with its words, and what it is, whose and with which outcome as people say it."""

    step: Step
    words: str
    verb: str
    who: str
    outcome: str


@never_cache
@require_safe
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    """The case for its reader; the reading stands in the audit and on the page."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    return render(request, "web/cases/case.html", _context(page, editor=Role.EDITOR in roles_of(viewer)))


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, case_id: int, verb: str) -> HttpResponse:
    """One step, on a page of its own."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    move = next((each for each in page.moves if each.verb == verb), None)
    if move is None:
        raise Http404
    if cases.by_letter(page.case, verb):
        return replying.answer(request, page, move, by=viewer)
    if verb in (Verb.CHARGE, Verb.PAY):
        return (charging.charge if verb == Verb.CHARGE else charging.pay)(request, page, by=viewer)
    if request.method == "POST" and "keep" in request.POST and _may_keep(move):
        return _kept(request, move, page, by=viewer)
    form = _form(request, move, page)
    if request.method == "POST" and form.is_valid():
        papers = bringing.brought(form) if verb == Verb.SUPPLEMENT else {}
        try:
            _take(move, form, papers, case=page.case, by=viewer)
            return redirect("web:case", case_id=case_id)
        except Unusable as fault:
            bringing.add_fault(form, papers, fault)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    told = {"page": page, "verb": Verb(move.verb), "kind": dict(Kind.choices)[page.case.kind]}
    waiting = [(each, words) for each, words in page.steps if each.verb == Verb.ASK_MORE] if verb in ON_MORE else []
    told["elsewhere"] = verb in (Verb.DECLINE, Verb.TRANSFER)  # what goes to another county is named there
    told["keeps"] = _may_keep(move)
    context = shown(form, **told, missing=verb == Verb.ASK_MISSING, asked=waiting[-1:])
    return render(request, "web/cases/act.html", context, status=400 if form.errors else 200)


@never_cache
@require_safe
def paper(request: HttpRequest, case_id: int, paper_id: int) -> HttpResponse:
    """A paper of a case, for who reads the case as it was written."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    if paper_id not in {each.pk for each in page.papers}:
        raise Http404
    return handed(*casework.paper(case_id, paper_id))


def _form(request: HttpRequest, move: Move, page: CasePage) -> forms.Form:
    staff = casework.assignable(page.case, by=queries.staff(request.user)) if move.verb == Verb.ASSIGN else []
    people = [(str(one.pk), one.name) for one in staff]  # on whose desk a head may lay it
    sent = [request.POST] if request.method == "POST" else []
    if move.verb == Verb.SUPPLEMENT:
        return Supplement(*sent, *([request.FILES] if sent else []), missing=_missing(page))
    return Act(
        *sent,
        verb=Verb(move.verb),
        outcomes=move.outcomes,
        offices=casework.others(page.case) if move.verb in (Verb.TRANSFER, Verb.JOIN) else (),
        people=people,
        words=_begun(page, move) or stepping.beginning(move, page.case),
    )


def _may_keep(move: Move) -> bool:
    """Whether what is begun can be kept: words of whoever handles the case."""
    return move.who == As.OFFICER and move.verb in SAID


def _begun(page: CasePage, move: Move) -> str:
    return page.begun.words if page.begun and page.begun.verb == move.verb else ""


def _kept(request: HttpRequest, move: Move, page: CasePage, *, by: User) -> HttpResponse:
    """Put what was begun away; its page offers to go on with it."""
    actions.keep_draft(case=page.case, verb=move.verb, words=request.POST.get("words", "")[:LONGEST], by=by)
    return redirect("web:case", case_id=page.case.pk)


def _take(move: Move, form: forms.Form, papers: dict[str, actions.Upload], *, case: Case, by: User) -> None:
    if move.verb == Verb.SUPPLEMENT:
        actions.bring(case=case, words=bringing.told(form, papers), uploads=list(papers.values()), by=by)
    else:
        stepping.take(move, form.cleaned_data, case=case, by=by)


def _missing(page: CasePage) -> list[str]:
    """The one complete list of what is missing."""
    lists = [words for each, words in page.steps if each.verb == Verb.ASK_MISSING]
    return [line for line in lists[-1].splitlines() if line.strip()] if lists else []


def _context(page: CasePage, *, editor: bool) -> dict[str, object]:
    drawn = casework.clocks_of(page.clocks)
    moves = sorted(page.moves, key=lambda move: move.verb not in FIRST)
    told = [_told(each, words) for each, words in page.steps]
    return {
        "page": page,
        "kind": dict(Kind.choices)[page.case.kind],
        "clocks": drawn,
        "talk": [one for one in told if not _is_inner(one.step)],
        "inner": [one for one in told if _is_inner(one.step)],
        "moves": [(str(move.verb), Verb(move.verb).label) for move in stepping.each_once(moves)],
        "readers": casework.readers(page.case.pk),
        "begun": _going_on(page),
        "fee": cases.fee_of(page.case) if page.case.kind == Kind.INFORMATION else None,
        "telling": editor and bool(page.said) and cases.may_be_told(page.case),
    }


def _going_on(page: CasePage) -> Going | None:
    """The step that the reader began and may still take."""
    found = page.begun
    may = found is not None and any(move.verb == found.verb for move in page.moves)
    return Going(found.verb, str(Verb(found.verb).label), found.at) if found and may else None


def _told(step: Step, words: str) -> Told:
    outcome = str(Outcome(step.outcome).label) if step.outcome else ""
    return Told(step, words, str(Verb(step.verb).label), str(As(step.who).label), outcome)


def _is_inner(step: object) -> bool:
    """Whether a step is between the offices alone."""
    content = getattr(step, "content", None)
    return getattr(step, "verb", "") in _INNER or (content is not None and content.audience == Audience.INTERNAL)


_INNER = frozenset({Verb.NOTE, Verb.JOIN, Verb.OPINE, Verb.SEND_BACK, Verb.ASK_MORE, Verb.REFUSE_MORE, Verb.RISE})
