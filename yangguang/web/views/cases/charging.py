"""Telling a fee: what it is worked out from, a look at the sum stretch by stretch, then told; and its payment."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Refused
from yangguang.cases.queries import CasePage
from yangguang.foundation.errors import Invalid
from yangguang.web.forms.charging import Charge, Paid

CHECK = "check"


def charge(request: HttpRequest, page: CasePage, *, by: User) -> HttpResponse:
    """The notice of a fee; nothing is kept before it is told."""
    form = Charge(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and "change" not in request.POST:
        said = form.cleaned_data
        try:
            if request.POST.get("at") == CHECK:
                actions.charge(case=page.case, measure=form.measure(), how=said["how"], by=by)
                return redirect("web:case", case_id=page.case.pk)
            notice = cases.fee_notice(page.case, form.measure(), how=said["how"])
            carried = [(name, request.POST.get(name, "")) for name in form.fields]
            context = {"page": page, "words": cases.fee_words(notice), "notice": notice, "carried": carried}
            return render(request, "web/cases/fee.html", context)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    return _shown(request, page, form, Verb.CHARGE)


def pay(request: HttpRequest, page: CasePage, *, by: User) -> HttpResponse:
    """The day on which a fee was paid."""
    form = Paid(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_paid(case=page.case, on=form.cleaned_data["on"], by=by)
            return redirect("web:case", case_id=page.case.pk)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    return _shown(request, page, form, Verb.PAY)


def _shown(request: HttpRequest, page: CasePage, form: Charge | Paid, verb: Verb) -> HttpResponse:
    told = {"page": page, "verb": verb, "kind": dict(Kind.choices)[page.case.kind]}
    return render(request, "web/cases/act.html", shown(form, **told), status=400 if form.errors else 200)
