"""At the counter or by phone: an officer asks, types, reads back, and hands over the code on paper."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from yangguang.cases import actions
from yangguang.cases.choices import TYPED, Channel
from yangguang.cases.errors import Invalid, Refused
from yangguang.foundation.now import now
from yangguang.offices.models import Office
from yangguang.web import asking, casework, queries
from yangguang.web.forms.cases import Compared, Heard
from yangguang.web.forms.objections import ReadBack
from yangguang.web.views.cases.asking import page_of, receipt_of
from yangguang.web.wizard import Step, walk


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest, office_id: int) -> HttpResponse:
    """Type in what somebody says; nothing is taken in before it was read back."""
    viewer = queries.staff(request.user)
    office = casework.served(office_id, viewer=viewer)
    steps = [Step("channel", Heard), *asking.steps(request.POST.dict())]
    begin = _begin(office) if request.method == "GET" else {}
    last = ReadBack if request.POST.get("channel") in TYPED else Compared
    page = walk(request, steps, last=last, begin=begin)
    more = {"office": office, "title": _("录入办件")}
    if not page.sent:
        return page_of(request, page, **more)
    asked, wanted, said = asking.asked(page.given)
    channel = Channel(page.given["channel"])
    brought = actions.Brought(channel=channel, read_back_at=now() if channel in TYPED else None)
    try:
        key = request.POST.get("key", "")[:64]
        receipt = actions.submit(asked=asked, office=wanted, said=said, brought=brought, by=viewer, key=key)
    except (Invalid, Refused) as fault:
        page.form.add_error(None, str(fault))
        return page_of(request, page, **more)
    return receipt_of(request, receipt, office=office)


def _begin(office: Office) -> dict[str, str]:
    """What is answered already: the counter's own place and office."""
    return {"key": uuid4().hex, "area": casework.area_of(office), "office": str(office.pk)}
