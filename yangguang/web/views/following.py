"""Follow by a code: an objection, what was found wrong with a page, or a case; all other codes get one answer."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.cases import actions as cases
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions
from yangguang.web.forms.objections import OUTCOMES, QUESTIONS, Code
from yangguang.web.views.cases.acting import page_of
from yangguang.web.views.fixing import followed as erratum

CLOCK = "disclosure.objection"


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """How far it is, for whoever holds its code; the code is posted, never part of an address."""
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if answer := _found(request, form.cleaned_data["code"]):
            return answer
        form.add_error("code", _("没有查到。请照着回执再看一遍查询码。"))
    return render(request, "web/objections/follow.html", shown(form))


def _found(request: HttpRequest, code: str) -> HttpResponse | None:
    if case := cases.follow(code=code):
        return page_of(request, case, code=code)
    if found := actions.follow(code=code):
        more = {"ground": QUESTIONS[found.ground], "outcome": dict(OUTCOMES).get(found.outcome, "")}
        return render(request, "web/objections/followed.html", {"found": found, **more, **_time(found.objection)})
    return erratum(request, code)


def _time(objection: int) -> dict[str, object]:
    """Until when the verdict is due, and step by step how that day was counted."""
    running = clocks.of(kind=CLOCK, subject=str(objection))
    return {"clock": clocks.drawn(running[0]), "steps": clocks.trace(running[0])} if running else {}
