"""What a desk and its figures read, kept by triggers: the most urgent clock, the first answer, the counts, the readers."""

from django.conf import settings
from django.db import migrations

OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

# A clock that binds an office and runs; the first of a case to fall due is the one by which its row stands in a queue.
URGENT = f"""
CREATE FUNCTION cases_keep_urgent() RETURNS trigger {OWNER} AS $$
DECLARE c bigint; u date; d date;
BEGIN
  IF TG_TABLE_NAME = 'cases_caseclock' THEN c := NEW.case_id;
  ELSE SELECT case_id INTO c FROM cases_caseclock WHERE clock_id = NEW.clock_id; END IF;
  IF c IS NULL THEN RETURN NULL; END IF;
  SELECT s.until, s.due INTO u, d FROM cases_caseclock cc
    JOIN clocks_standing s ON s.clock_id = cc.clock_id AND s.closed_on IS NULL
    JOIN clocks_clock k ON k.id = cc.clock_id JOIN clocks_rule r ON r.id = k.rule_id AND r.binds = 'office'
    WHERE cc.case_id = c ORDER BY s.until, s.clock_id LIMIT 1;
  UPDATE cases_standing SET until = u, due = d WHERE case_id = c AND (until, due) IS DISTINCT FROM (u, d);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_urgent AFTER INSERT ON cases_caseclock FOR EACH ROW EXECUTE FUNCTION cases_keep_urgent();
CREATE TRIGGER keep_urgent_case AFTER UPDATE OF until, due, closed_on ON clocks_standing FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION cases_keep_urgent();
"""

# The first answer or refusal ends what the person waits for; late by the clock that ran when it was given.
ANSWERED = f"""
CREATE FUNCTION cases_note_answered() RETURNS trigger {OWNER} AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  UPDATE cases_standing SET answered_on = day, answered_by_id = NEW.office_id, answered_late = coalesce(due < day, false)
    WHERE case_id = NEW.case_id AND answered_on IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER note_answered AFTER INSERT ON cases_step FOR EACH ROW
  WHEN (NEW.verb IN ('answer', 'decline')) EXECUTE FUNCTION cases_note_answered();
"""

TALLIED = f"""
CREATE FUNCTION cases_keep_tallies() RETURNS trigger {OWNER} AS $$
DECLARE was boolean := false; is_ boolean := NEW.closed_on IS NULL AND NEW.state <> '';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    was := OLD.closed_on IS NULL AND OLD.state <> '';
    IF was = is_ AND (OLD.office_id, OLD.state, OLD.due) IS NOT DISTINCT FROM (NEW.office_id, NEW.state, NEW.due)
    THEN was := false; is_ := false; END IF;
    IF was THEN INSERT INTO cases_opentally (office_id, kind, state, due, n, settled)
      VALUES (OLD.office_id, OLD.kind, OLD.state, OLD.due, -1, false); END IF;
    IF OLD.answered_on IS NULL AND NEW.answered_on IS NOT NULL THEN
      INSERT INTO cases_donetally (office_id, kind, month, days, late, n, settled) VALUES (NEW.answered_by_id, NEW.kind,
        date_trunc('month', NEW.answered_on), NEW.answered_on - NEW.opened, NEW.answered_late, 1, false);
    END IF;
  END IF;
  IF is_ THEN INSERT INTO cases_opentally (office_id, kind, state, due, n, settled)
    VALUES (NEW.office_id, NEW.kind, NEW.state, NEW.due, 1, false); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_tallies AFTER INSERT OR UPDATE ON cases_standing FOR EACH ROW EXECUTE FUNCTION cases_keep_tallies();
CREATE UNIQUE INDEX cases_opentally_settled ON cases_opentally (office_id, kind, state, due)
  NULLS NOT DISTINCT WHERE settled;
CREATE UNIQUE INDEX cases_donetally_settled ON cases_donetally (office_id, kind, month, days, late) WHERE settled;
CREATE FUNCTION cases_settle() RETURNS bigint {OWNER} AS $$
DECLARE taken bigint; more bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.settle', 12));
  WITH fresh AS (DELETE FROM cases_opentally WHERE NOT settled RETURNING *),
    kept AS (INSERT INTO cases_opentally AS t (office_id, kind, state, due, n, settled)
      SELECT office_id, kind, state, due, sum(n), true FROM fresh GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
      ON CONFLICT (office_id, kind, state, due) WHERE settled DO UPDATE SET n = t.n + excluded.n RETURNING 1)
  SELECT count(*) INTO taken FROM fresh;
  DELETE FROM cases_opentally WHERE settled AND n = 0;
  WITH fresh AS (DELETE FROM cases_donetally WHERE NOT settled RETURNING *),
    kept AS (INSERT INTO cases_donetally AS t (office_id, kind, month, days, late, n, settled)
      SELECT office_id, kind, month, days, late, sum(n), true FROM fresh GROUP BY 1, 2, 3, 4, 5
      ON CONFLICT (office_id, kind, month, days, late) WHERE settled DO UPDATE SET n = t.n + excluded.n RETURNING 1)
  SELECT count(*) INTO more FROM fresh;
  RETURN taken + more;
END $$;
"""

