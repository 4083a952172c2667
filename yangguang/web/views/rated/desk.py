"""The desk of ratings: the bad ones by clock, whom to call back, appeals; one bad rating, and what is done about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from design.parts import Link, Text
from yangguang.accounts.models import User
from yangguang.clocks import queries as clocks
from yangguang.foundation.errors import Invalid, Refused
from yangguang.ratings import actions, queries
from yangguang.ratings.choices import BAD
from yangguang.ratings.models import Rating
from yangguang.web import casework
from yangguang.web.forms.rating_desk import Call, Mend, OpenContact, PutOff, Verify
from yangguang.web.frame import way
from yangguang.web.queries import served
from yangguang.web.views.rated.door import who_handles

LIMIT = 30
type Given = Mapping[str, object]


@dataclass(frozen=True)
class Deed:
    """One thing that is done about a bad rating: what it is called, its form, what carries it out."""

    name: Text
    form: Callable[..., forms.Form]
    run: Callable[[Rating, Given, User], object]


@never_cache
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for one of my offices, the most urgent first; and whom I call back, and which appeals I decide."""
    viewer = who_handles(request)
    mine = served(viewer)
    asked = request.GET.get("office", "")
    office = next((one for one in mine if str(one.pk) == asked), mine[0] if mine else None)
    if office is None:
        return render(request, "web/ratings/queue.html", {"office": None})
    rows = queries.bad(viewer=viewer, office=office, after=_after(request.GET.get("after", "")), limit=LIMIT)
    calls, appeals = queries.to_call(viewer=viewer), queries.to_decide(viewer=viewer)
    more = f"{_way(office.pk)}&after={','.join(map(str, rows[-1].place or ()))}" if len(rows) == LIMIT else ""
    context = {
        "office": office, "rows": _drawn(rows), "calls": _drawn(calls), "appeals": _drawn(appeals), "more": more,
        "served": [Link(text=one.name, path=_way(one.pk)) for one in mine] if len(mine) > 1 else (),
    }  # fmt: skip
    return render(request, "web/ratings/queue.html", context)


@never_cache
@require_safe
def one(request: HttpRequest, key: UUID) -> HttpResponse:
    """One bad rating: what for and why, and what may be done about it next; who it was stands nowhere."""
    viewer = who_handles(request)
    rating = _found(key, viewer)
    row = _row(rating, viewer)
    drawn = clocks.drawn_all([row.clock]) if row.clock else {}
    context = {"row": row, "clock": drawn.get(row.clock or 0), "deeds": _deeds(rating, row, viewer)}
    return render(request, "web/ratings/bad.html", context)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, key: UUID, deed: str) -> HttpResponse:
    """One deed, on a page of its own."""
    viewer = who_handles(request)
    rating = _found(key, viewer)
    row = _row(rating, viewer)
    if deed not in {name for name, _text in _deeds(rating, row, viewer)}:
        raise Http404
    done = DEEDS[deed]
    form = _form(done, rating, viewer, *([request.POST] if request.method == "POST" else []))
    if request.method == "POST" and form.is_valid():
        try:
            told = done.run(rating, form.cleaned_data, viewer)
            if deed != "contact":
                return redirect("web:rating", key=key)
            return render(request, "web/ratings/contact.html", {"row": row, "contact": told})
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, row=row, name=done.name)
    return render(request, "web/ratings/act.html", context, status=400 if form.errors else 200)


def _found(key: UUID, viewer: User) -> Rating:
    rating = queries.found(key, viewer=viewer)
    if rating is None:
        raise Http404
    return rating


def _row(rating: Rating, viewer: User) -> queries.Bad:
    """With its words for those who mend it, without for those who only call back."""
    if queries.handles(rating, viewer=viewer):
        return queries.page(rating, viewer=viewer)
    return queries.to_reach(rating, viewer=viewer)


def _deeds(rating: Rating, row: queries.Bad, viewer: User) -> list[tuple[str, Text]]:
    """What this viewer may do now, each by its name and words."""
    names = list(_NEXT.get(row.next, ())) if queries.handles(rating, viewer=viewer) else []
    if rating.level in BAD and not rating.anonymous and queries.knows(rating, viewer=viewer):
        names += ["contact", "call"]
    return [(name, DEEDS[name].name) for name in names]


def _form(done: Deed, rating: Rating, viewer: User, *sent: object) -> forms.Form:
    if done.form is PutOff:
        return PutOff(*sent, heads=casework.heads_of(queries.answering(rating), besides=viewer))
    return done.form(*sent)


def _drawn[R: (queries.Bad, queries.Asked)](rows: list[R]) -> list[tuple[R, object]]:
    """Each row with its clock."""
    drawn = clocks.drawn_all([row.clock for row in rows if row.clock])
    return [(row, drawn.get(row.clock or 0)) for row in rows]


def _way(office: int) -> str:
    return f"{way('web:ratings')}?office={office}"


def _after(text: str) -> tuple[date, str] | None:
    day, _comma, key = text.partition(",")
    known = casework.day(day)
    return (known, key[:50]) if known and key else None


def _verify(rating: Rating, given: Given, by: User) -> object:
    return actions.verify(rating=rating, finding=str(given["finding"]), by=by)


def _mend(rating: Rating, given: Given, by: User) -> object:
    kind, words = str(given["kind"]), str(given["words"])
    return actions.mend(rating=rating, kind=kind, words=words, public=bool(given["public"]), by=by)


def _put_off(rating: Rating, given: Given, by: User) -> object:
    return actions.put_off(
        rating=rating, delay=str(given["delay"]), value=int(str(given["value"])), words=str(given["words"]),
        approver=casework.head(int(str(given["approver"]))), by=by,
    )  # fmt: skip


def _call(rating: Rating, given: Given, by: User) -> object:
    return actions.call_back(rating=rating, reached=str(given["reached"]), words=str(given["words"]), by=by)


def _contact(rating: Rating, given: Given, by: User) -> object:
    return actions.look_contact(rating=rating, why=str(given["why"]), by=by)


DEEDS: Mapping[str, Deed] = {
    "verify": Deed(_("核实"), Verify, _verify),
    "mend": Deed(_("写整改"), Mend, _mend),
    "put-off": Deed(_("登记，限期整改"), PutOff, _put_off),
    "contact": Deed(_("看联系方式"), OpenContact, _contact),
    "call": Deed(_("记下回访"), Call, _call),
}
_NEXT = {"rating.verify": ("verify",), "rating.mend": ("mend", "put-off")}
