"""What is on its way in only grows: its size, digest and whose it is stay what was announced."""

from django.db import migrations

GUARD = """
CREATE FUNCTION files_arrival_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.arrived < OLD.arrived OR (OLD.used AND NEW.arrived <> OLD.arrived)
     OR (NEW.of, NEW.digest, NEW.token, NEW.size) IS DISTINCT FROM (OLD.of, OLD.digest, OLD.token, OLD.size) THEN
    RAISE EXCEPTION 'files_arrival only grows' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arrival_grows BEFORE UPDATE ON files_arrival FOR EACH ROW EXECUTE FUNCTION files_arrival_grows();
"""
UNDO = "DROP TRIGGER arrival_grows ON files_arrival; DROP FUNCTION files_arrival_grows();"


class Migration(migrations.Migration):
    dependencies = [("files", "0003_arrival")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
