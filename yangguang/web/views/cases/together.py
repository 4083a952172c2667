"""Several cases taken up at once: first what would happen, then, on a second press, that and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import State
from yangguang.cases.errors import Refused
from yangguang.cases.models import Case
from yangguang.web import casework, queries
from yangguang.web.frame import way

MOST = 30


@never_cache
@require_POST
def together(request: HttpRequest) -> HttpResponse:
    """Take up what was ticked; nothing happens before it was shown."""
    viewer = queries.staff(request.user)
    asked = [int(each) for each in request.POST.getlist("case")[:MOST] if each.isdecimal() and len(each) < 18]
    known = [found for each in asked if (found := cases.by_id(each, viewer=viewer))]
    if not known:
        return redirect("web:cases")
    if request.POST.get("sure") != "on":
        free = [each for each in known if casework.told(each.pk).standing.state == State.RECEIVED]
        context = {"free": free, "others": [each for each in known if each not in free]}
        return render(request, "web/cases/together.html", context)
    done = [(each, _accepted(each, viewer)) for each in known]
    return render(request, "web/cases/together.html", {"done": done, "queue": way("web:cases")})


def _accepted(case: Case, by: User) -> str:
    """Empty when it was taken up, else why not; one that fails keeps none of the others back."""
    try:
        actions.accept(case=case, by=by)
    except Refused as fault:
        return str(fault)
    return ""
