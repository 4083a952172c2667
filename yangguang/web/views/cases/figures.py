"""How one of my offices keeps up, as a page and as a file of counts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from design.parts import Link
from yangguang.cases import queries as cases
from yangguang.cases.queries.figures import MINIMUM
from yangguang.offices.models import Office
from yangguang.web import casework, figures, queries
from yangguang.web.frame import way


@never_cache
@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """Open, overdue, answered in time, median days: together, by kind, by office below."""
    viewer = queries.staff(request.user)
    served = queries.served(viewer)
    office = _chosen(request, served)
    if office is None:
        return render(request, "web/cases/figures.html", {"office": None})
    found = cases.figures(viewer=viewer, office=office)
    names = casework.offices_named([line.office for line in found.offices])
    context = {
        "office": office, "found": found, "figures": figures.heads(found.whole), "least": MINIMUM,
        "kinds": figures.of_kinds(found), "offices": figures.of_offices(found, names),
        "file": f"{way('web:case-figures-file')}?office={office.pk}",
        "served": [Link(text=one.name, path=f"{way('web:case-figures')}?office={one.pk}") for one in served]
        if len(served) > 1 else (),
    }  # fmt: skip
    return render(request, "web/cases/figures.html", context)


@never_cache
@require_safe
def file(request: HttpRequest) -> HttpResponse:
    """The counts as CSV."""
    viewer = queries.staff(request.user)
    office = _chosen(request, queries.served(viewer))
    if office is None:
        return HttpResponse(status=404)
    found = cases.figures(viewer=viewer, office=office)
    names = casework.offices_named([line.office for line in found.offices])
    where = {"Content-Disposition": 'attachment; filename="figures.csv"'}
    return HttpResponse(figures.as_csv(found, office, names), content_type="text/csv; charset=utf-8", headers=where)


def _chosen(request: HttpRequest, served: list[Office]) -> Office | None:
    asked = request.GET.get("office", "")
    return next((one for one in served if str(one.pk) == asked), served[0] if served else None)
