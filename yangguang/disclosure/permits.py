"""Somebody whose words a notice tells may forbid it: an upper room says once, when it starts, how that is known."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import NotStanding
from yangguang.disclosure.models import Notice

type Check = Callable[[Notice], bool]
_FORBIDDEN: dict[str, Check] = {}


def asked_of(kind: str, forbidden: Check) -> None:
    """Ask an upper room before a notice of a kind is posted; `forbidden` says whether it may not be."""
    _FORBIDDEN[kind] = forbidden


def demand(notice: Notice) -> None:
    """Raise NotStanding where somebody whose words it tells does not want it told."""
    check = _FORBIDDEN.get(notice.kind)
    if check and check(notice):
        raise NotStanding(
            _("本人不同意公开这件事。"), do=_("请不要张贴；已经张贴的请撤回。"), kept=_("没有张贴任何一处。")
        )
