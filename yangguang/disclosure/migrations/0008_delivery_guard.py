"""A delivery is never changed, and a village is the smallest place that one may name (charter 10)."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

_GUARD = """
CREATE FUNCTION disclosure_delivery_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM places_place WHERE id = NEW.village_id AND level = 'village')
  THEN RAISE EXCEPTION 'policy sheets are counted by village' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_guard BEFORE INSERT ON disclosure_sheetdelivery
  FOR EACH ROW EXECUTE FUNCTION disclosure_delivery_guard();
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("disclosure", "0007_sheet_deliveries"), ("foundation", "0002_guards")]
    operations: ClassVar = [
        AppendOnly("disclosure_sheetdelivery"),
        migrations.RunSQL(_GUARD, reverse_sql="DROP FUNCTION disclosure_delivery_guard() CASCADE;"),
    ]
