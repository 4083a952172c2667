"""A slot that was closed takes no booking; to give a place back takes none."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

GUARD = """
CREATE OR REPLACE FUNCTION cases_booking_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.slot_id IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.slot:' || NEW.slot_id, 12));
  IF EXISTS (SELECT 1 FROM cases_slotclosing WHERE slot_id = NEW.slot_id)
  THEN RAISE EXCEPTION 'this slot is closed' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (SELECT count(*) FROM cases_booking b WHERE b.slot_id = NEW.slot_id AND b.case_id <> NEW.case_id
      AND NOT EXISTS (SELECT 1 FROM cases_booking later WHERE later.case_id = b.case_id AND later.id > b.id))
     >= (SELECT seats FROM cases_slot WHERE id = NEW.slot_id)
  THEN RAISE EXCEPTION 'this slot is full' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0016_slot_closing")]

    operations = [
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
        AppendOnly("cases_slotclosing"),
    ]
