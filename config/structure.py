"""The form of the database as one file, to be read, and to found a county in seconds instead of a minute.

`structure.sql` is what all migrations together make of an empty PostgreSQL 18: a test compares the two, and
`python -m tests.structure` writes it anew. It says which migrations are in it, so that newer ones follow by themselves.
"""

from pathlib import Path

import psycopg

FILE = Path(__file__).parent / "structure.sql"
ENGINE = 18  # what an older one would not understand

_EMPTY = """SELECT current_setting('server_version_num')::int / 10000 = %s
  AND NOT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace)
  AND NOT EXISTS (SELECT 1 FROM pg_default_acl)"""


def load(owner_url: str) -> bool:
    """Give an empty database its form, with every right, all of it or nothing; false where migrations must do it."""
    with psycopg.connect(owner_url) as owner:
        if owner.execute(_EMPTY, [ENGINE]).fetchone() != (True,):
            return False
        owner.execute(FILE.read_bytes())
    return True
