"""A migration operation that makes a table append-only: the application may INSERT and SELECT, nobody may change."""

from django.conf import settings
from django.db.migrations.operations import RunSQL

GUARD = """
CREATE OR REPLACE FUNCTION foundation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('yangguang.erasing', true) = 'on'
     AND current_user = (SELECT tableowner FROM pg_tables
                         WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME)
  THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'append-only table %: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

ERASE = """
CREATE OR REPLACE FUNCTION foundation_erase(p_table text, p_id bigint, p_actor text, p_subject text, p_reason text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM foundation_erasable WHERE name = p_table) THEN
    RAISE EXCEPTION 'table % is not erasable', p_table USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO foundation_erasure (at, actor_key, subject, reason)
    VALUES (clock_timestamp(), p_actor, p_subject, p_reason);
  PERFORM set_config('yangguang.erasing', 'on', true);
  EXECUTE format('DELETE FROM %I WHERE id = $1', p_table) USING p_id;
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('yangguang.erasing', 'off', true);
  RETURN gone;
END $$;
"""


def AppendOnly(table: str) -> RunSQL:  # noqa: N802 reads as a migration operation
    """Refuse UPDATE, DELETE and TRUNCATE on a table, for everyone but `foundation.erase`."""
    return RunSQL(
        f"""
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table}
          FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();
        CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON {table}
          FOR EACH STATEMENT EXECUTE FUNCTION foundation_refuse_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {settings.APP_ROLE};
        """,
        reverse_sql=f"""
        DROP TRIGGER append_only ON {table}; DROP TRIGGER append_only_truncate ON {table};
        GRANT UPDATE, DELETE ON {table} TO {settings.APP_ROLE};
        """,
    )


def Erasable(table: str) -> RunSQL:  # noqa: N802 reads as a migration operation
    """Append-only, and a row may be erased through `foundation.erase`, which leaves an Erasure row."""
    guard = AppendOnly(table)
    return RunSQL(
        f"{guard.sql} INSERT INTO foundation_erasable (name) VALUES ('{table}');",
        reverse_sql=f"DELETE FROM foundation_erasable WHERE name = '{table}'; {guard.reverse_sql}",
    )
