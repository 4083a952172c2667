"""One at a time: whoever acts on a notice holds it until the transaction ends (append-only rows cannot be locked)."""

from django.db import connection

from yangguang.disclosure.models import Notice


def hold_notice(notice: Notice) -> None:
    """Until the transaction ends, nobody else acts on this notice."""
    _hold(f"disclosure.notice:{notice.pk}")


def hold_series(series: str) -> None:
    """Until the transaction ends, nobody else takes a number of this series."""
    _hold(f"disclosure.series:{series}")


def _hold(key: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [key])
