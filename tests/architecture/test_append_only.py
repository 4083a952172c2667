"""What was written stays, even from the database's owner, save in the tables named here; each trigger is missed."""

from collections.abc import Iterator

import psycopg
import pytest

from config import embedded
from tests import cluster

Rows = list[tuple[str, ...]]
MAY_CHANGE = {
    "accounts_user": "the password and the name to show; the rest by right of column",
    "cases_casewords": "by which signs cases are found; they go with their cases",
    "cases_codetries": "tries of wrong codes, counted",
    "cases_donetally": "a summary that triggers keep; the application may only read it",
    "cases_dropped": "denunciations, counted and nothing more",
    "cases_flow": "what each kind of case allows; written by migrations, the application may only read it",
    "cases_opentally": "a summary that triggers keep; the application may only read it",
    "cases_payout": "sums that wait, laid in an order of chance by each claim; the application may only read it",
    "cases_savedview": "how an officer likes to see a queue, thrown away at any time",
    "cases_standing": "how each case stands, kept by triggers; the application may only read it",
    "clocks_standing": "a summary that triggers keep; the application may only read it",
    "disclosure_codetries": "tries of wrong codes, counted",
    "disclosure_dropped": "denunciations, counted and nothing more",
    "files_arrival": "a file on its way in, which grows and goes within three days",
    "foundation_erasable": "written by migrations",
    "law_basis": "an imported reference list, brought up to date",
    "ledger_pending": "what waits leaves when it has its index",
    "ledger_tree": "size and root, which only grow",
    "matters_heldpaper": "the imported list of papers that nobody may be asked for, brought up to date",
    "matters_matter": "the imported catalogue, brought up to date",
    "matters_matter_bases": "the imported catalogue, brought up to date",
    "offices_whereabouts": "where somebody on duty is now: the next replaces it, the day's end takes it away",
    "outbox_waiting": "a summary that triggers keep; the application may only read it",
    "press_impression": "what is printed, and its faults",
    "press_publication": "what is put out",
    "press_stale": "pages that wait to be printed again",
    "press_stoppage": "what is printed, and its faults",
    "press_unprinted": "what is printed, and its faults",
    "ratings_codetries": "tries of codes, counted",
    "ratings_dropped": "denunciations, counted and nothing more",
    "ratings_mark": "opaque sources of votes, which go after ten minutes",
    "residents_code": "one-time codes and their tries, which go within a day",
    "residents_presence": "the month in which somebody last came in: the next replaces it, leaving takes it away",
    "web_searchentry": "the search index",
    "web_tries": "how many forms came lately, counted",
}
MAY_END = {  # rows that stay and are ended by an update
    *(f"offices_{name}" for name in ("office", "officer", "position", "positionrole", "declaredduty")),
    *(f"places_{name}" for name in ("place", "placename", "placecode", "board")),
}
TWICE = {("foundation_auditrow", "append_only_truncate")}  # its months refuse by themselves
OTHERS = ("auth_", "django_", "procrastinate_")  # the framework's own tables
ATTEMPTS = ("UPDATE {table} SET {column} = {column}", "DELETE FROM {table}", "TRUNCATE {table}")
# Rows can be put into any table once nothing asks what they mean: this is about who may change them afterwards.
FREE = """
DO $$
DECLARE it record;
BEGIN
  FOR it IN SELECT conrelid::regclass AS of, conname AS name FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE contype IN ('f', 'c') AND relnamespace = 'public'::regnamespace AND conparentid = 0 LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', it.of, it.name);
  END LOOP;
  FOR it IN SELECT attrelid::regclass AS of, attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND attnum > 0
      AND attnotnull AND attidentity = '' AND NOT EXISTS (SELECT 1 FROM pg_index
        WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)) LOOP
    EXECUTE format('ALTER TABLE %s ALTER %I DROP NOT NULL', it.of, it.name);
  END LOOP;
END $$
"""
KEYS = """
SELECT attname, format_type(atttypid, NULL) FROM pg_index JOIN pg_attribute ON attrelid = indrelid
 WHERE indrelid = %s::regclass AND indisprimary AND attnum = ANY (indkey)
"""
TRIGGERS = """
SELECT tgrelid::regclass::text, tgname FROM pg_trigger
 WHERE tgfoid = 'foundation_refuse_change'::regproc AND (tgparentid = 0) ORDER BY 1, 2
"""
TABLES = """
SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1
"""
VALUES = {"bigint": "9000000", "smallint": "9", "text": "'x'", "character varying": "'x'"}


@pytest.fixture(scope="module")
def insider(django_db_blocker: pytest.FixtureRequest) -> Iterator[psycopg.Connection]:
    """A database with a row in every table of the house, open as superuser."""
    with (
        cluster.own(django_db_blocker) as (_, name),
        psycopg.connect(cluster.url(database=name, role="postgres"), autocommit=True) as connection,
    ):
        connection.execute(FREE)
        connection.execute("SET session_replication_role = replica")
        for table in ours(connection):
            _put(connection, table)
        connection.execute("SET session_replication_role = origin")
        yield connection


