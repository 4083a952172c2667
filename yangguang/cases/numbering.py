"""The public number of a case: the year and the next of it, such as B2026-000017."""

from django.db import connection

from yangguang.foundation.now import today


def number() -> str:
    """The next number of this year; nobody waits for it, so what is not taken in after all leaves a gap."""
    year = today().year
    with connection.cursor() as cursor:
        cursor.execute("SELECT cases_next_number(%s)", [year])
        return f"B{year}-{cursor.fetchone()[0]:06d}"
