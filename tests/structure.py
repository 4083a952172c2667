"""What the migrations make of an empty database, as one text: `python -m tests.structure` writes it down."""

import re
from pathlib import Path

import psycopg

from config import embedded, structure
from tests import cluster, template

FILLED = ("cases_flow", "foundation_erasable")  # by migrations; other rows come with the application, at each founding
MONTHS = "foundation_auditrow_2*"  # made anew, from the month of the founding on
_NOISE = re.compile(r"(?m)^(?:--\n-- .*\n--|\\(?:un)?restrict .*|-- Dumped .*)\n+")
# The engine writes one and the same list in two ways, before and after it was read back from its own words.
_LIST = re.compile(r"\(\(ARRAY\[((?:'[^']*'::character varying(?:, )?)+)\]\)::text\[\]\)")
_HEAD = """\
-- What all migrations make of an empty PostgreSQL {engine}. Written by `python -m tests.structure`; not edited by hand.

"""
_TAIL = """\
SELECT public.foundation_audit_months();

INSERT INTO public.django_migrations (app, name, applied)
  SELECT app, name, now() FROM (VALUES
{rows}
  ) AS known (app, name);
"""


def of(owner_url: str) -> str:
    """The form of a database just migrated, its rights, and the rows that migrations wrote."""
    form = _dump(owner_url, "--schema-only", "--exclude-table", MONTHS)
    rows = _dump(owner_url, "--data-only", "--column-inserts", *(f"--table={name}" for name in FILLED))
    _settings, told = rows.split("SET row_security = off;\n", 1)
    with psycopg.connect(owner_url) as owner:
        known = owner.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    names = ",\n".join(f"    ('{app}', '{name}')" for app, name in known)
    return _HEAD.format(engine=structure.ENGINE) + form + told.lstrip() + _TAIL.format(rows=names)


def _dump(owner_url: str, *wanted: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", _NOISE.sub("", dump(owner_url, "--no-comments", "--no-owner", *wanted)))


def dump(owner_url: str, *wanted: str) -> str:
    """What `pg_dump` says of a database, each list of words in one and the same way."""
    said = template.run(embedded.programs_here() / "pg_dump", *wanted, owner_url)
    return _LIST.sub(lambda found: f"(ARRAY[{', '.join(f'({word})::text' for word in found[1].split(', '))}])", said)


def main(target: Path = structure.FILE) -> None:
    """Migrate a database of its own and write down what came of it."""
    try:
        cluster.ensure_template()
        target.write_text(of(cluster.url(database="template_test", role=cluster.OWNER)))
    finally:
        cluster.pytest_unconfigure()


if __name__ == "__main__":
    main()
