"""The administrator's page of the working-day calendar: how far it goes, and the next year's days off."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.clocks import actions, queries
from yangguang.clocks.forms import DaysOff
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import today


@never_cache
@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """Check a table of days off and say what it would do; import it when it is sent a second time."""
    viewer = require(request.user, Role.SYSTEM_ADMIN)
    form = DaysOff(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        year, data = form.cleaned_data["year"], form.cleaned_data["data"]
        try:
            plan = queries.preview_calendar(data, year=year)
            if "import" in request.POST:
                actions.import_calendar(data=data, year=year, document=form.cleaned_data["document"], by=viewer)
                return redirect("clocks:calendar")
            return render(request, "clocks/calendar_plan.html", {"plan": plan, "again": form.again()})
        except Invalid as refusal:
            form.add_error("table", [refusal.what, *map(str, refusal.faults)])
    context = {"ends": queries.calendar().last_day, "warning": queries.calendar_warning(on=today())}
    status = 400 if form.is_bound else 200
    return render(request, "clocks/calendar.html", shown(form, **context), status=status)
