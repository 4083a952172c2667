"""Locks of this room, held until the transaction ends, so that two taps on one button are one."""

from django.db import connection


def hold(name: str) -> None:
    """Let nobody else go on under this name until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 17))", [f"residents:{name}"])
