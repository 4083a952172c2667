"""Who is let to the desk of ratings at all; about one rating the rooms decide, and who may not see it finds nothing."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from yangguang.accounts.models import POWERS, User
from yangguang.accounts.queries import roles_of
from yangguang.web import queries


def who_handles(request: HttpRequest) -> User:
    """Whoever is logged in and holds none of the three powers. Raises NotYours."""
    viewer = queries.staff(request.user)
    if roles_of(viewer) & POWERS:
        raise queries.NotYours(_("三员不办理评价。"), do=_("请由承办的人进入。"), kept=_("没有作任何改动。"))
    return viewer
