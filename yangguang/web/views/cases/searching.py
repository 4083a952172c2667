"""Find a case by its number or its words; what was asked is posted, so that no address and no log bears it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from yangguang.cases import queries as cases
from yangguang.web import queries
from yangguang.web.views.cases.desk import LIMIT, rows_of


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def found(request: HttpRequest) -> HttpResponse:
    """The cases with these words that the viewer reads, the newest first."""
    viewer = queries.staff(request.user)
    if request.method != "POST":
        return redirect("web:cases")
    asked, before = request.POST.get("q", "").strip()[:80], request.POST.get("before", "")
    place = int(before) if before.isdecimal() and len(before) < 18 else None
    hits = cases.find(asked, viewer=viewer, before=place, limit=LIMIT)
    context = {"asked": asked, "rows": rows_of(hits), "before": hits[-1].case if len(hits) == LIMIT else ""}
    return render(request, "web/cases/found.html", context)
