"""One's own data: seen, corrected, taken along, erased."""

from collections.abc import Mapping
from typing import Any  # what a form has cleaned

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from design.forms import shown
from yangguang.residents import actions, consenting, own, queries
from yangguang.residents.errors import Invalid, TooManyTries
from yangguang.residents.models import Kind, Purpose, Resident
from yangguang.web.forms.mine import Erase, Name, NewContact, Number, TwoCodes
from yangguang.web.views.mine.door import of_resident, to

FORMS: dict[str, type[Name] | type[Number]] = {Kind.NAME: Name, Kind.NUMBER: Number}


@require_safe
@of_resident
def data(request: HttpRequest, resident: Resident) -> HttpResponse:
    """What one told, each with the way to correct it; export and erasure."""
    told = queries.mine(request)
    rows = [(kind, kind.label, told.get(kind, ""), kind in FORMS) for kind in Kind]
    return render(request, "web/mine/data.html", {"rows": rows, "corrections": own.corrections(resident)})


@require_http_methods(["GET", "POST"])
@of_resident
def correct(request: HttpRequest, resident: Resident, detail: str) -> HttpResponse:
    """A name or a number: another value, or none."""
    if detail not in FORMS:
        raise Http404
    kind = Kind(detail)
    number = kind == Kind.NUMBER
    told = "" if number else queries.mine(request).get(kind, "")
    first = {"value": told, "agree": number and queries.consented(resident, Purpose.NUMBER)}
    form = FORMS[kind](request.POST) if request.method == "POST" else FORMS[kind](initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            _correct(resident, kind, form.cleaned_data)
            return to("web:data")
        except Invalid as fault:
            form.add_error("value", str(fault))
    wording = consenting.current(Purpose.NUMBER) if number else None
    context = shown(form, label=kind.label, wording=wording, held=number and queries.has_number(resident))
    return render(request, "web/mine/correct.html", context, status=400 if form.errors else 200)


def _correct(resident: Resident, kind: Kind, given: Mapping[str, Any]) -> None:
    """A number rests on its own tick: with it a number takes the place of the old one, without it nothing is kept."""
    value = given["value"].strip()
    if kind != Kind.NUMBER:
        actions.correct(by=resident, kind=kind, value=value)
    elif not given["agree"] and not value:
        actions.withdraw(resident=resident, purpose=Purpose.NUMBER, by=resident)
    elif value:
        actions.keep_number(by=resident, value=value, agrees=given["agree"])


@require_http_methods(["GET", "POST"])
@of_resident
def contact(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Another phone or e-mail: codes to both."""
    form = NewContact(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_change(by=resident, new=form.cleaned_data["new"])
            return render(request, "web/mine/contact_codes.html", shown(TwoCodes(initial=form.cleaned_data)))
        except Invalid as fault:
            form.add_error("new", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
    return render(request, "web/mine/contact.html", shown(form), status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@of_resident
def confirm_contact(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Both codes; then every other session is over, and this one goes on."""
    if request.method != "POST":
        return to("web:contact")
    form = TwoCodes(request.POST)
    if form.is_valid():
        try:
            actions.change_contact(by=resident, **form.cleaned_data)
            actions.begin_session(request, resident)
            response = to("web:data")
            actions.mark_device(request, response, form.cleaned_data["new"])
            return response
        except (Invalid, TooManyTries) as fault:
            form.add_error(None, str(fault))
    return render(request, "web/mine/contact_codes.html", shown(form), status=400)


@require_POST
@of_resident
def export(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Everything, as a file to take along."""
    response = HttpResponse(actions.export(by=resident), content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="my-data.zip"'
    return response


@require_http_methods(["GET", "POST"])
@of_resident
def erase(request: HttpRequest, resident: Resident) -> HttpResponse:
    """First what goes and what stays and why; then, once it is said again, it is done."""
    form = Erase(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        fates = actions.foresee(resident=resident)
        actions.erase(by=resident)
        actions.end_session(request)
        response = render(request, "web/mine/erased.html", {"stays": [fate for fate in fates if fate.why_it_stays]})
        actions.forget_device(response)
        return response
    fates = actions.foresee(resident=resident)
    context = shown(form, goes=[f for f in fates if not f.why_it_stays], stays=[f for f in fates if f.why_it_stays])
    return render(request, "web/mine/erase.html", context, status=400 if form.errors else 200)
