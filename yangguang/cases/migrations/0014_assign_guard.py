"""A head lays a case on the desk of an officer of the office that has it, who is neither accused nor stepped aside."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KINDS = "application consultation suggestion complaint report petition information help"
REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"
GUARD = f"""
CREATE FUNCTION cases_assign_guard() RETURNS trigger {OWNER} AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  IF (NEW.verb = 'assign') <> (NEW.to_officer_id IS NOT NULL)
  THEN RAISE EXCEPTION 'an assignment names an officer, nothing else does' {REFUSE}; END IF;
  IF NEW.to_officer_id IS NULL THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM offices_position p WHERE p.officer_id = NEW.to_officer_id
    AND p.office_id = NEW.office_id AND p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day))
  THEN RAISE EXCEPTION 'a case is assigned to who serves in its office' {REFUSE}; END IF;
  IF EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND (b.officer_id = NEW.to_officer_id
    OR b.office_id IN (SELECT p.office_id FROM offices_position p WHERE p.officer_id = NEW.to_officer_id
      AND p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day))))
  THEN RAISE EXCEPTION 'who is accused is assigned no case' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assign_guard BEFORE INSERT ON cases_step FOR EACH ROW EXECUTE FUNCTION cases_assign_guard();
CREATE FUNCTION cases_note_assigned() RETURNS trigger {OWNER} AS $$
BEGIN
  UPDATE cases_standing SET officer_id = NEW.to_officer_id WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_assigned AFTER INSERT ON cases_step FOR EACH ROW
  WHEN (NEW.verb = 'assign') EXECUTE FUNCTION cases_note_assigned();
"""


def _write(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    flow = apps.get_model("cases", "Flow")
    for kind in KINDS.split():
        for start in ("received", "accepted"):
            flow.objects.create(
                kind=kind, verb="assign", start=start, target="accepted", who="head", hand="assigns", once=False,
                whole=False, closes=False,
            )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_assigned")]
    operations = [
        migrations.RunPython(_write, migrations.RunPython.noop),
        migrations.RunSQL(
            GUARD, reverse_sql="DROP FUNCTION cases_assign_guard() CASCADE; DROP FUNCTION cases_note_assigned() CASCADE;"
        ),
    ]
