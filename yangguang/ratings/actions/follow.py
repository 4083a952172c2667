"""Follow: whoever holds a code sees what it is for and what came of it; all other codes get one answer."""

from django.db.models import Q
from django.utils.translation import gettext as _

from yangguang.foundation import codes
from yangguang.foundation.tries import count
from yangguang.ratings.choices import Of
from yangguang.ratings.errors import Forbidden, TooManyTries
from yangguang.ratings.models import CodeTries, FollowCode, Rating, Ticket
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
    found = _found(code)
    if found is None:
        raise Forbidden(_("没有查到评价。"), do=_("请照着评价后的回执再看一遍码。"), kept=_("没有作任何改动。"))
    return found


def follow(*, code: str) -> Followed | None:
    """What came of a rating, for whoever holds its code; None before it was used, and for every other code.

    A visit is followed by the code on its receipt alone: the slip's own was seen by whoever gave it out.
    """
    rating = _found(code)
    return followed(rating) if rating else None


def _found(code: str) -> Rating | None:
    _count()
    digest = codes.digest(code)
    own = Q(ticket__code=digest, ticket__of=Of.CASE)
    taken = Q(pk__in=FollowCode.objects.filter(code=digest).values("rating_id"))
    return Rating.objects.filter(own | taken).select_related("ticket__office").first()


def _count() -> None:
    tries = count(CodeTries)
    if tries > MOST_A_MINUTE:
        raise TooManyTries(_("现在评价的人太多。"), do=_("请过一分钟再试。"), kept=_("评价码还可以用。"))
