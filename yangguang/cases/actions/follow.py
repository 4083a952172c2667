"""Follow: whoever holds a code sees how far the case is; all other codes get one answer in one time."""

from django.utils.translation import gettext as _

from yangguang.cases.errors import Forbidden, TooManyTries
from yangguang.cases.models import Case, CodeTries
from yangguang.cases.queries.followed import Followed, followed
from yangguang.foundation import codes
from yangguang.foundation.tries import count

MOST_A_MINUTE = 300


def follow(*, code: str) -> Followed | None:
    """What the holder of a code may know; None for every other code, however it is wrong.

    Tries are counted together for everyone, by the minute, and nobody's address is kept. Raises TooManyTries.
    """
    case = _found(code)
    return followed(case) if case else None


def held(code: str) -> Case:
    """The case whose code somebody holds. Raises Forbidden for every other code, TooManyTries."""
    case = _found(code)
    if case is None:
        raise Forbidden(_("没有查到。"), do=_("请照着回执再看一遍查询码。"), kept=_("没有作任何改动。"))
    return case


def _found(code: str) -> Case | None:
    counted()
    return Case.objects.filter(code=codes.digest(code)).select_related("office").first()


def counted() -> None:
    """Count one more code that is tried, whatever it opens. Raises TooManyTries."""
    tries = count(CodeTries)
    if tries > MOST_A_MINUTE:
        raise TooManyTries(_("现在查询的人太多。"), do=_("请过一分钟再试。"), kept=_("您提的和查询码都不受影响。"))
