"""What the database itself refuses: wrong seats, moved offices, lost rows."""

from django.db import migrations

SEAT = """
CREATE FUNCTION offices_check_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind, (SELECT level FROM places_place WHERE id = NEW.place_id)) NOT IN (VALUES
    ('department', 'county'), ('section', 'county'), ('hall', 'county'), ('hall', 'town'), ('town', 'town'),
    ('village', 'village')) THEN
    RAISE EXCEPTION 'an office of kind % has no seat in place %', NEW.kind, NEW.place_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_office_seat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offices_office_seat BEFORE INSERT OR UPDATE ON offices_office
  FOR EACH ROW EXECUTE FUNCTION offices_check_seat();
"""

# The office above was there first and never changes, so offices cannot stand above each other in a circle.
PARENT = """
CREATE FUNCTION offices_keep_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the office above office % never changes', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_office_parent_fixed';
END $$;
CREATE TRIGGER offices_office_parent_fixed BEFORE UPDATE ON offices_office
  FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION offices_keep_parent();
"""

TABLES = [
    "offices_office", "offices_officer", "offices_position", "offices_positionrole", "offices_declaredduty",
]


def permanent(table: str) -> str:
    """Triggers that refuse to lose a row; to end it is an update."""
    return f"""
    CREATE TRIGGER permanent BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();
    CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON {table}
      FOR EACH STATEMENT EXECUTE FUNCTION foundation_refuse_change();
    """


class Migration(migrations.Migration):
    dependencies = [("offices", "0001_initial"), ("places", "0002_guards"), ("foundation", "0002_guards")]

    operations = [
        migrations.RunSQL(SEAT),
        migrations.RunSQL(PARENT),
        *(migrations.RunSQL(permanent(table)) for table in TABLES),
    ]
