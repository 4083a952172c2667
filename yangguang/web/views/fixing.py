"""找错: somebody says that a page of the site is wrong: no account, one thing a page, and a code to keep."""

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from design.frame import TREES
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions
from yangguang.disclosure.errors import Invalid, Refused, TooManyTries
from yangguang.disclosure.queries import errata
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.press import queries as press
from yangguang.web import limits, queries
from yangguang.web.forms.errata import FLAWS, OUTCOMES, Amend, Flaw, Words
from yangguang.web.forms.plain import Nothing
from yangguang.web.wizard import Page, Step, walk

STEPS = (Step("ground", Flaw), Step("words", Words))


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def fix(request: HttpRequest) -> HttpResponse:
    """Say what is wrong with a page, or with the site."""
    about = _page(request)
    page = walk(request, STEPS, last=Nothing, begin={"key": uuid4().hex})
    return _sent(request, about, page) if page.sent else _shown(request, about, page)


def followed(request: HttpRequest, code: str) -> HttpResponse | None:
    """What became of it, for whoever holds the code; None for every other code."""
    found = actions.follow_erratum(code=code)
    if found is None:
        return None
    more = {"ground": dict(FLAWS)[found.ground], "outcome": dict(OUTCOMES).get(found.outcome, "")}
    return render(request, "web/fixing/followed.html", {"found": found, **more, **_time(found.erratum)})


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def erratum(request: HttpRequest, erratum_id: int) -> HttpResponse:
    """One erratum on the desk: what was said, and the office's answer."""
    viewer = queries.staff(request.user)
    found = queries.erratum(erratum_id, viewer=viewer)
    form = Amend(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.amend(erratum=found, by=viewer, **form.cleaned_data)
            return redirect("web:erratum", erratum_id=found.pk)
        except (Invalid, Refused) as fault:
            form.add_error(None, str(fault))
    answer = getattr(found, "amendment", None)
    context = {
        "erratum": found, "said": errata.read(found, viewer=viewer), "answer": answer, **_time(found.pk),
        "outcome": dict(OUTCOMES).get(answer.outcome, "") if answer else "",
    }  # fmt: skip
    return render(request, "web/fixing/erratum.html", shown(form, **context), status=400 if form.errors else 200)


def _page(request: HttpRequest) -> str:
    """The page in the address, in the tree of this language, where it stands on the site; else the site as a whole."""
    asked = request.GET.get("page", "")[:100]
    path = TREES.get(get_language() or "", "") + asked
    return path if asked and press.stands(path) else ""


def _sent(request: HttpRequest, about: str, page: Page) -> HttpResponse:
    office = press.office_of(about)
    if office is None:
        raise Http404
    try:
        limits.must_have_room_for_errata(said_by_proxy=request.headers.get("Yangguang-Forms", ""))
        key = request.POST.get("key", "")[:64]
        given = page.given
        receipt = actions.point_out(office=office, page=about, ground=given["ground"], words=given["words"], key=key)
        limits.count_erratum()
    except (Invalid, TooManyTries) as fault:
        page.form.add_error(None, str(fault))
        response = _shown(request, about, page)
        if isinstance(fault, TooManyTries):
            response.status_code, response["Retry-After"] = 429, str(int(limits.WAIT.total_seconds()))
        return response
    return receipt_of(request, receipt, office=office, about=about)


def receipt_of(request: HttpRequest, receipt: actions.Receipt, *, office: Office, about: str) -> HttpResponse:
    """The code to keep, or the standard reply where nothing was stored."""
    days = clocks.rule(errata.DUTY, on=today()).value
    context = {"receipt": receipt, "office": office, "about": about, "days": days}
    return render(request, "web/fixing/receipt.html", context)


def _shown(request: HttpRequest, about: str, page: Page) -> HttpResponse:
    name = "web/fixing/check.html" if page.at == "check" else "web/fixing/step.html"
    return render(request, name, shown(page.form, title=_("网站找错"), about=about, step=page))


def _time(erratum_id: int) -> dict[str, object]:
    running = clocks.of(kind=errata.CLOCK, subject=str(erratum_id))
    return {"clock": clocks.drawn(running[0])} if running else {}
