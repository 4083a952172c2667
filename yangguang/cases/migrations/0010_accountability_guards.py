"""Guards of accountability: only a complaint about an office opens it, and nobody of that office decides."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"

APART = f"""
CREATE FUNCTION cases_account_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind FROM cases_case WHERE id = NEW.case_id) <> 'complaint' OR NEW.office_id = NEW.accused_id
  THEN RAISE EXCEPTION 'an office is held to account by another one after a complaint' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_guard BEFORE INSERT ON cases_accountability
  FOR EACH ROW EXECUTE FUNCTION cases_account_guard();
CREATE FUNCTION cases_account_decided_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_accountability a JOIN offices_position p ON p.office_id = a.accused_id
    WHERE a.id = NEW.accountability_id AND p.officer_id = NEW.officer_id
      AND p.valid_from <= NEW."on" AND (p.valid_to IS NULL OR p.valid_to > NEW."on"))
  THEN RAISE EXCEPTION 'who serves in the accused office does not decide' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_decided_guard BEFORE INSERT ON cases_accountabilitydecision
  FOR EACH ROW EXECUTE FUNCTION cases_account_decided_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_accountability"), ("offices", "0002_guards")]
    operations = [
        migrations.RunSQL(
            APART,
            reverse_sql="DROP FUNCTION cases_account_guard() CASCADE; DROP FUNCTION cases_account_decided_guard() CASCADE;",
        ),
        AppendOnly("cases_accountability"),
        AppendOnly("cases_accountabilitydecision"),
    ]
