"""How many objections and errata are taken in: counted for everyone together, and nobody's address is kept.

A flood would bury the objections of residents under a machine's; whoever comes in its midst waits and sends again. Only
what was taken in counts. One machine alone is known to the proxy, which says so without saying which one it is.
"""

from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.disclosure.errors import TooManyTries
from yangguang.disclosure.models import Notice
from yangguang.foundation.now import now
from yangguang.residents import errors as residents
from yangguang.web.models import Tries

MOST_A_MINUTE = 60  # to all notices: a county's hotline takes fewer in an hour
MOST_IN_TEN_MINUTES = 100  # to one notice
WAIT = timedelta(minutes=10)  # after which anybody may send again, at the latest
_KEPT = timedelta(hours=1)
_COUNT = """
INSERT INTO web_tries (what, since, tries) VALUES (%s, %s, 1)
ON CONFLICT (what, since) DO UPDATE SET tries = web_tries.tries + 1 RETURNING tries
"""
TOO_FAST = "REJECTED_DRY_RUN"  # the proxy's word for one sender beyond its rate
Spans = dict[tuple[str, datetime], int]


def must_have_room(notice: Notice, *, said_by_proxy: str = "") -> None:
    """Raise TooManyTries when no more objections are taken now, to this notice or to any, or from this sender."""
    if said_by_proxy == TOO_FAST or _is_full(_spans(notice)):
        raise TooManyTries(
            _("现在提异议的人太多，这一份还没有收下。"),
            do=_("请过几分钟再按一次“提出异议”，也可以打电话或当面提。"),
            kept=_("您填的都在下面，没有丢。"),
        )


def must_have_room_for_errata(*, said_by_proxy: str = "") -> None:
    """Raise TooManyTries when no more errata are taken now, or from this sender."""
    if said_by_proxy == TOO_FAST or _is_full(_errata()):
        raise TooManyTries(
            _("现在来的人太多，这一份还没有收下。"), do=_("请过几分钟再按一次。"), kept=_("您填的都在下面，没有丢。")
        )


def must_have_room_for_cases(*, said_by_proxy: str = "") -> None:
    """Raise TooManyTries when no more cases are taken now, or from this sender."""
    if said_by_proxy == TOO_FAST or _is_full(_cases()):
        raise TooManyTries(
            _("现在来的人太多，这一份还没有收下。"),
            do=_("请过几分钟再按一次，也可以打电话或者当面说。"),
            kept=_("您填的都在下面，没有丢。"),
        )


def must_have_room_for_questions(notice: Notice, *, said_by_proxy: str = "") -> None:
    """Raise TooManyTries when no more questions to interviews are taken now, or from this sender."""
    if said_by_proxy == TOO_FAST or _is_full(_questions(notice)):
        raise TooManyTries(
            _("现在来的人太多，这一份还没有收下。"), do=_("请过几分钟再按一次。"), kept=_("您填的都在下面，没有丢。")
        )


def must_not_be_too_fast(*, said_by_proxy: str) -> None:
    """Raise TooManyTries for one sender of codes or numbers whom the proxy calls too fast, and for nobody else."""
    if said_by_proxy == TOO_FAST:
        raise residents.TooManyTries(_("一下子来得太多。"), do=_("请过几分钟再按一次。"), kept=_("您填的还在。"))


def count_objection(notice: Notice) -> None:
    """Count one more that was taken in."""
    _count(_spans(notice))


def count_erratum() -> None:
    """Count one more that was taken in."""
    _count(_errata())


def count_case() -> None:
    """Count one more that was taken in."""
    _count(_cases())


def count_question(notice: Notice) -> None:
    """Count one more that was taken in."""
    _count(_questions(notice))


def counted(what: str) -> int:
    """Count one more of something this minute, and give how many it is."""
    return _one_more(what, now().replace(second=0, microsecond=0))


def _count(spans: Spans) -> None:
    for what, since in spans:
        _one_more(what, since)


def _one_more(what: str, since: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [what, since])
        tries: int = cursor.fetchone()[0]
    if tries == 1:
        Tries.objects.filter(since__lt=since - _KEPT).delete()
    return tries


def _spans(notice: Notice) -> Spans:
    """What is counted now, since when, and the most of it."""
    minute = now().replace(second=0, microsecond=0)
    ten = minute.replace(minute=minute.minute // 10 * 10)
    return {(f"objection:{notice.pk}", ten): MOST_IN_TEN_MINUTES, ("objection", minute): MOST_A_MINUTE}


def _errata() -> Spans:
    return {("erratum", now().replace(second=0, microsecond=0)): MOST_A_MINUTE}


def _questions(notice: Notice) -> Spans:
    minute = now().replace(second=0, microsecond=0)
    ten = minute.replace(minute=minute.minute // 10 * 10)
    return {(f"interview:{notice.pk}", ten): MOST_IN_TEN_MINUTES, ("interview", minute): MOST_A_MINUTE}


def _cases() -> Spans:
    return {("case", now().replace(second=0, microsecond=0)): MOST_A_MINUTE}


def _is_full(spans: Spans) -> bool:
    return any(_taken(what, since) >= most for (what, since), most in spans.items())


def _taken(what: str, since: datetime) -> int:
    return Tries.objects.filter(what=what, since=since).values_list("tries", flat=True).first() or 0
