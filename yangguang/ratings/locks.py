"""One at a time: whoever acts on a ticket or rating holds it until the transaction ends."""

from django.db import connection


def hold(what: str) -> None:
    """Until the transaction ends, nobody else holds this."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 13))", [f"ratings.{what}"])
