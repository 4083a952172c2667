"""Posting and what ends it: each with a page that says in numbers what will happen before it happens."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Invalid, Refused
from yangguang.disclosure.models import Version
from yangguang.foundation.now import today
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.web import queries, states
from yangguang.web.forms.plain import Nothing, Reason


@dataclass(frozen=True)
class DryRun:
    """What posting would do: boards by level, villages with names, rows, money, the days of the window."""

    boards: int
    levels: list[tuple[str, int]]
    villages: int
    rows: int
    fen: int
    days: int | None


@never_cache
@require_http_methods(["GET", "POST"])
def post(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Post the newest version to every board it belongs to."""
    viewer = require(request.user, Role.PUBLISHER)
    notice = queries.notice(notice_id, viewer=viewer)
    newest = disclosure.newest(notice)
    if request.method == "POST":
        actions.post(version=newest, by=viewer)
        return redirect("web:notice", notice_id=notice.pk)
    context = {"notice": notice, "state": states.of(notice), "run": dry_run(newest)}
    return render(request, "web/notices/post.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Withdraw a notice with a public reason."""
    viewer = require(request.user, Role.PUBLISHER)
    notice = queries.notice(notice_id, viewer=viewer)

    def run(form: Reason | Nothing) -> None:
        actions.withdraw(notice=notice, reason=form.cleaned_data["reason"], by=viewer)

    return _confirmed(request, notice_id, "web/notices/withdraw.html", Reason, run)


@never_cache
@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Close the window; rows without a hold stand."""
    viewer = require(request.user, Role.PUBLISHER)
    notice = queries.notice(notice_id, viewer=viewer)

    def run(form: Reason | Nothing) -> None:
        posted = disclosure.posted(notice)
        if posted:
            actions.close(version=posted, by=viewer)

    return _confirmed(request, notice_id, "web/notices/close.html", Nothing, run)


@never_cache
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, posting_id: int) -> HttpResponse:
    """Take a sheet from one board."""
    viewer = require(request.user, Role.PUBLISHER)
    posting = queries.posting(posting_id, viewer=viewer)
    if request.method == "POST":
        actions.remove(posting=posting, by=viewer)
        return redirect("web:notice", notice_id=posting.notice_id)
    return render(request, "web/notices/remove.html", {"posting": posting})


def dry_run(version: Version) -> DryRun:
    """Count what posting a version would do, and do nothing."""
    place = version.notice.office.place
    below = [board.place.level for board in places.boards_below(place)]
    above = [step.level for step in places.path(place)[:-1] for _board in _boards(step.id)]
    counted = Counter([*above, *below])
    named = disclosure.slices(version).filter(named=True)
    totals = list(named.values_list("row_count", "total_fen"))
    return DryRun(
        boards=sum(counted.values()),
        levels=[(str(level.label), counted[level]) for level in Level if counted[level]],
        villages=len(totals),
        rows=sum(rows for rows, _fen in totals),
        fen=sum(fen for _rows, fen in totals),
        days=version.window_days,
    )


def _boards(place_id: int) -> list[object]:
    return list(queries.boards_at(place_id, on=today()))


def _confirmed(
    request: HttpRequest,
    notice_id: int,
    template: str,
    form_class: type[Reason | Nothing],
    run: Callable[[Reason | Nothing], None],
) -> HttpResponse:
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    form = form_class(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            run(form)
            return redirect("web:notice", notice_id=notice_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
            status = 400 if isinstance(fault, Invalid) else 403
    context = shown(form, notice=notice, state=states.of(notice))
    return render(request, template, context, status=status)
