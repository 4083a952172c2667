"""What the database itself refuses of successors: that a place which was succeeded gets one more later."""

from django.db import migrations

AT_ONCE = """
CREATE FUNCTION places_check_succession_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong bigint;
BEGIN
  SELECT f.place_id INTO wrong FROM fresh f JOIN places_succession s ON s.place_id = f.place_id
  WHERE NOT EXISTS (SELECT 1 FROM fresh same WHERE same.id = s.id) LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'place % was succeeded before', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'places_succession_at_once';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER places_succession_at_once AFTER INSERT ON places_succession
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION places_check_succession_at_once();
"""


class Migration(migrations.Migration):
    dependencies = [("places", "0003_splits")]

    operations = [
        migrations.RunSQL(
            AT_ONCE,
            reverse_sql="DROP TRIGGER places_succession_at_once ON places_succession;"
            " DROP FUNCTION places_check_succession_at_once();",
        ),
    ]
