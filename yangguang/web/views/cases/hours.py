"""约时间: an office keeps hours free and closes them again; at the counter one is chosen for whoever phones."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import shown
from yangguang.accounts.models import POWERS, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.errors import Invalid, Refused
from yangguang.offices.models import Office
from yangguang.web import casework, hours, queries
from yangguang.web.forms.hours import Choose, Open


def _who(request: HttpRequest) -> User:
    """Whoever is logged in and holds none of the three powers. Raises NotYours."""
    viewer = queries.staff(request.user)
    if roles_of(viewer) & POWERS:
        raise queries.NotYours(_("三员不开放时段。"), do=_("请由承办的人进入。"), kept=_("没有作任何改动。"))
    return viewer


def _seen(request: HttpRequest) -> str:
    """What was typed, as it stands beside the days that were shown for it: nothing is put in place unseen."""
    return "|".join(request.POST.get(name, "") for name in Open.base_fields)


@never_cache
@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest, office_id: int) -> HttpResponse:
    """The hours of an office, and more of them: first the days are shown, then they are put in place."""
    viewer = _who(request)
    office = casework.served(office_id, viewer=viewer)
    form, days = Open(request.POST if request.method == "POST" else None), []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        until = given.pop("until") or given["day"]
        hour = {name: given[name] for name in ("opens", "closes")}
        days = list(cases.foreseen(office, first=given["day"], until=until, **hour))
        if request.POST.get("seen") == _seen(request):
            chosen = [each.day for each in days if not each.why]
            try:
                if chosen:  # else all of it is open already: pressed twice
                    actions.open_slots(office=office, days=chosen, seats=given["seats"], by=viewer, **hour)
                return redirect("web:hours", office_id=office_id)
            except (Invalid, Refused) as fault:
                form.add_error(None, str(fault))
    rows = hours.kept(cases.with_places(office))
    context = shown(form, office=office, rows=rows, days=[] if form.errors else days, seen=_seen(request))
    return render(request, "web/cases/hours.html", context, status=400 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, hour_id: int) -> HttpResponse:
    """Who has a place in a span, what they will hear, and then that it is kept free no longer."""
    viewer = _who(request)
    found = hours.slot(hour_id)
    if found is None:
        raise Http404
    office: Office = casework.served(found.office_id, viewer=viewer)
    if request.method == "POST":
        actions.close_slot(slot=found, by=viewer)
        return redirect("web:hours", office_id=office.pk)
    coming = [case for case in cases.coming(found) if cases.by_id(case.pk, viewer=viewer)]
    hidden = len(cases.coming(found)) - len(coming)
    context = {"office": office, "slot": found, "span": hours.span(found), "coming": coming, "hidden": hidden}
    return render(request, "web/cases/close_hour.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, case_id: int) -> HttpResponse:
    """An hour for somebody who phones or stands here: chosen, moved, given back."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    if not page.handles:
        raise Http404
    now = cases.booked(page.case)
    form = Choose(request.POST if request.method == "POST" else None, slots=hours.to_choose(page.case))
    leaves = request.method == "POST" and request.POST.get("leave") == "on"
    if leaves or form.is_valid():
        try:
            if leaves:
                actions.let_go_for(case=page.case, by=viewer)
            else:
                actions.book_for(case=page.case, slot=hours.chosen(form.cleaned_data["slot"]), by=viewer)
            return redirect("web:case", case_id=case_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, page=page, booked=hours.span(now.slot) if now and now.slot else "")
    return render(request, "web/cases/choose_hour.html", context, status=400 if form.errors else 200)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_POST
def entry(request: HttpRequest) -> HttpResponse:
    """The booked hour of one's own case as a file for a calendar."""
    found = actions.follow(code=request.POST.get("code", "")[:60])
    if found is None or found.comes is None or found.called_off:
        raise Http404(_("没有约时间。"))
    text = hours.entry(found.comes, number=found.number)
    where = {"Content-Disposition": 'attachment; filename="time.ics"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=where)
