"""How many codes were tried this minute: counted for everyone together, and nobody's address is kept."""

from datetime import timedelta

from django.db import connection, models

from yangguang.foundation.now import now


def count(table: type[models.Model]) -> int:
    """Count one more in a table of `minute` and `tries`, and give this minute's; what is older than an hour goes."""
    minute, name = now().replace(second=0, microsecond=0), table._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {name} (minute, tries) VALUES (%s, 1)"
            f" ON CONFLICT (minute) DO UPDATE SET tries = {name}.tries + 1 RETURNING tries",
            [minute],
        )
        tries: int = cursor.fetchone()[0]
    if tries == 1:
        table._default_manager.filter(minute__lt=minute - timedelta(hours=1)).delete()
    return tries
