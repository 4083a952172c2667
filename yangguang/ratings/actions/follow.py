"""Follow: whoever holds a code sees what it is for and what came of it; all other codes get one answer."""

from django.utils.translation import gettext as _

from yangguang.foundation import codes
from yangguang.foundation.tries import count
from yangguang.ratings.errors import Forbidden, TooManyTries
from yangguang.ratings.models import CodeTries, Rating, Ticket
from yangguang.ratings.queries.followed import Followed, followed

MOST_A_MINUTE = 300


def ticket(*, code: str) -> Ticket | None:
    """The ticket of a code; None for every other one, however it is wrong.

    Tries are counted together for everyone, by the minute, and nobody's address is kept. Raises TooManyTries.
    """
    _count()
    return Ticket.objects.filter(code=codes.digest(code)).select_related("office", "matter", "counter").first()


def held(code: str) -> Ticket:
    """The ticket whose code somebody holds. Raises Forbidden for every other code, TooManyTries."""
    found = ticket(code=code)
    if found is None:
        raise Forbidden(_("没有查到。"), do=_("请照着回执或评价单再看一遍评价码。"), kept=_("没有作任何改动。"))
    return found


def rated(code: str) -> Rating:
    """The rating for which a code was used. Raises Forbidden where there is none, TooManyTries."""
    found = Rating.objects.filter(ticket=held(code)).select_related("ticket__office").first()
    if found is None:
        raise Forbidden(_("这个评价码还没有用来评价。"), do=_("请先评价。"))
    return found


def follow(*, code: str) -> Followed | None:
    """What came of a rating, for whoever holds its code; None before it was used, and for every other code."""
    known = ticket(code=code)
    rating = Rating.objects.filter(ticket=known).select_related("ticket__office").first() if known else None
    return followed(rating) if rating else None


def _count() -> None:
    tries = count(CodeTries)
    if tries > MOST_A_MINUTE:
        raise TooManyTries(_("现在评价的人太多。"), do=_("请过一分钟再试。"), kept=_("评价码还可以用。"))
