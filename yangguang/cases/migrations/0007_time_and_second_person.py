"""Guards: nothing ends before its time, nobody decides on their own doing, a case rises past whom it is about."""

from django.db import migrations

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

# A report is coarsened to the hour, also where it was typed in and read back.
CASE = f"""
CREATE OR REPLACE FUNCTION cases_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'report' AND (NEW.at <> date_trunc('hour', NEW.at) OR NEW.read_back_at <> date_trunc('hour', NEW.read_back_at))
  THEN RAISE EXCEPTION 'a report bears no more than the hour' {REFUSE}; END IF;
  RETURN NEW;
END $$;
"""

# The nearest office above one such that neither it nor any above it is accused in the case.
RISEN = f"""
CREATE FUNCTION cases_risen(of_case bigint, from_office bigint) RETURNS bigint STABLE {OWNER} AS $$
DECLARE found bigint;
BEGIN
  WITH RECURSIVE up AS (
    SELECT o.parent_id AS id, 1 AS n FROM offices_office o WHERE o.id = from_office
    UNION ALL SELECT o.parent_id, up.n + 1 FROM offices_office o JOIN up ON o.id = up.id WHERE up.n < 50)
  SELECT up.id INTO found FROM up WHERE up.id IS NOT NULL AND up.n > coalesce((SELECT max(u.n) FROM up u
      JOIN cases_barred b ON b.office_id = u.id AND b.case_id = of_case), 0)
    ORDER BY up.n LIMIT 1;
  RETURN found;
END $$;
REVOKE ALL ON FUNCTION cases_risen(bigint, bigint) FROM PUBLIC;
"""

# A step is the next one, and one that the flow of its kind allows from where the case is, by whoever takes it.
FLOW = f"""
CREATE OR REPLACE FUNCTION cases_flow_guard() RETURNS trigger {OWNER} AS $$
DECLARE st cases_standing; fl cases_flow;
BEGIN
  SELECT * INTO st FROM cases_standing WHERE case_id = NEW.case_id FOR UPDATE;
  IF NEW.number <> st.step + 1
  THEN RAISE EXCEPTION 'another step of this case came first' {REFUSE}; END IF;
  SELECT * INTO fl FROM cases_flow WHERE kind = st.kind AND verb = NEW.verb AND start = st.state AND who = NEW.who;
  IF NOT FOUND
  THEN RAISE EXCEPTION 'the flow of a % allows no % by % from %', st.kind, NEW.verb, NEW.who, st.state {REFUSE}; END IF;
  IF NOT NEW.outcome = ANY (CASE fl.outcomes WHEN '' THEN ARRAY[''] ELSE string_to_array(fl.outcomes, ' ') END)
  THEN RAISE EXCEPTION 'a % of a % has no outcome %', NEW.verb, st.kind, NEW.outcome {REFUSE}; END IF;
  IF fl.once AND EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = NEW.case_id AND s.verb = NEW.verb)
  THEN RAISE EXCEPTION 'a % is allowed once', NEW.verb {REFUSE}; END IF;
  IF fl.whole AND EXISTS (SELECT 1 FROM cases_standing c
    WHERE c.parent_id = NEW.case_id AND c.closed_on IS NULL AND c.state <> 'answered')
  THEN RAISE EXCEPTION 'a part of this case is still open' {REFUSE}; END IF;
  IF (NEW.who IN ('officer', 'head') AND NEW.office_id <> st.office_id)
     OR (NEW.who = 'receiver' AND NEW.office_id IS DISTINCT FROM st.to_office_id)
     OR (NEW.who = 'joined' AND NOT EXISTS (SELECT 1 FROM cases_step s
         WHERE s.case_id = NEW.case_id AND s.verb = 'join' AND s.to_office_id = NEW.office_id))
  THEN RAISE EXCEPTION 'this office has no part in the case' {REFUSE}; END IF;
  IF (fl.hand IN ('offers', 'rises', 'joins')) <> (NEW.to_office_id IS NOT NULL) OR NEW.to_office_id = st.office_id
  THEN RAISE EXCEPTION 'a % goes to another office', NEW.verb {REFUSE}; END IF;
  IF fl.hand = 'rises' AND NEW.to_office_id IS DISTINCT FROM cases_risen(NEW.case_id, st.office_id)
  THEN RAISE EXCEPTION 'it rises to the office above that it is not about' {REFUSE}; END IF;
  IF (NEW.verb = 'merge') <> (NEW.to_case_id IS NOT NULL)
     OR (NEW.verb = 'merge' AND NOT EXISTS (SELECT 1 FROM cases_standing o WHERE o.case_id = NEW.to_case_id
         AND o.case_id <> NEW.case_id AND o.kind = st.kind AND o.office_id = st.office_id AND o.closed_on IS NULL))
  THEN RAISE EXCEPTION 'a case is merged into an open one of its kind and office' {REFUSE}; END IF;
  RETURN NEW;
END $$;
"""

