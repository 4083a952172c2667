"""What the database itself refuses of facilities: a seat above the county, care out of its time, changes of what was written."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

TABLES = [
    "facility", "facilitystate", "facilityhours", "facilityday", "facilityitem", "facilityphoto", "upkeep",
    "facilityend", "facilityevent", "eventcalledoff",
]

SEAT = """
CREATE FUNCTION offices_check_facility_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT level FROM places_place WHERE id = NEW.place_id) IN ('province', 'city') THEN
    RAISE EXCEPTION 'a facility stands in a county or below'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_facility_seat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offices_facility_seat BEFORE INSERT ON offices_facility
  FOR EACH ROW EXECUTE FUNCTION offices_check_facility_seat();
"""

# A row of care or an event lies within the days in which its facility is open; what is closed says nothing new of itself.
WHILE_OPEN = """
CREATE FUNCTION offices_check_facility_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.day < (SELECT opened FROM offices_facility WHERE id = NEW.facility_id)
     OR EXISTS (SELECT 1 FROM offices_facilityend WHERE facility_id = NEW.facility_id AND day < NEW.day) THEN
    RAISE EXCEPTION 'facility % is not open on %', NEW.facility_id, NEW.day
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offices_upkeep_while_open BEFORE INSERT ON offices_upkeep
  FOR EACH ROW EXECUTE FUNCTION offices_check_facility_open();
CREATE TRIGGER offices_facilityevent_while_open BEFORE INSERT ON offices_facilityevent
  FOR EACH ROW EXECUTE FUNCTION offices_check_facility_open();

CREATE FUNCTION offices_check_facility_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM offices_facilityend WHERE facility_id = NEW.facility_id) THEN
    RAISE EXCEPTION 'facility % is closed', NEW.facility_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_facilitystate_while_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offices_facilitystate_while_open BEFORE INSERT ON offices_facilitystate
  FOR EACH ROW EXECUTE FUNCTION offices_check_facility_state();
"""


class Migration(migrations.Migration):
    dependencies = [("offices", "0005_facilities"), ("foundation", "0002_guards")]

    operations = [
        migrations.RunSQL(
            SEAT,
            reverse_sql="DROP TRIGGER offices_facility_seat ON offices_facility;"
            " DROP FUNCTION offices_check_facility_seat();",
        ),
        migrations.RunSQL(
            WHILE_OPEN,
            reverse_sql="DROP TRIGGER offices_upkeep_while_open ON offices_upkeep;"
            " DROP TRIGGER offices_facilityevent_while_open ON offices_facilityevent;"
            " DROP TRIGGER offices_facilitystate_while_open ON offices_facilitystate;"
            " DROP FUNCTION offices_check_facility_open(); DROP FUNCTION offices_check_facility_state();",
        ),
        *(AppendOnly(f"offices_{table}") for table in TABLES),
    ]
