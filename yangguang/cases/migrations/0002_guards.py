"""Guards in the database: the flow, one step at a time, who may not touch a case, and how each case stands."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

# A report is coarsened to the hour; a case begins to stand where it came in.
CASE = f"""
CREATE FUNCTION cases_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'report' AND NEW.at <> date_trunc('hour', NEW.at)
  THEN RAISE EXCEPTION 'a report bears no more than the hour' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_guard BEFORE INSERT ON cases_case FOR EACH ROW EXECUTE FUNCTION cases_case_guard();
CREATE FUNCTION cases_begin_standing() RETURNS trigger {OWNER} AS $$
BEGIN
  INSERT INTO cases_standing (case_id, kind, state, office_id, parent_id, opened, step)
    VALUES (NEW.id, NEW.kind, '', NEW.office_id, NEW.parent_id, NEW.received_on, 0);
  RETURN NULL;
END $$;
CREATE TRIGGER begin_standing AFTER INSERT ON cases_case FOR EACH ROW EXECUTE FUNCTION cases_begin_standing();
"""

# A step is the next one, and one that the flow of its kind allows from where the case is, by whoever takes it.
FLOW = f"""
CREATE FUNCTION cases_flow_guard() RETURNS trigger {OWNER} AS $$
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
  IF fl.hand = 'rises'
     AND NEW.to_office_id IS DISTINCT FROM (SELECT parent_id FROM offices_office WHERE id = st.office_id)
  THEN RAISE EXCEPTION 'a review is for the office above' {REFUSE}; END IF;
  IF (NEW.verb = 'merge') <> (NEW.to_case_id IS NOT NULL)
     OR (NEW.verb = 'merge' AND NOT EXISTS (SELECT 1 FROM cases_standing o WHERE o.case_id = NEW.to_case_id
         AND o.case_id <> NEW.case_id AND o.kind = st.kind AND o.office_id = st.office_id AND o.closed_on IS NULL))
  THEN RAISE EXCEPTION 'a case is merged into an open one of its kind and office' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER flow_guard BEFORE INSERT ON cases_step FOR EACH ROW EXECUTE FUNCTION cases_flow_guard();
"""

# 信访工作条例 28, 30: who is accused, serves in the office that is, or stepped aside takes no step, and gets no case.
ACCUSED = f"""
CREATE FUNCTION cases_accused_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND (
      b.officer_id IN (NEW.officer_id, NEW.approver_id)
      OR b.office_id IN (NEW.office_id, NEW.to_office_id)
      OR b.office_id IN (SELECT p.office_id FROM offices_position p
          WHERE p.officer_id IN (NEW.officer_id, NEW.approver_id)
          AND p.valid_from <= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date
          AND (p.valid_to IS NULL OR p.valid_to > (NEW.at AT TIME ZONE 'Asia/Shanghai')::date))))
  THEN RAISE EXCEPTION 'who is accused neither handles nor gets the case' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER accused_guard BEFORE INSERT ON cases_step FOR EACH ROW EXECUTE FUNCTION cases_accused_guard();
"""

STANDING = f"""
CREATE FUNCTION cases_keep_standing() RETURNS trigger {OWNER} AS $$
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
                        WHEN fl.hand IN ('takes', 'returns') OR fl.closes THEN NULL ELSE to_office_id END,
    closed_on = CASE WHEN fl.verb = 'destroy' THEN closed_on
                     WHEN fl.closes THEN (NEW.at AT TIME ZONE 'Asia/Shanghai')::date END
  WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_standing AFTER INSERT ON cases_step FOR EACH ROW EXECUTE FUNCTION cases_keep_standing();
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON cases_standing, cases_flow FROM {settings.APP_ROLE};
"""

# A slot has no more bookings than seats, and none after it was full; the newest booking of a case counts alone.
SLOT = f"""
CREATE FUNCTION cases_booking_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.slot:' || NEW.slot_id, 12));
  IF (SELECT count(*) FROM cases_booking b WHERE b.slot_id = NEW.slot_id AND b.case_id <> NEW.case_id
      AND NOT EXISTS (SELECT 1 FROM cases_booking later WHERE later.case_id = b.case_id AND later.id > b.id))
     >= (SELECT seats FROM cases_slot WHERE id = NEW.slot_id)
  THEN RAISE EXCEPTION 'this slot is full' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booking_guard BEFORE INSERT ON cases_booking FOR EACH ROW EXECUTE FUNCTION cases_booking_guard();
"""

_FUNCTIONS = (
    "case_guard", "begin_standing", "flow_guard", "accused_guard", "keep_standing", "booking_guard",
)  # fmt: skip
_KEPT = ("case", "caseclock", "receipt", "step", "paper", "barred", "slot", "booking")
_ERASABLE = ("casecontent", "stepcontent", "identity", "identitylook", "draft")


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("foundation", "0002_guards"), ("offices", "0002_guards")]
    operations = [
        *(
            migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop)
            for sql in (CASE, FLOW, ACCUSED, STANDING, SLOT)
        ),
        migrations.RunSQL(
            migrations.RunSQL.noop,
            reverse_sql=" ".join(f"DROP FUNCTION cases_{name}() CASCADE;" for name in _FUNCTIONS)
            + f" GRANT INSERT, UPDATE, DELETE ON cases_standing, cases_flow TO {settings.APP_ROLE};",
        ),
        *(AppendOnly(f"cases_{table}") for table in _KEPT),
        *(Erasable(f"cases_{table}") for table in _ERASABLE),
    ]
