"""Follow: whoever holds a code sees how far an objection or erratum is; all other codes get one answer in one time."""

from datetime import timedelta

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.disclosure.errors import TooManyTries
from yangguang.disclosure.models import CodeTries, Erratum, Objection
from yangguang.disclosure.queries import errata
from yangguang.disclosure.queries.objections import Followed, followed
from yangguang.foundation import codes
from yangguang.foundation.now import now

MOST_A_MINUTE = 300
_COUNT = """
INSERT INTO disclosure_codetries (minute, tries) VALUES (%s, 1)
ON CONFLICT (minute) DO UPDATE SET tries = disclosure_codetries.tries + 1 RETURNING tries
"""


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
    minute = now().replace(second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [minute])
        tries = cursor.fetchone()[0]
    if tries == 1:
        CodeTries.objects.filter(minute__lt=minute - timedelta(hours=1)).delete()
    if tries > MOST_A_MINUTE:
        raise TooManyTries(_("现在查询的人太多。"), do=_("请过一分钟再试。"), kept=_("您提的和查询码都不受影响。"))
