"""Who may take posters with names from the printer: whoever serves where they hang or are written, or above."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.disclosure.models import Notice
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.offices import queries as offices
from yangguang.places.models import Place
from yangguang.press.errors import Forbidden


def may_fetch(*, serves_notice: bool, serves_place: bool) -> bool:
    """Whoever serves in the notice's office, in the office of the place, or above either of them."""
    return serves_notice or serves_place


def must_fetch(by: Actor, notice: Notice, place: Place) -> None:
    """Raise Forbidden unless this actor may have the posters of a place; the machine's administrator may."""
    if by is SYSTEM:
        return
    near = offices.nearest(place)
    serves_place = near is not None and offices.serves(by, near)
    if not may_fetch(serves_notice=offices.serves(by, notice.office), serves_place=serves_place):
        raise Forbidden(_("您无权取这些带姓名的公示单。"), do=_("请由当地或上级机构的工作人员来取。"))


def may_order(*, serves_anywhere: bool) -> bool:
    """Whoever serves in an office of the county: the pieces bear no name, but each costs seconds of the machine."""
    return serves_anywhere


def must_order(by: Actor) -> None:
    """Raise Forbidden unless this actor may have a media package made; the machine's administrator may."""
    serves = isinstance(by, User) and offices.offices_of(by).exists()
    if by is not SYSTEM and not may_order(serves_anywhere=serves):
        raise Forbidden(_("只有在岗的工作人员可以叫机器做媒体包。"), do=_("请找贴出它的机构。"))


def must_issue(by: Actor) -> None:
    """Raise Forbidden unless it is the machine itself: an issue is due by the calendar, whoever is in office."""
    if by is not SYSTEM:
        raise Forbidden(_("双周刊由机器按期印出，谁也不能提前、推后或者挑选。"), do=_("请等下一期。"))


def must_check(by: Actor) -> None:
    """Raise Forbidden unless it is the machine itself: nobody picks the night on which the site looks at itself."""
    if by is not SYSTEM:
        raise Forbidden(_("网站自查由机器每晚做，谁也不能提前、推后或者挑选。"), do=_("请等明天的结果。"))
