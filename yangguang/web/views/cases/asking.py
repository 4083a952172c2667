"""我要说: somebody wants something of an office: no account, one thing a page, check answers, and a code to keep."""

import json
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Invalid
from yangguang.disclosure.errors import TooManyTries
from yangguang.web import asking, begun, casework, limits
from yangguang.web.forms.cases import MEANS
from yangguang.web.forms.plain import Nothing
from yangguang.web.wizard import Page, walk

COMES = ("kind", "area", "office")  # what a page of the site may say beforehand: nothing about anybody


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Apply, ask, propose, complain, report, petition, request information, ask for help."""
    begin = {name: request.GET[name][:20] for name in COMES if name in request.GET} | {"key": uuid4().hex}
    begin |= asking.of_matter(request.GET.get("matter", ""))
    page = walk(request, asking.steps(request.POST.dict() or begin), last=Nothing, begin=begin, known="matter")
    return _sent(request, page) if page.sent else page_of(request, page)


def page_of(request: HttpRequest, page: Page, **more: object) -> HttpResponse:
    """One question, or the page that checks all; `more` for those at the counter."""
    kind = str(page.given.get("kind") or dict(page.carried).get("kind") or request.POST.get("kind", ""))
    context = shown(page.form, **{"title": _("我要说"), "step": page, "kind": kind, "means": MEANS.get(kind), **more})  # type: ignore[call-overload]  # a kind is its text
    context["fields"] = asking.with_hints(context["fields"])  # type: ignore[arg-type]  # the fields of `shown`
    context["applying"] = asking.applied_for(page.carried)
    context["kind_label"] = dict(Kind.choices).get(kind, "")
    return render(request, "web/cases/check.html" if page.at == "check" else "web/cases/step.html", context)


def receipt_of(request: HttpRequest, receipt: actions.Receipt, **more: object) -> HttpResponse:
    """The code, what happens next, until when, and who answers; or why nothing was taken in."""
    context: dict[str, object] = {"receipt": receipt, "again": request.path, **more}
    if receipt.case is not None:
        proof = receipt.proof
        record = json.dumps(proof.record, ensure_ascii=False, indent=1, sort_keys=True) if proof else ""
        case = casework.told(receipt.case)
        context |= {"case": case, "record": record, **casework.time_of(case)}
    return render(request, "web/cases/receipt.html", context)


def _sent(request: HttpRequest, page: Page) -> HttpResponse:
    key = request.POST.get("key", "")[:64]
    try:
        limits.must_have_room_for_cases(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
        asked, office, said = asking.asked(page.given)
        receipt = actions.submit(asked=asked, office=office, said=said, key=key)
        limits.count_case()
        if receipt.case is not None:  # what is not taken in leaves the draft as it is
            begun.handed_in(request)
    except (Invalid, TooManyTries) as fault:
        page.form.add_error(None, str(fault))
        response = page_of(request, page)
        if isinstance(fault, TooManyTries):
            response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
        return response
    return receipt_of(request, receipt)
