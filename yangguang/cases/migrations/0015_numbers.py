"""Numbers of cases from a sequence a year: whoever hands in waits for nobody who hands in at the same moment."""

from django.db import migrations

NUMBERS = """
CREATE FUNCTION cases_next_number(p_year integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE called text := 'cases_number_' || p_year;
BEGIN
  IF to_regclass(called) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('cases.number:' || called, 12));
    BEGIN
      EXECUTE format('CREATE SEQUENCE %I START %s', called, (SELECT coalesce(max(substr(number, 7)::bigint), 0) + 1
        FROM cases_case WHERE number LIKE 'B' || p_year || '-%'));
    EXCEPTION WHEN duplicate_table THEN NULL;  -- whoever held the lock before made it
    END;
  END IF;
  RETURN nextval(called::regclass);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0014_assign_guard")]
    operations = [migrations.RunSQL(NUMBERS, reverse_sql="DROP FUNCTION cases_next_number(integer);")]
