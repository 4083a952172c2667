"""Who has no part in a case, what is sent with it, and who reports: each on a page of its own."""

from collections.abc import Callable
from uuid import uuid4

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import require
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.models import Case
from yangguang.cases.queries import CasePage
from yangguang.foundation.now import now
from yangguang.web import casework, handing, queries
from yangguang.web.forms.casework import Accuse, Aside, LookWho, SendPaper


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def accuse(request: HttpRequest, case_id: int) -> HttpResponse:
    """Write down whom a case is about; where it must not stay here it goes to the level above at once."""
    form = Accuse(_sent(request), offices=casework.every_office())
    said = _("登记以后，被反映的机构和人看不到这件事，也不能办它。说的是本机构或者上级机构，这件事马上转到它的上一级。")
    return _page(request, case_id, form, title=_("登记被反映的机构或人"), said=said, run=_accuse)


@never_cache
@require_http_methods(["GET", "POST"])
def step_aside(request: HttpRequest, case_id: int) -> HttpResponse:
    """Step aside for an interest; it cannot be taken back."""
    said = _("回避以后，您看不到这件事，也不能再办，不能撤回。由本机构的其他人接着办。")

    def run(case: Case, _form: forms.Form, by: User) -> None:
        actions.step_aside(case=case, by=by)

    return _page(request, case_id, Aside(_sent(request)), title=_("回避"), said=said, run=run)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def send_paper(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put a file to a case."""
    files = request.FILES if request.method == "POST" else None
    form = SendPaper(_sent(request), files, initial={"key": uuid4().hex})

    def run(case: Case, filled: forms.Form, by: User) -> None:
        given = filled.cleaned_data
        data, name = handing.bytes_of(given["file"]), given["file"].name or ""
        told = {"what": given["what"], "audience": given["audience"], "key": given["key"]}
        actions.send_paper(case=case, data=data, name=name, by=by, **told)

    return _page(request, case_id, form, title=_("发文件"), said="", run=run)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def reporter(request: HttpRequest) -> HttpResponse:
    """Who reports, for a custodian with a reason, by the number alone; every number that is not theirs is not found."""
    viewer = require(request.user, Role.CUSTODIAN)
    form = LookWho(_sent(request))
    if form.is_valid():
        found = cases.of_reporter(form.cleaned_data["number"], viewer=viewer)
        if found is None:
            form.add_error("number", _("没有查到可以查看的举报。请核对编号；您经办的、与您有关的，由别的保管员查看。"))
        else:
            who = actions.look_who(case=found, reason=form.cleaned_data["reason"], by=viewer)
            return render(request, "web/cases/reporter.html", {"case": found, "who": who, "at": now()})
    return render(request, "web/cases/reporter.html", shown(form), status=400 if form.errors else 200)


def _accuse(case: Case, form: forms.Form, by: User) -> None:
    office = casework.office(int(form.cleaned_data["office"]))
    name = form.cleaned_data["name"]
    officer = casework.officer_in(office, name) if name else None
    if name and officer is None:
        raise casework.nobody_so_called()
    actions.accuse(case=case, office=None if officer else office, officer=officer, by=by)


def _page(
    request: HttpRequest,
    case_id: int,
    form: forms.Form,
    *,
    title: str,
    said: str,
    run: Callable[[Case, forms.Form, User], None],
) -> HttpResponse:
    """One deed of whoever has the case, on a page of its own; afterwards the case, or the queue where it is gone."""
    viewer = queries.staff(request.user)
    page = casework.opened(case_id, viewer=viewer)
    if not page.handles:
        raise Http404
    if form.is_valid():
        try:
            run(page.case, form, viewer)
            return _after(case_id, viewer)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    return render(
        request, "web/cases/aside.html", _context(page, form, title, said), status=400 if form.errors else 200
    )


def _after(case_id: int, viewer: User) -> HttpResponse:
    if cases.by_id(case_id, viewer=viewer) is None:
        return redirect("web:cases")
    return redirect("web:case", case_id=case_id)


def _context(page: CasePage, form: forms.Form, title: str, said: str) -> dict[str, object]:
    return shown(form, page=page, title=title, said=said, kind=dict(Kind.choices)[page.case.kind])


def _sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
