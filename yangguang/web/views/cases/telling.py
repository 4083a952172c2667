"""公开来信: from an answered case to the draft of a notice that tells question and answer, with its person's leave."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.accounts.queries import roles_of
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.foundation.errors import Invalid, Refused
from yangguang.web import casework, queries
from yangguang.web.forms.casework import Tell


@never_cache
@require_http_methods(["GET", "POST"])
def tell(request: HttpRequest, case_id: int) -> HttpResponse:
    """Under which matter and title; the draft is then edited, signed and posted like every notice."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    if Role.EDITOR not in roles_of(viewer) or not page.said or not cases.may_be_told(page.case):
        raise Http404
    known = [(str(each.pk), each.second) for each in casework.matters_of(page.standing.office_id)]
    form = Tell(*([request.POST] if request.method == "POST" else []), matters=known, title=page.said.get("about", ""))
    if request.method == "POST" and form.is_valid():
        try:
            matter = queries.matter(int(form.cleaned_data["matter"]))
            version = actions.publish(case=page.case, matter=matter, title=form.cleaned_data["title"], by=viewer)
            return redirect("web:revise", notice_id=version.notice_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    return render(request, "web/cases/tell.html", shown(form, page=page), status=400 if form.errors else 200)
