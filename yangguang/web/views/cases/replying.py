"""Answering a request for information: the kind, its facts, the letter as it will be, then sent."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind as Kinds
from yangguang.cases.choices import Verb
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.flow import Move
from yangguang.cases.queries import CasePage
from yangguang.cases.replies import ROWS, Reply
from yangguang.web.forms.cases import LONGEST
from yangguang.web.forms.replying import Facts, Kind

CHECK = "check"


def answer(request: HttpRequest, page: CasePage, move: Move, *, by: User) -> HttpResponse:
    """One page after another; what was said travels in the form, and nothing is kept but by the officer's own press."""
    outcomes = [str(one) for one in move.outcomes]
    before = _left(request, page, move)
    kind = request.POST.get("kind", before.get("kind", ""))
    if "keep" in request.POST and kind in outcomes:
        return _kept(request, page, move, kind, by=by)
    if kind not in outcomes:
        chosen = Kind(*([request.POST] if request.method == "POST" else []), outcomes=outcomes)
        return _shown(request, page, move, chosen, at="")
    reply, at = Reply(kind), request.POST.get("at", "")
    if at not in ("facts", CHECK):
        begun = before or cases.letter_begun(page.case, kind) | {"key": uuid4().hex}
        return _shown(request, page, move, Facts(kind=reply, begun=begun), at="facts", kind=reply)
    form = Facts(request.POST, kind=reply)
    if form.is_valid() and "change" not in request.POST:
        try:
            if at == CHECK:
                key = form.cleaned_data["key"]
                actions.reply(case=page.case, given=form.given(), verb=move.verb, by=by, key=key)
                return redirect("web:case", case_id=page.case.pk)
            return _look(request, page, move, form, by=by)
        except Invalid as fault:
            for each in fault.faults or ():
                form.add_error(None, str(each))
            if not fault.faults:
                form.add_error(None, str(fault))
        except Refused as fault:
            form.add_error(None, str(fault))
    return _shown(request, page, move, form, at="facts", kind=reply)


def _left(request: HttpRequest, page: CasePage, move: Move) -> dict[str, str]:
    """What the reader put away of this letter, where they go on with it."""
    goes_on = request.method == "GET" and "anew" not in request.GET
    return dict(page.begun.form) if goes_on and page.begun and page.begun.verb == move.verb else {}


def _kept(request: HttpRequest, page: CasePage, move: Move, kind: str, *, by: User) -> HttpResponse:
    """Put what was begun away, right or not; the page of the case offers to go on with it."""
    names = ["kind", *Facts(kind=Reply(kind)).fields]
    form = {name: request.POST[name][:LONGEST] for name in names if name in request.POST}
    actions.keep_draft(case=page.case, verb=move.verb, form=form, by=by)
    return redirect("web:case", case_id=page.case.pk)


def _look(request: HttpRequest, page: CasePage, move: Move, form: Facts, *, by: User) -> HttpResponse:
    letter = cases.letter(page.case, form.given(), viewer=by)
    carried = [(name, request.POST.get(name, "")) for name in form.fields]
    context = {
        "page": page, "verb": Verb(move.verb), "letter": letter, "kind": form.reply, "row": ROWS[form.reply],
        "carried": carried,
    }  # fmt: skip
    return render(request, "web/cases/letter.html", context)


def _shown(
    request: HttpRequest, page: CasePage, move: Move, form: Kind | Facts, *, at: str, kind: Reply | None = None
) -> HttpResponse:
    told = {"page": page, "verb": Verb(move.verb), "kind": dict(Kinds.choices)[page.case.kind], "reply": kind}
    return render(request, "web/cases/reply.html", shown(form, **told, at=at), status=400 if form.errors else 200)