def ours(connection: psycopg.Connection) -> list[str]:
    """Every table of the house."""
    return [name for (name,) in connection.execute(TABLES) if not name.startswith(OTHERS)]


def _put(connection: psycopg.Connection, table: str) -> None:
    if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
        return
    keys: Rows = connection.execute(KEYS, [table]).fetchall()
    month = f"to_timestamp('{table[-7:]}', 'YYYY_MM') + interval '9 days'" if table[-7:-5] == "20" else "'1999-09-09'"
    values = [month if kind.startswith("timestamp") else VALUES[kind] for _, kind in keys]
    connection.execute(f"INSERT INTO {table} ({', '.join(name for name, _ in keys)}) VALUES ({', '.join(values)})")


def open_to_its_owner(connection: psycopg.Connection, table: str) -> list[str]:
    """The attempts on a table that its owner is not refused."""
    column = connection.execute(KEYS, [table]).fetchone()
    assert column
    statements = [attempt.format(table=table, column=column[0]) for attempt in ATTEMPTS]
    return [statement for statement in statements if not _refused(connection, embedded.OWNER, statement)]


def _refused(connection: psycopg.Connection, role: str, statement: str) -> bool:
    with connection.transaction(force_rollback=True):
        connection.execute(f"SET LOCAL ROLE {role}")
        try:
            with connection.transaction():
                connection.execute(statement)
        except (psycopg.errors.IntegrityConstraintViolation, psycopg.errors.InsufficientPrivilege):
            return True
    return False


def test_every_table_keeps_what_was_written_or_is_named_here(insider: psycopg.Connection) -> None:
    kept = {table for table, _ in insider.execute(TRIGGERS)}
    assert set(ours(insider)) - kept == set(MAY_CHANGE)


def test_even_the_owner_can_neither_change_nor_remove_what_was_written(insider: psycopg.Connection) -> None:
    kept = sorted(set(ours(insider)) - set(MAY_CHANGE))
    assert len(kept) > 70
    found = {table: open_to_its_owner(insider, table) for table in kept}
    assert {table for table, statements in found.items() if statements} == MAY_END
    assert {statement.split()[0] for statements in found.values() for statement in statements} == {"UPDATE"}


def test_every_trigger_that_is_taken_away_is_missed(insider: psycopg.Connection) -> None:
    unmissed = []
    for table, trigger in insider.execute(TRIGGERS).fetchall():
        with insider.transaction(force_rollback=True):
            insider.execute(f"DROP TRIGGER {trigger} ON {table}")
            if len(open_to_its_owner(insider, table)) == (table in MAY_END):
                unmissed.append((table, trigger))
    assert set(unmissed) == TWICE


def test_the_tree_of_the_log_is_neither_changed_nor_emptied_by_its_owner(insider: psycopg.Connection) -> None:
    assert open_to_its_owner(insider, "ledger_tree") == []


def test_the_application_owns_nothing_and_may_only_add_and_read(insider: psycopg.Connection) -> None:
    for table in set(ours(insider)) - set(MAY_CHANGE) - MAY_END:
        for verb in ("UPDATE", "DELETE", "TRUNCATE", "TRIGGER"):
            [allowed] = insider.execute(f"SELECT has_table_privilege('{embedded.APP}', '{table}', '{verb}')").fetchone()  # type: ignore[misc]  # one row
            assert not allowed, f"{verb} {table}"
        [owner] = insider.execute(f"SELECT relowner::regrole::text FROM pg_class WHERE relname = '{table}'").fetchone()  # type: ignore[misc]  # one row
        assert owner == embedded.OWNER


def test_content_leaves_by_the_one_door_alone_and_leaves_a_row_behind(insider: psycopg.Connection) -> None:
    erasable = {name for (name,) in insider.execute("SELECT name FROM foundation_erasable")}
    assert erasable
    call = "SELECT foundation_erase('{}', (SELECT min({}) FROM {}), 'a', 's', 'r')"
    for table in set(ours(insider)) - set(MAY_CHANGE):
        key = insider.execute(KEYS, [table]).fetchone()
        assert key
        asked = call.format(table, key[0], table) if key[1] == "bigint" else call.format(table, "1", table)
        assert _refused(insider, embedded.APP, asked) == (table not in erasable), table
    with insider.transaction(force_rollback=True):
        before = insider.execute("SELECT count(*) FROM foundation_erasure").fetchone()
        for table in erasable:
            assert insider.execute(call.format(table, "id", table)).fetchone() == (1,)
        after = insider.execute("SELECT count(*) FROM foundation_erasure").fetchone()
        assert before and after and after[0] == before[0] + len(erasable)
