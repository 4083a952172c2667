"""What a resident sees of their own: what is going on, what they agreed to, who looked, what they asked to hear of."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.residents import actions, queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import REACHED_BY, Domain, Kind, Purpose, Resident
from yangguang.web import mycases, reads
from yangguang.web import queries as known
from yangguang.web.forms.mine import Channel
from yangguang.web.views.mine.door import of_resident, to

AT_HOME, A_PAGE = 10, 50
_THEN = {"subscriptions": "web:subscriptions", "cases": "web:my-cases"}


@require_safe
@of_resident
def home(request: HttpRequest, resident: Resident) -> HttpResponse:
    """One's own page."""
    lines = mycases.of(resident)
    context = {
        "cases": lines[:AT_HOME], "more": len(lines) > AT_HOME,
        "begun": len(queries.drafts(resident)), "looks": queries.looks(resident, most=1),
        "recovery": queries.recovery(resident), "agreed": queries.consented(resident, Purpose.CASES),
    }  # fmt: skip
    return render(request, "web/mine/home.html", context)


@require_safe
@of_resident
def looks(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Who looked at one's record."""
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 18 else None
    found = queries.looks(resident, before=before, most=A_PAGE + 1)
    shown = {"looks": found[:A_PAGE], "reads": [] if before else reads.of(resident)}
    older = found[A_PAGE - 1].pk if len(found) > A_PAGE else None
    return render(request, "web/mine/looks.html", {**shown, "older": older, "before": before})


@require_safe
@of_resident
def consents(request: HttpRequest, resident: Resident) -> HttpResponse:
    """Every purpose, whether one agreed to it, and the one button that changes that."""
    return render(request, "web/mine/consents.html", {"consents": queries.consents(resident)})


@require_http_methods(["GET", "POST"])
@of_resident
def consent(request: HttpRequest, resident: Resident, purpose: str) -> HttpResponse:
    """One purpose in full; agreed to or taken back by the button here or in the list."""
    said = next((one for one in queries.consents(resident) if one.purpose == purpose), None)
    if said is None:
        raise Http404
    if request.method != "POST":
        return render(request, "web/mine/consent.html", {"said": said})
    if request.POST.get("say") == "yes":
        actions.agree(resident=resident, purpose=Purpose(purpose), by=resident)
    else:
        actions.withdraw(resident=resident, purpose=Purpose(purpose), by=resident)
    return to(_THEN.get(request.POST.get("then", ""), "web:consents"))


@require_http_methods(["GET", "POST"])
@of_resident
def subscriptions(request: HttpRequest, resident: Resident) -> HttpResponse:
    """What one asked to hear of; one more of it, a place or a field, by the way one chooses."""
    ways = [(kind.value, str(kind.label)) for kind in queries.mine(request) if kind in REACHED_BY]
    form = Channel(request.POST if request.method == "POST" else None, ways=ways)
    fault = ""
    if request.method == "POST" and form.is_valid():
        try:
            place = known.a_place(request.POST.get("place", ""))
            domain = request.POST.get("domain", "")
            actions.subscribe(by=resident, channel=Kind(form.cleaned_data["channel"]), place=place, domain=domain)
            return to("web:subscriptions")
        except Invalid as refused:
            fault = str(refused)
    here = known.a_place(request.GET.get("place", "")) or places.county()
    below = [one for one in places.children(here) if one.level in (Level.TOWN, Level.VILLAGE)]
    context = {
        "held": queries.subscriptions(resident), "domains": Domain.choices, "ways": ways, "fault": fault,
        "agreed": queries.consented(resident, Purpose.NOTICES), "below": below, "above": here.parent_id,
        "place": here, "place_name": places.name(here), "county": places.county().pk == here.pk,
        "said": next(one for one in queries.consents(resident) if one.purpose == Purpose.NOTICES),
    }  # fmt: skip
    return render(request, "web/mine/subscriptions.html", context, status=400 if fault else 200)


@require_http_methods(["POST"])
@of_resident
def unsubscribe(request: HttpRequest, resident: Resident, subscription_id: int) -> HttpResponse:
    """End one of one's own; of anybody else's, nothing happens."""
    actions.unsubscribe(by=resident, subscription=subscription_id)
    return to("web:subscriptions")
