"""Hours of an office that are kept free do not overlap; one that was closed may be kept free anew."""

from django.db import migrations, models

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
GUARD = f"""
CREATE FUNCTION cases_slot_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.slots:' || NEW.office_id, 12));
  IF EXISTS (SELECT 1 FROM cases_slot s WHERE s.office_id = NEW.office_id AND s.day = NEW.day
      AND s.opens < NEW.closes AND s.closes > NEW.opens
      AND NOT EXISTS (SELECT 1 FROM cases_slotclosing c WHERE c.slot_id = s.id))
  THEN RAISE EXCEPTION 'these hours are kept free already' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slot_guard BEFORE INSERT ON cases_slot FOR EACH ROW EXECUTE FUNCTION cases_slot_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0022_fees_guards")]
    operations = [
        migrations.RemoveConstraint("slot", "slot_once"),
        migrations.AddIndex("slot", models.Index(fields=["office", "day", "opens"], name="slot_day")),
        migrations.RunSQL(GUARD, reverse_sql="DROP FUNCTION cases_slot_guard() CASCADE;"),
    ]
