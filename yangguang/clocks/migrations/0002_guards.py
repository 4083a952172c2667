"""Clocks are never changed; how they stand is kept by the database itself, from what was written."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

STANDING = f"""
CREATE FUNCTION clocks_keep_standing() RETURNS trigger
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
    UPDATE clocks_standing SET officer_id = NEW.officer_id WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'fulfilled' THEN
    UPDATE clocks_standing SET closed_on = NEW.day WHERE clock_id = NEW.clock_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_standing AFTER INSERT ON clocks_clock FOR EACH ROW EXECUTE FUNCTION clocks_keep_standing();
CREATE TRIGGER keep_standing AFTER INSERT ON clocks_clockevent FOR EACH ROW EXECUTE FUNCTION clocks_keep_standing();
CREATE TRIGGER keep_standing AFTER INSERT ON clocks_computation FOR EACH ROW EXECUTE FUNCTION clocks_keep_standing();
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON clocks_standing FROM {settings.APP_ROLE};
"""

UNDO = f"""
DROP TRIGGER keep_standing ON clocks_clock;
DROP TRIGGER keep_standing ON clocks_clockevent;
DROP TRIGGER keep_standing ON clocks_computation;
DROP FUNCTION clocks_keep_standing();
GRANT INSERT, UPDATE, DELETE ON clocks_standing TO {settings.APP_ROLE};
"""


class Migration(migrations.Migration):
    dependencies = [("clocks", "0001_initial"), ("foundation", "0002_guards")]
    operations = [
        *(
            AppendOnly(f"clocks_{table}")
            for table in ("daysoffnotice", "dayoff", "rule", "clock", "clockevent", "computation", "announced")
        ),
        Erasable("clocks_reason"),
        migrations.RunSQL(STANDING, reverse_sql=UNDO),
    ]
