"""Notices on the desk: the list of an office, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yangguang.accounts.models import Role
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.queries import drafts
from yangguang.foundation.keys import Forgotten
from yangguang.web import findings, queries, showing, states

_READERS = (Role.EDITOR, Role.REVIEWER, Role.PUBLISHER)


@never_cache
@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """What waits in my office, and its notices, newest first."""
    viewer = queries.staff(request.user)
    served = queries.served(viewer)
    asked, before = request.GET.get("office", ""), request.GET.get("before", "")
    office = next((one for one in served if str(one.pk) == asked), served[0] if served else None)
    context: dict[str, object] = {"offices": served, "office": office, "editor": queries.may(viewer, Role.EDITOR)}
    if office:
        rows = queries.recent(office, before=int(before) if before.isdecimal() and len(before) < 18 else None)
        waiting = disclosure.desk(office, viewer=viewer)
        context |= {"rows": rows, "waiting": waiting, "more": rows[-1].pk if len(rows) == queries.PAGE else None}
        context["walls"] = queries.to_prove_at(office)[: queries.PAGE]
    return render(request, "web/notices/list.html", context)


@never_cache
@require_safe
def notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """One notice: how it stands, what the gate found, and what may be done next."""
    viewer = queries.staff(request.user)
    found = queries.notice(notice_id, viewer=viewer)
    state = states.of(found)
    context: dict[str, object] = {"notice": found, "state": state, "verbs": state.verbs(viewer)}
    context["findings"] = findings.shown(state.newest.findings.all())
    context["undecided"] = disclosure.undecided(found)
    if queries.may(viewer, *_READERS):
        context |= {
            "why": drafts.why(state.newest, viewer=viewer),
            "returned": drafts.why_returned(state.newest, viewer=viewer),
        }
        try:
            body = drafts.body(state.newest, viewer=viewer)
            context |= {"body": body, "filled": showing.form(body)}
        except Forgotten:
            context["gone"] = True
    return render(request, "web/notices/notice.html", context)


@require_safe
def of_version(request: HttpRequest, version_id: int) -> HttpResponse:
    """From a version to its notice."""
    viewer = queries.staff(request.user)
    return redirect("web:notice", notice_id=queries.notice_of_version(version_id, viewer=viewer).pk)
