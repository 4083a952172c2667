"""One at a time: whoever acts on a notice holds it until the transaction ends (append-only rows cannot be locked)."""

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.disclosure.errors import NotStanding
from yangguang.disclosure.models import Erratum, Notice, TakeDown


def hold_notice(notice: Notice) -> None:
    """Until the transaction ends, nobody else acts on this notice."""
    _hold(f"disclosure.notice:{notice.pk}")


def hold_living(notice: Notice) -> None:
    """Hold a notice to write, sign or post it. Raises NotStanding when it was taken down or discarded."""
    hold_notice(notice)
    if is_taken_down(notice):
        raise NotStanding(
            _("这条公开信息已到期下架，或久未张贴已作废，内容已销毁。"), do=_("如仍要公开，请另起一条公开信息。")
        )


def is_taken_down(notice: Notice) -> bool:
    """Whether the content of a notice was erased: taken down in its time, or discarded because it was never posted."""
    return TakeDown.objects.filter(version__notice=notice).exists()


def hold_erratum(erratum: Erratum) -> None:
    """Until the transaction ends, nobody else answers this erratum."""
    _hold(f"disclosure.erratum:{erratum.pk}")


def hold_series(series: str) -> None:
    """Until the transaction ends, nobody else takes a number of this series."""
    _hold(f"disclosure.series:{series}")


def _hold(key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [key])