# 信访工作条例 35, 36; 政府信息公开条例 30, 33: until when, and by whom. A later trigger by its name: the flow is asked first.
TIME = f"""
CREATE FUNCTION cases_time_guard() RETURNS trigger {OWNER} AS $$
DECLARE st cases_standing; asked cases_step; day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  SELECT * INTO st FROM cases_standing WHERE case_id = NEW.case_id;
  IF st.kind = 'report' AND NEW.who = 'applicant' AND NEW.at <> date_trunc('hour', NEW.at)
  THEN RAISE EXCEPTION 'a report bears no more than the hour' {REFUSE}; END IF;
  IF NEW.verb = 'close' AND NEW.who <> 'applicant' THEN
    IF st.parent_id IS NOT NULL THEN
      IF EXISTS (SELECT 1 FROM cases_standing w WHERE w.case_id = st.parent_id AND w.closed_on IS NULL)
      THEN RAISE EXCEPTION 'a part closes with its whole' {REFUSE}; END IF;
    ELSIF day <= (SELECT max((s.at AT TIME ZONE 'Asia/Shanghai')::date) + 30 FROM cases_step s
        WHERE s.case_id = NEW.case_id AND s.verb IN ('answer', 'decide_review'))
      OR cases_runs(NEW.case_id, day, ARRAY['petition.ask_review', 'petition.ask_rereview'])
    THEN RAISE EXCEPTION 'the person may still ask for more' {REFUSE}; END IF;
  END IF;
  IF NEW.verb = 'lapse' AND cases_runs(NEW.case_id, day, ARRAY['request.supplement', 'case.supplement'])
  THEN RAISE EXCEPTION 'the person may still bring what is missing' {REFUSE}; END IF;
  IF NEW.verb IN ('extend', 'refuse_more') THEN
    SELECT * INTO asked FROM cases_step s WHERE s.case_id = NEW.case_id
      AND s.verb IN ('ask_more', 'extend', 'refuse_more', 'take_over', 'rise', 'answer', 'reopen')
      ORDER BY s.number DESC LIMIT 1;
    IF asked.verb IS DISTINCT FROM 'ask_more' OR asked.office_id <> NEW.office_id
       OR asked.officer_id = NEW.officer_id OR (NEW.verb = 'extend' AND NEW.value IS DISTINCT FROM asked.value)
    THEN RAISE EXCEPTION 'more time is asked for by one and decided by another' {REFUSE}; END IF;
  END IF;
  IF NEW.verb IN ('decide_review', 'decide_rereview') AND EXISTS (SELECT 1 FROM cases_step s
      WHERE s.case_id = NEW.case_id AND s.verb IN ('answer', 'decide_review') AND s.officer_id = NEW.officer_id)
  THEN RAISE EXCEPTION 'nobody decides on their own answer' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER time_guard BEFORE INSERT ON cases_step FOR EACH ROW EXECUTE FUNCTION cases_time_guard();
"""

RUNS = f"""
CREATE FUNCTION cases_runs(of_case bigint, day date, duties text[]) RETURNS boolean STABLE {OWNER} AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM cases_caseclock c JOIN clocks_clock k ON k.id = c.clock_id
    JOIN clocks_standing s ON s.clock_id = k.id
    WHERE c.case_id = of_case AND k.duty = ANY (duties) AND s.closed_on IS NULL AND s.until >= day);
END $$;
REVOKE ALL ON FUNCTION cases_runs(bigint, date, text[]) FROM PUBLIC;
"""

# 信访工作条例 28, 30: who is accused, serves in the office that is, or stepped aside takes no step, and gets no case.
ACCUSED = f"""
CREATE OR REPLACE FUNCTION cases_accused_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND (
      b.officer_id = NEW.officer_id
      OR b.office_id IN (NEW.office_id, NEW.to_office_id)
      OR b.office_id IN (SELECT p.office_id FROM offices_position p
          WHERE p.officer_id = NEW.officer_id
          AND p.valid_from <= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date
          AND (p.valid_to IS NULL OR p.valid_to > (NEW.at AT TIME ZONE 'Asia/Shanghai')::date))))
  THEN RAISE EXCEPTION 'who is accused neither handles nor gets the case' {REFUSE}; END IF;
  RETURN NEW;
END $$;
"""

STANDING = f"""
CREATE OR REPLACE FUNCTION cases_keep_standing() RETURNS trigger {OWNER} AS $$
DECLARE fl cases_flow;
BEGIN
  SELECT f.* INTO fl FROM cases_flow f JOIN cases_standing st ON st.kind = f.kind AND st.state = f.start
    WHERE st.case_id = NEW.case_id AND f.verb = NEW.verb AND f.who = NEW.who;
  UPDATE cases_standing SET
    state = fl.target,
    step = NEW.number,
    stepped_at = NEW.at,
    office_id = CASE WHEN fl.hand = 'takes' THEN NEW.office_id WHEN fl.hand = 'rises' THEN NEW.to_office_id
                     ELSE office_id END,
    officer_id = CASE WHEN fl.hand IN ('claims', 'takes') THEN NEW.officer_id WHEN fl.hand = 'rises' THEN NULL
                      ELSE officer_id END,
    to_office_id = CASE WHEN fl.hand = 'offers' THEN NEW.to_office_id
                        WHEN fl.hand IN ('takes', 'returns', 'rises') OR fl.closes THEN NULL ELSE to_office_id END,
    closed_on = CASE WHEN fl.verb = 'destroy' THEN closed_on
                     WHEN fl.closes THEN (NEW.at AT TIME ZONE 'Asia/Shanghai')::date END
  WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
"""
GONE = """
DROP TRIGGER time_guard ON cases_step; DROP FUNCTION cases_time_guard();
DROP FUNCTION cases_runs(bigint, date, text[]); DROP FUNCTION cases_risen(bigint, bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_applicant_and_more_time"), ("clocks", "0003_handed_to_an_office")]
    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, reverse_sql=GONE),
        *(
            migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop)
            for sql in (CASE, RISEN, RUNS, FLOW, TIME, ACCUSED, STANDING)
        ),
    ]
