"""The desk's pages of one office: what it publishes about those in post, each thing with one form."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from design.forms import shown
from yangguang.accounts.models import User
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.models import Question
from yangguang.disclosure.queries import questions
from yangguang.foundation.errors import Invalid, Refused
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, OfficeKind
from yangguang.offices.queries import in_post
from yangguang.press import actions as press
from yangguang.web import keeping, queries
from yangguang.web.forms.keeping import End


@never_cache
@require_safe
def office(request: HttpRequest, office_id: int) -> HttpResponse:
    """What can be written down about an office, and what runs out or is owed."""
    found = _office(request, office_id)
    village = found.kind == OfficeKind.VILLAGE
    things = [(what, one.name) for what, one in keeping.THINGS.items() if village or what not in keeping.VILLAGE]
    context = {
        "office": found,
        "things": things,
        "ending": in_post.ending(found),
        "unpaid": in_post.unpaid(found),
        "questions": questions.open_questions(found),
    }
    return render(request, "web/keeping/office.html", context)


@never_cache
@require_safe
def nameboard(request: HttpRequest, office_id: int) -> HttpResponse:
    """The board of names for the wall."""
    found = _office(request, office_id)
    answer = HttpResponse(press.nameboard(office=found), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="nameboard-{found.pk}.pdf"'
    return answer


@never_cache
@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest, office_id: int, what: str) -> HttpResponse:
    """Write one thing down."""
    found = _office(request, office_id)
    thing = keeping.THINGS.get(what)
    if thing is None or (what in keeping.VILLAGE and found.kind != OfficeKind.VILLAGE):
        raise Http404
    form = thing.form(request.POST or None, office=found)
    if request.method == "POST" and form.is_valid():
        try:
            keeping.take(thing, form, by=queries.staff(request.user))
            return redirect("web:office", office_id=found.pk)
        except Invalid as fault:
            form.add_error(None, str(fault))
    context = shown(form, office=found, title=thing.name)
    return render(request, "web/keeping/keep.html", context, status=400 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """A question of the press, and how it ends."""
    viewer = queries.staff(request.user)
    asked = queries.question(question_id, viewer=viewer)
    form = End(request.POST or None, answers=queries.press_answers(asked.office))
    if request.method == "POST" and form.is_valid():
        try:
            _end(asked, form, viewer)
            return redirect("web:office", office_id=asked.office_id)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    context = shown(form, question=asked, over=hasattr(asked, "answer"))
    return render(request, "web/keeping/question.html", context, status=400 if form.is_bound else 200)


def _end(asked: Question, form: End, viewer: User) -> None:
    if why := form.cleaned_data["why"]:
        disclosure.close_question(question=asked, why=Unanswered(why), by=viewer)
        return
    notice = queries.notice(int(form.cleaned_data["notice"]), viewer=viewer)
    disclosure.answer(question=asked, notice=notice, by=viewer)


def _office(request: HttpRequest, office_id: int) -> Office:
    viewer = queries.staff(request.user)
    found = offices.standing().filter(pk=office_id).first()
    if found is None:
        raise Http404
    queries.must_serve(viewer, found)
    return found
