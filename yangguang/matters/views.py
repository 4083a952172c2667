"""The publisher's pages of the catalogue and the guided path: check a table, see what it would do, import it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.foundation.errors import Invalid
from yangguang.matters import actions, queries
from yangguang.matters.forms import Catalogue, GuidedPath
from yangguang.matters.guiding import HEADINGS, Path


@never_cache
@require_http_methods(["GET", "POST"])
def catalogue(request: HttpRequest) -> HttpResponse:
    """Check a catalogue and say what it would do; import it when it is sent a second time."""
    viewer = require(request.user, Role.PUBLISHER)
    form = Catalogue(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data["data"]
        try:
            plan = queries.preview_import(data)
            if "import" in request.POST:
                actions.import_catalogue(data=data, by=viewer)
                return redirect("matters:catalogue")
            return render(request, "matters/catalogue_plan.html", {"plan": plan, "again": form.again()})
        except Invalid as refusal:
            form.add_error("table", [refusal.what, *map(str, refusal.faults)])
    context = {"total": queries.catalogue().count(), "findings": queries.findings()}
    status = 400 if form.is_bound else 200
    return render(request, "matters/catalogue.html", shown(form, **context), status=status)


@never_cache
@require_http_methods(["GET", "POST"])
def guided_path(request: HttpRequest) -> HttpResponse:
    """Check the questions of a guided path and show them; lay the path when it is sent a second time."""
    viewer = require(request.user, Role.PUBLISHER)
    form = GuidedPath(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data["data"]
        try:
            path = queries.preview_path(data)
            if "import" in request.POST:
                actions.lay_path(data=data, by=viewer)
                return redirect("matters:guided-path")
            return render(request, "matters/path_plan.html", {"questions": _told(path), "again": form.again()})
        except Invalid as refusal:
            form.add_error("table", [refusal.what, *map(str, refusal.faults)])
    context = shown(form, questions=_told(queries.guided_path()), columns="、".join(HEADINGS))
    return render(request, "matters/path.html", context, status=400 if form.is_bound else 200)


def _told(path: Path) -> list[dict[str, object]]:
    """The questions of a path with where each answer leads, in words."""
    names = {each.pk: each.second for each in queries.catalogue()}
    return [
        {
            "number": number,
            "words": question.words,
            "answers": [(each.words, names[each.matter] if each.matter else each.next) for each in question.answers],
        }
        for number, question in path.items()
    ]
