"""Follow: whoever holds a code sees how far an objection or erratum is; all other codes get one answer in one time."""

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import TooManyTries
from yangguang.disclosure.models import CodeTries, Erratum, Objection
from yangguang.disclosure.queries import errata
from yangguang.disclosure.queries.objections import Followed, followed
from yangguang.foundation import codes
from yangguang.foundation.tries import count

MOST_A_MINUTE = 300


def follow(*, code: str) -> Followed | None:
    """What the holder of a code may know; None for every other code, however it is wrong.

    Tries are counted together for everyone, by the minute, and nobody's address is kept. Raises TooManyTries.
    """
    _count()
    objection = Objection.objects.filter(code=codes.digest(code)).select_related("notice").first()
    return followed(objection) if objection else None


def follow_erratum(*, code: str) -> errata.Followed | None:
    """What the holder of an erratum's code may know; None for every other code. Raises TooManyTries."""
    _count()
    erratum = Erratum.objects.filter(code=codes.digest(code)).first()
    return errata.followed(erratum) if erratum else None


def _count() -> None:
    tries = count(CodeTries)
    if tries > MOST_A_MINUTE:
        raise TooManyTries(_("现在查询的人太多。"), do=_("请过一分钟再试。"), kept=_("您提的和查询码都不受影响。"))