READERS = f"""
CREATE FUNCTION cases_readers(c bigint) RETURNS bigint[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT array_agg(DISTINCT o ORDER BY o) FROM (
    SELECT unnest(ARRAY[office_id, to_office_id]) FROM cases_standing WHERE case_id = c
    UNION ALL SELECT to_office_id FROM cases_step WHERE case_id = c AND verb = 'join') f(o) WHERE o IS NOT NULL
$$;
CREATE FUNCTION cases_keep_readers() RETURNS trigger {OWNER} AS $$
BEGIN
  IF TG_TABLE_NAME = 'cases_casewords' THEN NEW.readers := cases_readers(NEW.case_id); RETURN NEW; END IF;
  UPDATE cases_casewords SET readers = cases_readers(NEW.case_id) WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_readers BEFORE INSERT ON cases_casewords FOR EACH ROW EXECUTE FUNCTION cases_keep_readers();
CREATE TRIGGER keep_readers AFTER UPDATE OF office_id, to_office_id ON cases_standing FOR EACH ROW
  WHEN ((OLD.office_id, OLD.to_office_id) IS DISTINCT FROM (NEW.office_id, NEW.to_office_id))
  EXECUTE FUNCTION cases_keep_readers();
CREATE TRIGGER keep_readers AFTER INSERT ON cases_step FOR EACH ROW
  WHEN (NEW.verb = 'join') EXECUTE FUNCTION cases_keep_readers();
CREATE INDEX cases_casewords_found ON cases_casewords USING gin (readers, signs);
"""

# Everything above told anew from the rows it comes from: after rows came in with triggers off, and to compare with.
RETELL = """
CREATE FUNCTION cases_retell() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  ALTER TABLE cases_standing DISABLE TRIGGER USER;
  WITH urgent AS (SELECT DISTINCT ON (cc.case_id) cc.case_id, s.until, s.due FROM cases_caseclock cc
      JOIN clocks_standing s ON s.clock_id = cc.clock_id AND s.closed_on IS NULL
      JOIN clocks_clock k ON k.id = cc.clock_id JOIN clocks_rule r ON r.id = k.rule_id AND r.binds = 'office'
      ORDER BY cc.case_id, s.until, s.clock_id)
  UPDATE cases_standing st SET until = u.until, due = u.due
    FROM cases_standing o LEFT JOIN urgent u ON u.case_id = o.case_id
    WHERE st.case_id = o.case_id AND (st.until, st.due) IS DISTINCT FROM (u.until, u.due);
  WITH said AS (SELECT DISTINCT ON (s.case_id) s.case_id, s.office_id, (s.at AT TIME ZONE 'Asia/Shanghai')::date AS day
      FROM cases_step s WHERE s.verb IN ('answer', 'decline') ORDER BY s.case_id, s.number),
    late AS (SELECT said.case_id, bool_or(st.due < said.day) AS was FROM said
      JOIN cases_caseclock cc ON cc.case_id = said.case_id JOIN clocks_standing st ON st.clock_id = cc.clock_id
      JOIN clocks_clock k ON k.id = cc.clock_id JOIN clocks_rule r ON r.id = k.rule_id AND r.binds = 'office'
      WHERE (k.started_at AT TIME ZONE 'Asia/Shanghai')::date <= said.day
        AND (st.closed_on IS NULL OR st.closed_on >= said.day) GROUP BY 1)
  UPDATE cases_standing st SET answered_on = said.day, answered_by_id = said.office_id,
      answered_late = coalesce(late.was, false)
    FROM said LEFT JOIN late ON late.case_id = said.case_id
    WHERE st.case_id = said.case_id AND st.answered_on IS NULL;
  DELETE FROM cases_opentally;
  INSERT INTO cases_opentally (office_id, kind, state, due, n, settled)
    SELECT office_id, kind, state, due, count(*), true FROM cases_standing
    WHERE closed_on IS NULL AND state <> '' GROUP BY 1, 2, 3, 4;
  DELETE FROM cases_donetally;
  INSERT INTO cases_donetally (office_id, kind, month, days, late, n, settled)
    SELECT answered_by_id, kind, date_trunc('month', answered_on), answered_on - opened, answered_late, count(*), true
    FROM cases_standing WHERE answered_on IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
  SET CONSTRAINTS ALL IMMEDIATE;
  ALTER TABLE cases_standing ENABLE TRIGGER USER;
END $$;
REVOKE EXECUTE ON FUNCTION cases_retell() FROM PUBLIC;
SELECT cases_retell();
"""

RIGHTS = f"""
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON cases_opentally, cases_donetally FROM {settings.APP_ROLE};
REVOKE UPDATE, TRUNCATE ON cases_casewords FROM {settings.APP_ROLE};
"""

_FUNCTIONS = (
    "keep_urgent()", "note_answered()", "keep_tallies()", "settle()", "keep_readers()", "readers(bigint)", "retell()",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("cases", "0011_desk"), ("clocks", "0003_handed_to_an_office")]
    operations = [
        migrations.RunSQL(
            migrations.RunSQL.noop,
            reverse_sql=" ".join(f"DROP FUNCTION cases_{name} CASCADE;" for name in _FUNCTIONS),
        ),
        *(
            migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop)
            for sql in (URGENT, ANSWERED, TALLIED, READERS, RETELL, RIGHTS)
        ),
    ]
