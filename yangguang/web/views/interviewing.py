"""Live interviews: anyone puts a question without an account; the editor sees the list, and answers some of it."""

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.accounts.models import Role
from yangguang.disclosure import actions
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid, Refused, TooManyTries
from yangguang.disclosure.queries import interviews
from yangguang.web import limits, queries
from yangguang.web.forms.interviews import Pose


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def pose(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Put a question before or during the interview; afterwards the page says that the time is over."""
    found = interviews.interview(queries.any_notice(notice_id))
    if found is None:
        raise Http404
    form = Pose(request.POST) if request.method == "POST" else Pose(initial={"key": uuid4().hex})
    context: dict[str, object] = {"interview": found}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            limits.must_have_room_for_questions(found.notice, said_by_proxy=request.headers.get("Yangguang-Forms", ""))
            reply = actions.pose(notice=found.notice, words=form.cleaned_data["words"], key=form.cleaned_data["key"])
            limits.count_question(found.notice)
            return render(request, "web/interviews/posed.html", context | {"reply": reply})
        except (Invalid, Refused, TooManyTries) as fault:
            form.add_error(None, str(fault))
            status = 429 if isinstance(fault, TooManyTries) else 400
    elif form.errors:
        status = 400
    response = render(request, "web/interviews/pose.html", shown(form, **context), status=status)
    if status == 429:
        response["Retry-After"] = str(int(limits.WAIT.total_seconds()))
    return response


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def questions(request: HttpRequest, notice_id: int) -> HttpResponse:
    """The list of an interview for its editor: words alone; what is answered here goes into the next version."""
    viewer = queries.staff(request.user)
    notice = queries.notice(notice_id, viewer=viewer)
    if notice.kind != Kind.INTERVIEW or not queries.may(viewer, Role.EDITOR):
        raise Http404
    rows = interviews.posed(notice, viewer=viewer)
    given = {each.pk: request.POST.get(f"answer_{each.pk}", "")[:2000] for each in rows}
    fault = ""
    if request.method == "POST":
        try:
            actions.answer_posed(notice=notice, answers=given, by=viewer)
            return redirect("web:notice", notice_id=notice.pk)
        except (Invalid, Refused) as refused:
            fault = str(refused)
    context = {
        "notice": notice, "rows": [(each, given[each.pk]) for each in rows], "fault": fault,
        "days": interviews.KEPT.days,
    }  # fmt: skip
    return render(request, "web/interviews/questions.html", context, status=400 if fault else 200)
