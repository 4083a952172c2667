"""The frame of every page that answers: the site's head and foot, the language, and what this person may go to."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from design.build import assets
from design.frame import ENGLISH, NAV, TREES, Here, Site, alternates, context
from design.parts import Link
from yangguang.accounts.models import POWERS, Role
from yangguang.accounts.queries import roles_of
from yangguang.foundation.identity import identity
from yangguang.residents import queries

_ADMINS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
_DESK: Sequence[tuple[object, str, frozenset[str]]] = (
    (_("待办"), "web:desk", frozenset()),
    (_("办件"), "web:cases", frozenset()),
    (_("举报人身份"), "web:reporter", frozenset({Role.CUSTODIAN})),
    (_("评价"), "web:ratings", frozenset()),
    (_("去向"), "web:tell", frozenset()),
    (_("公开信息"), "web:notices", frozenset()),
    (_("拍照证实"), "web:round", frozenset()),
    (_("目录"), "matters:catalogue", frozenset({Role.PUBLISHER})),
    (_("放假安排"), "clocks:calendar", frozenset({Role.SYSTEM_ADMIN})),
    (_("账户"), "accounts:people", _ADMINS),
    (_("审计"), "accounts:audit", frozenset({Role.AUDIT_ADMIN})),
    (_("我的账户"), "accounts:mine", frozenset()),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Context processor: `site`, `here`, `root`, `home`, `address` and their kin for the design's templates.

    `own_space` is the resident whose session this is, asked only where a page wants to know; `own_case` the number
    under which they keep the case that the page shows.
    """
    user = getattr(request, "user", None)
    staff = user is not None and user.is_authenticated
    own = SimpleLazyObject(lambda: queries.resident(request))
    framed = _framed(request, nav=_staff_nav(user) if staff else NAV)
    return {**framed, "own_space": own, "own_case": getattr(request, "own_case", 0)}


def bare(request: HttpRequest) -> dict[str, object]:
    """The same without asking the database, for the pages that say that something is wrong."""
    return _framed(request, nav=NAV)


def way(name: str, *arguments: object) -> str:
    """The address of a view, from this language's tree, as the design's links want it."""
    return reverse(name, args=arguments).removeprefix(settings.PREFIX).removeprefix(TREES[_language()])


@cache
def site(language: str, *, nav: tuple[Link, ...]) -> Site:
    """The site as its identity file has it."""
    own = identity()
    address = settings.PUBLIC_URL.rstrip("/") + "/"
    return Site(
        name=own.name_en if language == ENGLISH else own.name,
        county=own.county,
        address=address,
        domain=address.split("/")[2],
        id_code=own.id_code,
        host=own.host,
        assets=assets(),
        phone=own.phone,
        mail=own.mail,
        postal=own.postal,
        icp=own.icp,
        police=Link(text=own.police, path="https://beian.mps.gov.cn/") if own.police else None,
        demo=settings.DEMO,
        nav=nav,
    )


def _framed(request: HttpRequest, *, nav: Sequence[Link]) -> dict[str, object]:
    language = _language()
    path = request.path.removeprefix(settings.PREFIX).removeprefix(TREES[language])
    here = Here(path=path, title="", language=language, listed=False, above=settings.PREFIX)
    asked = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    same = [replace(other, path=other.path + asked) for other in alternates(here)]
    return {**context(site=site(language, nav=tuple(nav)), here=here, page=None), "alternates": same}


def _staff_nav(user: object) -> Sequence[Link]:
    return _shown(_language(), roles_of(user))


@cache
def _shown(_language: str, held: frozenset[str]) -> Sequence[Link]:
    """What somebody with some roles may go to, in a language; a county has few such sets."""
    hidden = {"web:cases", "web:ratings"} if held & POWERS else set()  # who holds one of the three handles neither
    shown = [(text, name) for text, name, roles in _DESK if name not in hidden and (not roles or roles & held)]
    return tuple(Link(text=str(text), path=way(name)) for text, name in shown)


def _language() -> str:
    language = get_language() or settings.LANGUAGE_CODE
    return language if language in TREES else settings.LANGUAGE_CODE
