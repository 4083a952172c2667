"""A checked place list laid beside the record in a temporary table, and what follows from the comparison."""

from collections.abc import Sequence
from datetime import date
from typing import Any  # a row of SQL has the types of its columns, which mypy cannot see

from django.db import connection
from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.places.listing.reading import Row

_LAY = """
CREATE TEMPORARY TABLE places_staging (
  number integer, code varchar(12), name varchar(80), parent_code varchar(12), level varchar(9)) ON COMMIT DROP
"""

# `old` is the place that the code means on the day, `id` the place that the row will be.
_COMPARE = """
CREATE TEMPORARY TABLE places_landing ON COMMIT DROP AS
SELECT s.*, c.place_id AS old, coalesce(c.place_id, nextval(pg_get_serial_sequence('places_place', 'id'))) AS id,
  n.name AS old_name, n.valid_from AS named_from, parent.code AS old_parent_code
FROM places_staging s
LEFT JOIN places_placecode c ON c.code = s.code
  AND c.valid_from <= %(day)s AND (c.valid_to IS NULL OR c.valid_to > %(day)s)
LEFT JOIN places_placename n ON n.place_id = c.place_id
  AND n.valid_from <= %(day)s AND (n.valid_to IS NULL OR n.valid_to > %(day)s)
LEFT JOIN places_place p ON p.id = c.place_id
LEFT JOIN places_placecode parent ON parent.place_id = p.parent_id
  AND parent.valid_from <= %(day)s AND (parent.valid_to IS NULL OR parent.valid_to > %(day)s)
ORDER BY s.number
"""

_FAULTS = """
SELECT number, 'code', 'later', later.valid_from::text FROM places_landing l
JOIN LATERAL (SELECT min(valid_from) AS valid_from FROM places_placecode c
              WHERE c.code = l.code AND c.valid_from > %(day)s) later ON later.valid_from IS NOT NULL
WHERE l.old IS NULL
UNION ALL
SELECT number, 'parent_code', 'parent', old_parent_code FROM places_landing
WHERE old IS NOT NULL AND coalesce(old_parent_code, '') <> parent_code
UNION ALL
SELECT number, 'name', 'named', coalesce(later.name, old_name) FROM places_landing l
LEFT JOIN LATERAL (SELECT name FROM places_placename n WHERE n.place_id = l.old AND n.valid_from > %(day)s
                   LIMIT 1) later ON true
WHERE old IS NOT NULL AND l.name <> old_name AND (later.name IS NOT NULL OR named_from = %(day)s)
ORDER BY 1
"""

_MISSING = """
SELECT c.code FROM places_placecode c
WHERE c.valid_from <= %(day)s AND (c.valid_to IS NULL OR c.valid_to > %(day)s)
  AND substr(c.code, 1, 6) IN (SELECT code FROM places_staging WHERE level = 'county')
  AND NOT EXISTS (SELECT 1 FROM places_staging s WHERE s.code = c.code)
ORDER BY c.code
"""

_TAKE = [
    """INSERT INTO places_place (id, level, parent_id, valid_from)
    SELECT l.id, l.level, coalesce(up.id, c.place_id), %(day)s FROM places_landing l
    LEFT JOIN places_landing up ON up.code = l.parent_code
    LEFT JOIN places_placecode c ON c.code = l.parent_code
      AND c.valid_from <= %(day)s AND (c.valid_to IS NULL OR c.valid_to > %(day)s)
    WHERE l.old IS NULL ORDER BY l.number""",
    """UPDATE places_placename n SET valid_to = %(day)s FROM places_landing l
    WHERE n.place_id = l.old AND l.name <> l.old_name
      AND n.valid_from <= %(day)s AND (n.valid_to IS NULL OR n.valid_to > %(day)s)""",
    """INSERT INTO places_placename (place_id, name, valid_from)
    SELECT id, name, %(day)s FROM places_landing WHERE old IS NULL OR name <> old_name ORDER BY number""",
    """INSERT INTO places_placecode (place_id, code, valid_from)
    SELECT id, code, %(day)s FROM places_landing WHERE old IS NULL ORDER BY number""",
]


def lay(rows: Sequence[Row], *, on: date) -> None:
    """Copy a list beside the record and compare the two as of a day; the caller holds a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.places_staging, pg_temp.places_landing")
        cursor.execute(_LAY)
        with cursor.copy("COPY places_staging FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute("ANALYZE places_staging")
        cursor.execute(_COMPARE, {"day": on})
        cursor.execute("ANALYZE places_landing")


def faults(*, on: date) -> list[Fault]:
    """Where the list contradicts the record, by row."""
    texts = {
        "later": _("此代码自 %(what)s 起已另有所指"),
        "parent": _("记录中此地点的上级代码是“%(what)s”"),
        "named": _("记录中此地点当日或以后另有名称“%(what)s”"),
    }
    return [Fault(row, column, texts[kind] % {"what": what}) for row, column, kind, what in _select(_FAULTS, on)]


def renamed() -> list[tuple[str, str, str]]:
    """Code, old and new name of each place that the list calls otherwise."""
    return _select("SELECT code, old_name, name FROM places_landing WHERE name <> old_name ORDER BY number")


def counts() -> tuple[int, int]:
    """How many rows are new, and how many the list holds."""
    ((new, whole),) = _select("SELECT count(*) FILTER (WHERE old IS NULL), count(*) FROM places_landing")
    return new, whole


def missing(*, on: date) -> list[str]:
    """Codes in force in the list's counties that the list does not name."""
    return [code for (code,) in _select(_MISSING, on)]


def take(*, on: date) -> None:
    """Make the record follow the list, as of a day."""
    with connection.cursor() as cursor:
        for statement in _TAKE:
            cursor.execute(statement, {"day": on})


def _select(statement: str, on: date | None = None) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"day": on})
        return list(cursor.fetchall())
