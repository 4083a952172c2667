"""The audit administrator's pages: who did what, and whether a row was changed afterwards."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from yangguang.accounts import findings, queries
from yangguang.accounts.models import Role
from yangguang.foundation import audit


@never_cache
@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """The newest rows, and older ones page by page."""
    queries.require(request.user, Role.AUDIT_ADMIN)
    before = request.GET.get("before", "")
    found = queries.audit_rows(
        before=int(before) if before.isdecimal() else None,
        actor_key=request.GET.get("actor", "")[:80],
        subject=request.GET.get("subject", "")[:160],
    )
    return render(request, "accounts/audit.html", {"rows": found, "asked": request.GET})


@never_cache
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Walk the sealed chain, compare it with the log, and name every row that was changed."""
    viewer = queries.require(request.user, Role.AUDIT_ADMIN)
    found = audit.verify()
    audit.record(actor_key=viewer.actor_key, verb="accounts.verify_audit", result="bent" if found else "done")
    return render(request, "accounts/verified.html", {"found": [findings.words(finding) for finding in found]})
