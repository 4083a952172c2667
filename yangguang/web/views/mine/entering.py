"""In by a one-time code, and out; one answer whether a number is known or not."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import shown
from yangguang.accounts.kept import kept, let_go
from yangguang.residents import actions, consenting, queries
from yangguang.residents.errors import Invalid, TooManyTries
from yangguang.residents.models import Purpose, Resident
from yangguang.web import limits
from yangguang.web.forms.mine import Code, Phone
from yangguang.web.views.mine.door import of_resident, to


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Where to send a code; then the page that asks for it."""
    form = Phone(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        phone = form.cleaned_data["phone"]
        try:
            limits.must_not_be_too_fast(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
            actions.ask_code(phone=phone, known_device=queries.knows_device(request, phone))
            return _asked(request, Code(initial={"phone": phone}))
        except Invalid as fault:
            form.add_error("phone", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
            return _busy(render(request, "web/mine/enter.html", shown(form)))
    context = shown(form, ended="kept" in request.session, here_already=queries.resident(request))
    return render(request, "web/mine/enter.html", context)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    """The code that came; who has it is in."""
    if request.method != "POST":
        return to("web:enter")
    form = Code(request.POST)
    if form.is_valid():
        try:
            limits.must_not_be_too_fast(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
            phone = form.cleaned_data["phone"]
            known = queries.knows_device(request, phone)
            resident = actions.enter(phone=phone, code=form.cleaned_data["code"], known_device=known)
            actions.begin_session(request, resident)
            response = to("web:mine-kept" if kept(request, person=resident.subject) else "web:mine")
            actions.mark_device(request, response, phone)
            return response
        except Invalid as fault:
            form.add_error("code", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
            return _busy(_asked(request, form))
    return _asked(request, form)


@require_POST
@of_resident
def leave(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Out: nothing of this visit stays in the browser."""
    actions.leave(by=resident)
    actions.end_session(request)
    response = render(request, "web/mine/left.html")
    actions.forget_device(response)
    return response


@require_http_methods(["GET", "POST"])
@of_resident
def show_kept(request: HttpRequest, resident: Resident) -> HttpResponse:
    """What was typed when the last session ended, ready to be sent now."""
    found = kept(request, person=resident.subject)
    if found is None or request.method == "POST":
        let_go(request)
        return to("web:mine")
    return render(request, "accounts/kept.html", {"kept": found})


def _asked(request: HttpRequest, form: Code) -> HttpResponse:
    wording = consenting.current(Purpose.ACCOUNT)
    return render(request, "web/mine/code.html", shown(form, phone=form["phone"].value() or "", wording=wording))


def _busy(response: HttpResponse) -> HttpResponse:
    response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
    return response
