"""One at a time: whoever acts on a case holds it until the transaction ends (append-only rows cannot be locked)."""

from django.db import connection

from yangguang.cases.models import Case


def hold_case(case: Case) -> None:
    """Until the transaction ends, nobody else acts on this case."""
    hold(f"cases.case:{case.pk}")


def hold(key: str) -> None:
    """Until the transaction ends, nobody else holds this key."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 12))", [key])
