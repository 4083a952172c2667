"""One's own messages: what was said and whether it came, stopped or wanted again; and a recovery not asked for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from yangguang.residents import actions, queries
from yangguang.residents.models import Resident
from yangguang.web.views.mine.door import of_resident, to

MOST = 100


@require_http_methods(["GET", "POST"])
@of_resident
def messages(request: HttpRequest, resident: Resident) -> HttpResponse:
    """The newest, and the one button that stops them all or lets them come again."""
    if request.method == "POST":
        if request.POST.get("say") == "lift":
            actions.lift_messages(by=resident)
        elif request.POST.get("say") == "stop":
            actions.stop_messages(by=resident)
        return to("web:messages")
    context = {"messages": queries.messages(resident)[:MOST], "stops": queries.stops(resident)}
    return render(request, "web/mine/messages.html", context)


@require_http_methods(["POST"])
@of_resident
def stop_recovery(request: HttpRequest, resident: Resident) -> HttpResponse:
    """It was not the person who asked for another phone: nothing changes."""
    actions.stop_recovery(by=resident)
    return to("web:mine")
