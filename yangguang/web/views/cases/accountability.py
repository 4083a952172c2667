"""Holding an office to account after an upheld complaint: one page for the head who decides."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.errors import Invalid, Refused
from yangguang.web import queries
from yangguang.web.forms.accountability import Decide


@never_cache
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, accountability_id: int) -> HttpResponse:
    """The office, and three closed questions; whoever may not decide finds nothing here."""
    viewer = queries.staff(request.user)
    found = cases.account(accountability_id, viewer=viewer)
    if found is None:
        raise Http404
    form = Decide(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.decide_account(
                accountability=found, conduct=given["conduct"], consequence=given["consequence"],
                remedy=given["remedy"], fen=given["yuan"], by=viewer,
            )  # fmt: skip
            return redirect("web:accountability", accountability_id=accountability_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, found=found, decided=cases.held(found.case_id))
    return render(request, "web/cases/accountability.html", context, status=400 if form.errors else 200)
