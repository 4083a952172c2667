"""What the database itself refuses: wrong parents, wrong codes, overlapping times, lost places."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

# Statement triggers with transition tables: a whole country's list is checked in one join, not row by row.
LEVEL = """
CREATE FUNCTION places_check_level() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong bigint;
BEGIN
  SELECT f.id INTO wrong FROM fresh f LEFT JOIN places_place p ON p.id = f.parent_id
  WHERE (f.level, coalesce(p.level, '')) NOT IN (VALUES
    ('province', ''), ('city', 'province'), ('county', 'city'), ('town', 'county'), ('village', 'town'),
    ('group', 'village'), ('workplace', 'town'), ('workplace', 'village'), ('residence', 'town'), ('residence', 'village'))
  LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'place % hangs below a place of the wrong level', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'places_place_level';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER places_place_level_new AFTER INSERT ON places_place
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION places_check_level();
CREATE TRIGGER places_place_level_moved AFTER UPDATE ON places_place
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION places_check_level();

CREATE FUNCTION places_keep_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the level of place % never changes', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'places_place_level_fixed';
END $$;
CREATE TRIGGER places_place_level_fixed BEFORE UPDATE ON places_place
  FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level OR OLD.id <> NEW.id) EXECUTE FUNCTION places_keep_level();
"""

BOARD_LEVEL = """
CREATE FUNCTION places_check_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT level FROM places_place WHERE id = NEW.place_id) IN ('province', 'city') THEN
    RAISE EXCEPTION 'a board stands in a county or below' USING ERRCODE = 'check_violation', CONSTRAINT = 'places_board_level';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER places_board_level BEFORE INSERT OR UPDATE OF place_id ON places_board
  FOR EACH ROW EXECUTE FUNCTION places_check_board();
"""

CODE_LENGTH = """
CREATE FUNCTION places_check_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
  SELECT f.code INTO wrong FROM fresh f JOIN places_place p ON p.id = f.place_id
  WHERE (p.level, length(f.code)) NOT IN (VALUES ('province', 2), ('city', 4), ('county', 6), ('town', 9), ('village', 12))
  LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'code % does not fit the level of its place', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'places_placecode_length';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER places_placecode_length_new AFTER INSERT ON places_placecode
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION places_check_code();
CREATE TRIGGER places_placecode_length_changed AFTER UPDATE ON places_placecode
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION places_check_code();
"""

# An exclusion constraint would say the same in one line, but needs 95 s for a country's codes where this needs 2.
# The lock makes writers of one table wait for each other, so that two uncommitted rows cannot overlap unseen.
OVERLAP = """
CREATE FUNCTION places_check_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
  PERFORM pg_advisory_xact_lock(TG_RELID::int, 0);
  EXECUTE format(
    'SELECT f.%1$I::text FROM fresh f JOIN %2$I o ON o.%1$I = f.%1$I AND o.id <> f.id
       AND daterange(o.valid_from, o.valid_to) && daterange(f.valid_from, f.valid_to) LIMIT 1', TG_ARGV[0], TG_TABLE_NAME)
    INTO wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION '%: two rows for % % at one time', TG_TABLE_NAME, TG_ARGV[0], wrong
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = TG_TABLE_NAME || '_one_' || TG_ARGV[0];
  END IF;
  RETURN NULL;
END $$;
"""


def no_overlap(table: str, column: str) -> str:
    """Triggers that keep rows with one value of a column from being in force at the same time."""
    return "".join(
        f"CREATE TRIGGER {table}_one_{column}_{when} AFTER {event} ON {table} REFERENCING NEW TABLE AS fresh"
        f" FOR EACH STATEMENT EXECUTE FUNCTION places_check_overlap('{column}');\n"
        for when, event in [("new", "INSERT"), ("changed", "UPDATE")]
    )


SUCCESSION = """
CREATE FUNCTION places_check_succession() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE old places_place; heir places_place;
BEGIN
  SELECT * INTO old FROM places_place WHERE id = NEW.place_id;
  SELECT * INTO heir FROM places_place WHERE id = NEW.successor_id;
  IF old.valid_to IS DISTINCT FROM NEW."on" OR heir.level <> old.level OR heir.valid_from > NEW."on"
     OR (heir.valid_to IS NOT NULL AND heir.valid_to <= NEW."on") THEN
    RAISE EXCEPTION 'place % cannot be succeeded by place % on %', NEW.place_id, NEW.successor_id, NEW."on"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'places_succession_leads_on';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER places_succession_leads_on BEFORE INSERT ON places_succession
  FOR EACH ROW EXECUTE FUNCTION places_check_succession();
"""


def permanent(table: str) -> str:
    """Triggers that refuse to lose a row; to end it is an update."""
    return f"""
    CREATE TRIGGER permanent BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();
    CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON {table}
      FOR EACH STATEMENT EXECUTE FUNCTION foundation_refuse_change();
    """


TABLES = ["places_place", "places_placename", "places_placecode", "places_board"]


class Migration(migrations.Migration):
    dependencies = [("places", "0001_initial"), ("foundation", "0002_guards")]

    operations = [
        migrations.RunSQL(LEVEL),
        migrations.RunSQL(BOARD_LEVEL),
        migrations.RunSQL(CODE_LENGTH),
        migrations.RunSQL(OVERLAP),
        migrations.RunSQL(no_overlap("places_placecode", "code")),
        migrations.RunSQL(no_overlap("places_placecode", "place_id")),
        migrations.RunSQL(no_overlap("places_placename", "place_id")),
        migrations.RunSQL(SUCCESSION),
        *(migrations.RunSQL(permanent(table)) for table in TABLES),
        AppendOnly("places_succession"),
        AppendOnly("places_listing"),
    ]
