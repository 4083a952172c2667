"""The publisher's page of the catalogue: check a table, see what it would do, import it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.foundation.errors import Invalid
from yangguang.matters import actions, queries
from yangguang.matters.forms import Catalogue


@never_cache
@require_http_methods(["GET", "POST"])
def catalogue(request: HttpRequest) -> HttpResponse:
    """Check a catalogue and say what it would do; import it when it is sent a second time."""
    viewer = require(request.user, Role.PUBLISHER)
    form = Catalogue(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data["data"]
        try:
            plan = queries.preview_import(data)
            if "import" in request.POST:
                actions.import_catalogue(data=data, by=viewer)
                return redirect("matters:catalogue")
            return render(request, "matters/catalogue_plan.html", {"plan": plan, "again": form.again()})
        except Invalid as refusal:
            form.add_error("table", [refusal.what, *map(str, refusal.faults)])
    context = {"total": queries.catalogue().count(), "findings": queries.findings()}
    status = 400 if form.is_bound else 200
    return render(request, "matters/catalogue.html", shown(form, **context), status=status)
