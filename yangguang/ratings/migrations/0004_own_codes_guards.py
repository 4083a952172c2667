"""Guards of codes: a ticket's code is never its case's, and none is kept of a case whose code an officer saw."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"

OWN_CODE = f"""
CREATE FUNCTION ratings_own_code_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_case c WHERE c.code = NEW.code)
  THEN RAISE EXCEPTION 'the code of a case rates nothing' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_code_guard BEFORE INSERT ON ratings_ticket
  FOR EACH ROW EXECUTE FUNCTION ratings_own_code_guard();
CREATE FUNCTION ratings_kept_code_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ratings_ticket t JOIN cases_case c ON c.id = t.case_id
    WHERE t.id = NEW.ticket_id AND c.taken_by_id IS NOT NULL)
  THEN RAISE EXCEPTION 'an officer holds the code of this case' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept_code_guard BEFORE INSERT ON ratings_ticketcode
  FOR EACH ROW EXECUTE FUNCTION ratings_kept_code_guard();
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("ratings", "0003_own_codes")]
    operations: ClassVar = [
        migrations.RunSQL(
            OWN_CODE,
            reverse_sql="DROP FUNCTION ratings_own_code_guard() CASCADE; DROP FUNCTION ratings_kept_code_guard() CASCADE;",
        ),
        AppendOnly("ratings_followcode"),
        Erasable("ratings_ticketcode"),
    ]
