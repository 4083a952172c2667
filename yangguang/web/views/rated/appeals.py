"""Appeals: the office above decides with the words before it; the rated office appeals for a whole day's."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.clocks import queries as clocks
from yangguang.foundation.errors import Invalid, Refused
from yangguang.ratings import actions, queries
from yangguang.web import casework
from yangguang.web.forms.rating_desk import Decide, LeftOut
from yangguang.web.views.rated.door import who_handles


@never_cache
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, appeal_id: int) -> HttpResponse:
    """One appeal: why the vote does not count, what was said against that, and the decision."""
    viewer = who_handles(request)
    appeal = queries.appeal(appeal_id, viewer=viewer)
    if appeal is None:
        raise Http404
    asked = queries.appeal_page(appeal, viewer=viewer)
    form = Decide(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        lifted, words = form.cleaned_data["lifted"] == "yes", form.cleaned_data["words"]
        try:
            actions.decide_appeal(appeal=appeal, lifted=lifted, words=words, by=viewer)
            return redirect("web:ratings")
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    drawn = clocks.drawn_all([asked.clock]) if asked.clock else {}
    context = shown(form, asked=asked, clock=drawn.get(asked.clock or 0), over=hasattr(appeal, "verdict"))
    return render(request, "web/ratings/appeal.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def left_out(request: HttpRequest, office_id: int) -> HttpResponse:
    """What of my office was left out, by day and reason; an appeal for a whole day."""
    viewer = who_handles(request)
    office = casework.served(office_id, viewer=viewer)
    rows = queries.left_out(viewer=viewer, office=office)
    free = {f"{row.on},{row.why}": row for row in rows if not row.appealed}
    days = [(key, _("%(day)s：%(why)s，%(number)d 条") % _said(row)) for key, row in free.items()]
    form = LeftOut(*([request.POST] if request.method == "POST" else []), days=days)
    if request.method == "POST" and form.is_valid():
        row = free[form.cleaned_data["which"]]
        try:
            words = form.cleaned_data["words"]
            actions.appeal_of_office(office=office, day=row.on, why=row.why, words=words, by=viewer)
            return redirect("web:ratings-left-out", office_id=office_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, office=office, rows=rows, may=bool(free))
    return render(request, "web/ratings/left_out.html", context, status=400 if form.errors else 200)


def _said(row: queries.LeftOut) -> dict[str, object]:
    return {"day": row.on, "why": row.label, "number": row.number}
