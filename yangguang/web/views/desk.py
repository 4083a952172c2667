"""The desk: what waits for me, by clock."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yangguang.accounts import queries as accounts
from yangguang.disclosure import queries as disclosure
from yangguang.outbox import queries as outbox
from yangguang.press import queries as press
from yangguang.web import queries
from yangguang.web.desk import page_of


@never_cache
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The open duties of one of my offices, the most urgent first."""
    viewer = accounts.require(request.user)
    asked = request.GET
    page = page_of(
        viewer=viewer,
        office_id=int(asked["office"]) if asked.get("office", "").isdecimal() else None,
        mine=asked.get("mine") == "1",
        after=_after(asked.get("until", ""), asked.get("clock", "")),
    )
    context: dict[str, object] = {"page": page}
    if page.office:
        context["waiting"] = disclosure.desk(page.office, viewer=viewer)
        context["walls"] = queries.to_prove_at(page.office)[:10]
        context["unsaid"] = bool(outbox.desk(viewer=viewer, office=page.office, limit=1))
        context["stopped"] = press.stopped(page.office)
        context["to_print"] = press.to_print(page.office)
    return render(request, "web/desk.html", context)


def _after(until: str, clock: str) -> tuple[date, int] | None:
    try:
        return date.fromisoformat(until), int(clock)
    except ValueError:
        return None
