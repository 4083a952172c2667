"""Looking a place of the whole country up: by words of its name or by its code, for whoever must name one elsewhere."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yangguang.places import national
from yangguang.places.errors import NotInForce
from yangguang.places.national import Entry, National
from yangguang.web import queries
from yangguang.web.frame import way

PAGE = 50
_CODE = 12


@never_cache
@require_safe
def look_up(request: HttpRequest) -> HttpResponse:
    """A page of places by name, or what lies right below a code; the provinces where nothing is asked."""
    queries.staff(request.user)
    asked, after = request.GET.get("q", "").strip()[:40], request.GET.get("after", "")
    try:
        listed = national.opened()
    except NotInForce as fault:
        return render(request, "web/nation.html", {"lacking": fault})
    code = asked if _is_code(asked) or not asked else None
    one = listed.by_code(code) if code else None
    found = _found(listed, asked, one, after=after if _is_code(after) else "", code=code)
    more = urlencode({"q": asked, "after": found[PAGE - 1].code}) if len(found) > PAGE else ""
    context = {
        "asked": asked, "one": one, "edition": national.pinned(),
        "way": [(each, _to(each.code)) for each in listed.above(one.code)] if one else [],
        "rows": [(each, _to(each.code), listed.above(each.code)) for each in found[:PAGE]],
        "more": f"{way('web:nation')}?{more}" if more else "",
    }  # fmt: skip
    return render(request, "web/nation.html", context)


def _found(listed: National, asked: str, one: Entry | None, *, after: str, code: str | None) -> list[Entry]:
    if code is None:
        return listed.named(asked, after=after, most=PAGE + 1)
    return listed.within(code, after=after, most=PAGE + 1) if one or not code else []


def _is_code(said: str) -> bool:
    return said.isascii() and said.isdecimal() and len(said) <= _CODE


def _to(code: str) -> str:
    return f"{way('web:nation')}?{urlencode({'q': code})}"
