"""Only what a person gave leave for is told, and nothing of it is posted once the leave was taken back."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"
GUARDS = f"""
CREATE FUNCTION cases_thread_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.id = NEW.case_id AND c.may_publish
                 AND c.kind IN ('consultation', 'suggestion', 'complaint'))
     OR EXISTS (SELECT 1 FROM cases_leavetaken l WHERE l.case_id = NEW.case_id)
  THEN RAISE EXCEPTION 'a case is told with its person''s leave alone' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_guard BEFORE INSERT ON cases_thread FOR EACH ROW EXECUTE FUNCTION cases_thread_guard();
CREATE FUNCTION cases_told_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM disclosure_version v JOIN cases_thread t ON t.notice_id = v.notice_id
             JOIN cases_leavetaken l ON l.case_id = t.case_id WHERE v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'its person does not want this told' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER told_guard BEFORE INSERT ON disclosure_sliceentry FOR EACH ROW EXECUTE FUNCTION cases_told_guard();
"""
UNGUARD = """
DROP TRIGGER told_guard ON disclosure_sliceentry; DROP FUNCTION cases_told_guard();
DROP TRIGGER thread_guard ON cases_thread; DROP FUNCTION cases_thread_guard();
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("cases", "0004_threads"), ("foundation", "0002_guards")]
    operations: ClassVar = [
        AppendOnly("cases_thread"),
        AppendOnly("cases_leavetaken"),
        migrations.RunSQL(GUARDS, UNGUARD),
    ]
