"""短信: messages of an office that did not end well, each decided by a person; and what the month's messages cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import roles_of
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.outbox import actions
from yangguang.outbox import queries as outbox
from yangguang.outbox.choices import Decided, Kind, Purpose, State
from yangguang.outbox.errors import Invalid, Refused
from yangguang.outbox.queries import Place
from yangguang.web import queries
from yangguang.web.forms.sending import Decide

NONE, A_PAGE = "none", 50
MEANS: Mapping[State, object] = {
    State.UNKNOWN: _("网关没有答复：可能发出了，也可能没有。再发，本人可能收到两条。"),
    State.UNDELIVERED: _("运营商说没有送到。"),
    State.REFUSED: _("网关不收，没有发出。"),
    State.FAILED: _("试了几次都没有交到网关，没有发出。"),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """A month's messages by one way; `yuan` is what was paid."""

    kind: str
    messages: int
    delivered: int
    yuan: Decimal


@never_cache
@require_safe
def undecided(request: HttpRequest) -> HttpResponse:
    """What waits for a decision in one of one's offices, the oldest first; neither to whom nor what it said."""
    viewer = queries.staff(request.user)
    served = queries.served(viewer)
    asked = request.GET.get("office", "")
    office = next((one for one in served if str(one.pk) == asked), served[0] if served else None)
    of_none = Role.SYSTEM_ADMIN in roles_of(viewer)
    if of_none and (asked == NONE or office is None):
        office, asked = None, NONE
    if office is None and asked != NONE:
        return render(request, "web/sending/undecided.html", {"served": served})
    found = outbox.desk(viewer=viewer, office=office, after=_after(request), limit=A_PAGE + 1)
    context = {
        "served": served, "of_none": of_none, "office": office, "chosen": True, "costs": _costs(office),
        "rows": [(each, Purpose(each.purpose).label, MEANS.get(each.state, "")) for each in found[:A_PAGE]],
        "more": found[A_PAGE - 1].place.reservation if len(found) > A_PAGE else None,
    }  # fmt: skip
    return render(request, "web/sending/undecided.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, message_id: int) -> HttpResponse:
    """One message: sent once more or left, for a reason of the closed list."""
    viewer = queries.staff(request.user)
    found = outbox.undecided(message_id, viewer=viewer)
    if found is None:
        raise Http404
    message, told = found
    form = Decide(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        decided, reason = form.decided()
        try:
            act = actions.resend if decided == Decided.RESEND else actions.leave
            act(message=message, reason=reason, by=viewer)
            return redirect(_list_of(message.office))
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(
        form,
        told=told,
        purpose=Purpose(told.purpose).label,
        means=MEANS.get(told.state, ""),
        back=_list_of(message.office),
    )
    return render(request, "web/sending/decide.html", context, status=400 if form.errors else 200)


def _list_of(office: Office | None) -> str:
    return f"{reverse('web:messages-desk')}?office={office.pk if office else NONE}"


def _after(request: HttpRequest) -> Place | None:
    asked = request.GET.get("after", "")
    return Place(int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 18 else None


def _costs(office: Office | None) -> list[Cost]:
    rows = outbox.tally_of(office, today())
    return [Cost(str(Kind(row.kind).label), row.messages, row.delivered, Decimal(row.settled) / 1000) for row in rows]
