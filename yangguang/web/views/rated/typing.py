"""Paper slips, typed in by somebody who does not serve in the rated office: one by one, or a table of them at once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.foundation.errors import Invalid, Refused, Unavailable
from yangguang.foundation.handed import TableForm
from yangguang.ratings import actions
from yangguang.ratings.models import Ticket
from yangguang.web.forms.ratings import Code, Rate
from yangguang.web.views.rated.door import who_handles
from yangguang.web.views.rated.giving import said


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def slip(request: HttpRequest) -> HttpResponse:
    """One slip: first its code, then what is ticked on it; how many were typed in so far is counted along."""
    viewer = who_handles(request)
    done = _number(request.POST.get("done", ""))
    asked = Code(request.POST if request.method == "POST" else None)
    try:
        ticket = actions.slip(code=asked.cleaned_data["code"], by=viewer) if asked.is_valid() else None
    except (Refused, Unavailable) as fault:
        asked.add_error("code", str(fault))
        ticket = None
    if ticket is None:
        return _ask(request, asked, done)
    return _ticked(request, ticket, asked.cleaned_data["code"], done)


def _ticked(request: HttpRequest, ticket: Ticket, code: str, done: int) -> HttpResponse:
    sent = request.POST.get("at") == "slip"
    form = Rate(request.POST if sent else None)
    form.ask_for(ticket.of)
    form.fields.pop("again", None)
    if sent and form.is_valid():
        try:
            actions.take_slip(code=code, said=said(form), by=who_handles(request))
            return _ask(request, Code(), done + 1)
        except (Invalid, Refused, Unavailable) as fault:
            form.add_error(None, str(fault))
    context = shown(form, ticket=ticket, code=code, done=done)
    return render(request, "web/ratings/slip.html", context, status=400 if form.errors else 200)


def _ask(request: HttpRequest, form: Code, done: int) -> HttpResponse:
    context = shown(form, done=done)
    return render(request, "web/ratings/slip_code.html", context, status=400 if form.errors else 200)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def table(request: HttpRequest) -> HttpResponse:
    """A table of slips, taken in whole or not at all, with every fault by its row."""
    viewer = who_handles(request)
    form = TableForm(request.POST if request.method == "POST" else None, request.FILES or None)
    number = None
    if request.method == "POST" and form.is_valid():
        try:
            number = actions.take_batch(data=form.cleaned_data["data"], by=viewer)
            form = TableForm()
        except Invalid as refusal:
            form.add_error("table", [refusal.what, *map(str, refusal.faults)])
        except (Refused, Unavailable) as fault:
            form.add_error("table", str(fault))
    said_ = _("录入了 %(number)d 张。") % {"number": number} if number is not None else ""
    context = shown(form, said=said_, columns=actions.COLUMNS)
    return render(request, "web/ratings/slips.html", context, status=400 if form.errors else 200)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 5 else 0
