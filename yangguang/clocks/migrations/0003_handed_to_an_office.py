"""A duty may be handed over to another office, whose officer accepted it; how a clock stands follows."""

import django.db.models.deletion
from django.db import migrations, models

STANDING = """
CREATE OR REPLACE FUNCTION clocks_keep_standing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'clocks_clock' THEN
    INSERT INTO clocks_standing (clock_id, office_id, officer_id) VALUES (NEW.id, NEW.office_id, NEW.officer_id);
  ELSIF TG_TABLE_NAME = 'clocks_computation' THEN
    UPDATE clocks_standing SET due = NEW.due, until = coalesce(NEW.due, NEW.earliest) WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'suspended' THEN
    UPDATE clocks_standing SET suspended_since = NEW.day WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind IN ('resumed', 'restarted') THEN
    UPDATE clocks_standing SET suspended_since = NULL WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'handed_over' THEN
    UPDATE clocks_standing SET officer_id = NEW.officer_id, office_id = coalesce(NEW.office_id, office_id)
      WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'fulfilled' THEN
    UPDATE clocks_standing SET closed_on = NEW.day WHERE clock_id = NEW.clock_id;
  END IF;
  RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("clocks", "0002_guards"), ("offices", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="clockevent",
            name="office",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.RunSQL(STANDING, reverse_sql=migrations.RunSQL.noop),
    ]
