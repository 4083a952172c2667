"""The counter: an officer in post asks for the account of someone who lost their phone; no search, no list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.residents import actions
from yangguang.residents.errors import Invalid, TooManyTries
from yangguang.web import queries
from yangguang.web.forms.mine import Recovery, RecoveryCode


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def recover(request: HttpRequest) -> HttpResponse:
    """First the numbers, then the code that the person reads out."""
    viewer = queries.staff(request.user)
    actions.must_be_in_post(by=viewer)
    if "code" in request.POST:
        return _given_back(request, RecoveryCode(request.POST))
    form = Recovery(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            new, deed = form.cleaned_data["new"], actions.recovery(viewer)
            actions.ask_code(phone=new, by=viewer, template="code.confirm", what=deed, known_device=True)
            return render(request, "web/mine/recover.html", shown(RecoveryCode(initial=form.cleaned_data)))
        except Invalid as fault:
            form.add_error("new", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
    return render(request, "web/mine/recover.html", shown(form), status=400 if form.errors else 200)


def _given_back(request: HttpRequest, form: RecoveryCode) -> HttpResponse:
    if form.is_valid():
        try:
            asked = actions.recover(**form.cleaned_data, by=queries.staff(request.user))
            return render(request, "web/mine/recovered.html", {"due": asked.due})
        except (Invalid, TooManyTries) as fault:
            form.add_error(None, str(fault))
    return render(request, "web/mine/recover.html", shown(form), status=400)
