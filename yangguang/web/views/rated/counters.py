"""Counters of an office, and slips with a code for whoever was served there: printed, cut, handed out, used once."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.foundation.errors import Invalid, Refused
from yangguang.press import queries as press
from yangguang.ratings import actions, queries
from yangguang.web import casework
from yangguang.web.forms.rating_desk import NewCounter, Print
from yangguang.web.views.rated.door import who_handles


@never_cache
@require_http_methods(["GET", "POST"])
def counters(request: HttpRequest, office_id: int) -> HttpResponse:
    """The counters of an office with how many slips each gave out today; and one more."""
    viewer = who_handles(request)
    office = casework.served(office_id, viewer=viewer)
    form = NewCounter(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.open_counter(office=office, name=form.cleaned_data["name"], by=viewer)
            return redirect("web:counters", office_id=office_id)
        except (Invalid, Refused) as fault:
            form.add_error("name", str(fault))
    context = shown(form, office=office, rows=queries.counters(office))
    return render(request, "web/ratings/counters.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def slips(request: HttpRequest, counter_id: int) -> HttpResponse:
    """Print slips of a counter; their codes stand on this paper and nowhere else."""
    viewer = who_handles(request)
    counter = queries.counter(counter_id)
    if counter is None:
        raise Http404
    casework.served(counter.office_id, viewer=viewer)
    form = Print(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            given = actions.open_visits(counter=counter, number=form.cleaned_data["number"], by=viewer)
            answer = HttpResponse(press.slips(counter=counter, slips=given), content_type="application/pdf")
            answer["Content-Disposition"] = 'attachment; filename="slips.pdf"'
            return answer
        except (Invalid, Refused) as fault:
            form.add_error("number", str(fault))
    context = shown(form, counter=counter)
    return render(request, "web/ratings/print.html", context, status=400 if form.errors else 200)
