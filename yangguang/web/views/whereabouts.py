"""The board of whereabouts: for visitors, for a screen in the hall, for those who set it; no file, no archive."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.foundation.errors import Invalid
from yangguang.offices import actions
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Position, State
from yangguang.offices.queries import in_post, telling, whereabouts
from yangguang.offices.queries.whereabouts import Seen
from yangguang.web import duty, queries
from yangguang.web.forms.whereabouts import Told


@dataclass(frozen=True)
class Desk:
    """An office and those of its posts whose state the viewer may set."""

    office: Office
    rows: list[Seen]
    others: list[Position]  # who may stand in


@login_not_required
@never_cache
@require_safe
def board(request: HttpRequest, office_id: int) -> HttpResponse:
    """Who is here now, for anyone; outside the hours of duty it says when somebody will be."""
    return _board(request, office_id, "web/whereabouts/board.html")


@login_not_required
@never_cache
@require_safe
def screen(request: HttpRequest, office_id: int) -> HttpResponse:
    """The same for a screen in the hall: large, alone, renewed each minute."""
    return _board(request, office_id, "web/whereabouts/screen.html")


def _board(request: HttpRequest, office_id: int, template: str) -> HttpResponse:
    office = offices.standing().filter(pk=office_id).first()
    if office is None:
        raise Http404
    rows = whereabouts.board(office)
    context = {
        "office": office,
        "rows": rows,
        "day": whereabouts.day_of_duty(),
        "on_duty": whereabouts.on_duty(),
        "works": duty.works_today(),
        "speaks": _speaks(office, rows),
    }
    answer = render(request, template, context)
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return answer


def _speaks(office: Office, rows: list[Seen]) -> Position | None:
    """Who answers the press now: the spokesperson, or the deputy while the first is known to be away."""
    named = in_post.spokespersons(office)
    if named is None or named.deputy is None:
        return named.speaks if named else None
    state = next((row.state for row in rows if row.post == named.speaks), None)
    return named.speaks if state in (None, State.IN) else named.deputy


@never_cache
@require_http_methods(["GET", "POST"])
def tell(request: HttpRequest) -> HttpResponse:
    """Set where one is: a tap to open the page, a tap on the state."""
    viewer = queries.staff(request.user)
    form = Told(request.POST or None)
    if request.method == "POST" and form.is_valid():
        duty.open_today()
        try:
            _tell(form, viewer)
            return redirect("web:tell")
        except Invalid as fault:
            form.add_error(None, str(fault))
    desks = _desks(viewer)
    context = {"desks": desks, "on_duty": whereabouts.on_duty(), "works": duty.works_today(), "states": State.choices}
    return render(request, "web/whereabouts/tell.html", shown(form, **context), status=400 if form.errors else 200)


def _tell(form: Told, viewer: User) -> None:
    asked = form.cleaned_data
    post = queries.post(asked["position"])
    stands_in = queries.post(asked["stands_in"]) if asked["stands_in"] else None
    actions.tell(position=post, state=State(asked["state"]), back_at=asked["back_at"], stands_in=stands_in, by=viewer)


def _desks(viewer: User) -> list[Desk]:
    desks = []
    for office in queries.served(viewer):
        board = whereabouts.board(office)
        rows = [row for row in board if telling.may_tell(viewer, row.post)]
        if rows:
            desks.append(Desk(office, rows, [row.post for row in board]))
    return desks
