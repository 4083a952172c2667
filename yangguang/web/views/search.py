"""Search for everyone: notices, matters, offices, villages; never people."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from yangguang.press.context import Hit, SearchPage
from yangguang.web.frame import way
from yangguang.web.searching.finding import PAGE, Found, find

_KINDS = {
    "notice": gettext_lazy("公示"),
    "matter": gettext_lazy("事项"),
    "office": gettext_lazy("机构"),
    "place": gettext_lazy("公示栏"),
}
_LAST = 50


@login_not_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The form, and what was found."""
    asked, number = request.GET.get("q", "").strip()[:80], request.GET.get("page", "1")
    page = min(int(number), _LAST) if number.isdecimal() and len(number) < 4 and int(number) else 1
    found = find(asked, page=page) if asked else []
    more = f"{way('web:search')}?{urlencode({'q': asked, 'page': page + 1})}" if len(found) > PAGE else ""
    shown = SearchPage(query=asked, hits=[_hit(one) for one in found[:PAGE]], more=more, asked=bool(asked))
    return render(request, "press/search.html", {"page": shown, "title": _("搜索")})


def _hit(found: Found) -> Hit:
    kind = str(_KINDS[found.key.split(":")[0]])
    return Hit(title=found.title, path=found.path, kind=kind, excerpt=found.excerpt, posted=found.posted)
