"""Several cases given to somebody at once: to whom, then what would happen, then that and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.models import Case
from yangguang.foundation.trying import foreseen, refusal
from yangguang.offices.models import Officer
from yangguang.web import casework, queries
from yangguang.web.frame import way

MOST = 30


@dataclass(frozen=True)
class Done:
    """What became of one case: empty when it was given, else why not."""

    case: Case
    why: str


@never_cache
@require_POST
def together(request: HttpRequest) -> HttpResponse:
    """Take up or hand out what was ticked; nothing happens before it was shown."""
    viewer = queries.staff(request.user)
    asked = [int(each) for each in request.POST.getlist("case")[:MOST] if each.isdecimal() and len(each) < 18]
    known = [found for each in dict.fromkeys(asked) if (found := cases.by_id(each, viewer=viewer))]
    if not known:
        return redirect("web:cases")
    people = casework.assignable(known[0], by=viewer)
    chosen = next((one for one in people if str(one.pk) == request.POST.get("to")), None)
    context: dict[str, object] = {"cases": known, "to": chosen}
    if people and "to" not in request.POST:
        return render(request, "web/cases/together_whom.html", {**context, "people": people})
    if request.POST.get("sure") == "on":
        context["done"] = [Done(each, refusal(partial(_give, each, chosen, viewer))) for each in known]
    else:
        context |= _foreseen(known, chosen, viewer)
    return render(request, "web/cases/together.html", {**context, "queue": way("web:cases")})


def _foreseen(known: Sequence[Case], to: Officer | None, by: User) -> dict[str, object]:
    """What a second press would do, and to which cases nothing, each with its reason; tried, and nothing kept."""
    tried = [Done(each, foreseen(partial(_give, each, to, by))) for each in known]
    return {"free": [one.case for one in tried if not one.why], "others": [one for one in tried if one.why]}


def _give(case: Case, to: Officer | None, by: User) -> object:
    return actions.assign(case=case, to_officer=to, by=by) if to else actions.accept(case=case, by=by)
