"""What the database itself refuses: whereabouts outside the hours of a day of duty, and changes of what was written."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

TABLES = [
    "dutyday", "reception", "interest", "spokespersons", "training", "talk", "certificate", "contract", "allowance",
    "exit",
]

# Whereabouts are the one table here that forgets: the next state replaces the last, and the day's end takes it away.
WHEREABOUTS = """
CREATE FUNCTION offices_check_whereabouts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE told timestamp := NEW.told_at AT TIME ZONE 'Asia/Shanghai';
BEGIN
  IF NOT EXISTS (SELECT 1 FROM offices_dutyday WHERE id = NEW.duty_id AND day = told::date
                 AND told::time BETWEEN opens AND closes) THEN
    RAISE EXCEPTION 'whereabouts of position % outside the hours of duty', NEW.position_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_whereabouts_on_duty';
  END IF;
  IF NEW.back_at <= told::time THEN
    RAISE EXCEPTION 'position % would be back before it left', NEW.position_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_whereabouts_back_later';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offices_whereabouts_on_duty BEFORE INSERT OR UPDATE ON offices_whereabouts
  FOR EACH ROW EXECUTE FUNCTION offices_check_whereabouts();
"""


class Migration(migrations.Migration):
    dependencies = [("offices", "0003_in_post"), ("foundation", "0002_guards")]

    operations = [
        migrations.RunSQL(
            WHEREABOUTS,
            reverse_sql="DROP TRIGGER offices_whereabouts_on_duty ON offices_whereabouts;"
            " DROP FUNCTION offices_check_whereabouts();",
        ),
        *(AppendOnly(f"offices_{table}") for table in TABLES),
    ]
