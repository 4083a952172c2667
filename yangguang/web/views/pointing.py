"""找错 at a counter or by phone: an officer asks, types, reads back, and hands over the code on paper."""

from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from design.forms import shown
from yangguang.disclosure import actions
from yangguang.disclosure.choices import Channel
from yangguang.disclosure.errors import Invalid
from yangguang.foundation.now import now
from yangguang.offices.models import Office
from yangguang.press import queries as press
from yangguang.web import casework, queries
from yangguang.web.forms.errata import Flaw, Where, Words
from yangguang.web.forms.objections import Heard, ReadBack
from yangguang.web.views.fixing import receipt_of
from yangguang.web.wizard import Page, Step, walk

STEPS = (Step("channel", Heard), Step("page", Where), Step("ground", Flaw), Step("words", Words))


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest, office_id: int) -> HttpResponse:
    """Type in what somebody says is wrong with a page; nothing is taken in before it was read back."""
    viewer = queries.staff(request.user)
    counter = casework.served(office_id, viewer=viewer)
    page = walk(request, STEPS, last=ReadBack, begin={"key": uuid4().hex})
    if not page.sent:
        return _shown(request, counter, page)
    given = page.given
    office = press.office_of(given["page"])
    if office is None:
        raise Http404
    typed = actions.Typed(channel=Channel(given["channel"]), counter=counter, read_back_at=now())
    said = {"page": given["page"], "ground": given["ground"], "words": given["words"]}
    try:
        key = request.POST.get("key", "")[:64]
        receipt = actions.point_out(office=office, **said, typed=typed, by=viewer, key=key)
    except Invalid as fault:
        page.form.add_error(None, str(fault))
        return _shown(request, counter, page)
    return receipt_of(request, receipt, office=office, about=given["page"])


def _shown(request: HttpRequest, counter: Office, page: Page) -> HttpResponse:
    name = "web/fixing/check.html" if page.at == "check" else "web/fixing/step.html"
    return render(request, name, shown(page.form, title=_("录入网站找错"), counter=counter, step=page))
