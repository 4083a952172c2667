"""How many objections the form takes: counted for everyone together and for one notice, and nobody's address is kept.

A flood would bury the objections of residents under a machine's; whoever comes in its midst waits and sends again.
"""

from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.disclosure.errors import TooManyTries
from yangguang.disclosure.models import Notice
from yangguang.foundation.now import now
from yangguang.web.models import Tries

MOST_A_MINUTE = 60  # to all notices: a county's hotline takes fewer in an hour
MOST_IN_TEN_MINUTES = 100  # to one notice
WAIT = timedelta(minutes=10)  # after which anybody may send again, at the latest
_KEPT = timedelta(hours=1)
_COUNT = """
INSERT INTO web_tries (what, since, tries) VALUES (%s, %s, 1)
ON CONFLICT (what, since) DO UPDATE SET tries = web_tries.tries + 1 RETURNING tries
"""


def count_objection(notice: Notice) -> None:
    """Count one more that is handed in. Raises TooManyTries."""
    minute = now().replace(second=0, microsecond=0)
    ten = minute.replace(minute=minute.minute // 10 * 10)
    of_one = _count(f"objection:{notice.pk}", ten)
    if of_one > MOST_IN_TEN_MINUTES or _count("objection", minute) > MOST_A_MINUTE:
        raise TooManyTries(
            _("现在提异议的人太多，这一份还没有收下。"),
            do=_("请过几分钟再按一次“提出异议”，也可以打电话或当面提。"),
            kept=_("您填的都在下面，没有丢。"),
        )


def _count(what: str, since: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [what, since])
        tries: int = cursor.fetchone()[0]
    if tries == 1:
        Tries.objects.filter(since__lt=since - _KEPT).delete()
    return tries
