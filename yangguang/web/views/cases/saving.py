"""Views of a queue under a name: kept, and thrown away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from design.forms import shown
from yangguang.cases import actions
from yangguang.cases.errors import Invalid
from yangguang.web import casework, queries
from yangguang.web.forms.saving import Name
from yangguang.web.views.cases.desk import picked, query


@never_cache
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the queue that stands on the page under a name."""
    viewer = queries.staff(request.user)
    asked = request.POST.get("office", "")
    office = casework.served(int(asked) if asked.isdecimal() and len(asked) < 18 else 0, viewer=viewer)
    view, kept = picked(request.POST)
    form = Name(request.POST)
    if form.is_valid():
        try:
            wanted = actions.Wanted(view=view, **kept)
            actions.keep_view(office=office, name=form.cleaned_data["name"], wanted=wanted, by=viewer)
            return redirect(f"{reverse('web:cases')}?{query(office.pk, view, kept)}")
        except Invalid as fault:
            form.add_error("name", str(fault))
    return render(request, "web/cases/keep_view.html", shown(form, office=office, view=view, kept=kept), status=400)


@never_cache
@require_POST
def drop(request: HttpRequest, view_id: int) -> HttpResponse:
    """Throw one of one's own views away."""
    viewer = queries.staff(request.user)
    actions.drop_view(view=view_id, by=viewer)
    return redirect("web:cases")
