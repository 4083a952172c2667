"""Fees in the flow; a fee is told with its sum and paid on a day, and nothing lapses while it may still be paid."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from yangguang.foundation.append_only import AppendOnly

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"
# verb | from | to | who | what becomes of the desk | flags | outcomes
ROWS = """
charge|accepted|paying|officer||once|
pay|paying|accepted|officer|||
write|paying|paying|applicant|||
lapse|paying|closed|officer||closes|unpaid
lapse|paying|closed|machine||closes|unpaid
withdraw|paying|withdrawn|applicant||closes|
rise|paying|paying|machine|rises||
"""
GUARD = f"""
CREATE FUNCTION cases_fee_guard() RETURNS trigger {OWNER} AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  IF NEW.verb = 'charge' AND NOT EXISTS (SELECT 1 FROM cases_fee f
    WHERE f.case_id = NEW.case_id AND f.step = NEW.number)
  THEN RAISE EXCEPTION 'a fee is told with its sum' {REFUSE}; END IF;
  IF NEW.verb = 'pay' AND NOT EXISTS (SELECT 1 FROM cases_fee f JOIN cases_feepaid p ON p.fee_id = f.id
    WHERE f.case_id = NEW.case_id AND p.step = NEW.number)
  THEN RAISE EXCEPTION 'a fee is paid on a day' {REFUSE}; END IF;
  IF NEW.verb = 'lapse' AND cases_runs(NEW.case_id, day, ARRAY['request.fee'])
  THEN RAISE EXCEPTION 'the person may still pay' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fee_guard BEFORE INSERT ON cases_step FOR EACH ROW
  WHEN (NEW.verb IN ('charge', 'pay', 'lapse')) EXECUTE FUNCTION cases_fee_guard();
CREATE FUNCTION cases_fee_told_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_standing s WHERE s.case_id = NEW.case_id AND s.kind = 'information'
    AND s.parent_id IS NULL AND s.state = 'accepted' AND s.step = NEW.step - 1)
  THEN RAISE EXCEPTION 'a fee is told for a request for information that is being handled' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fee_told_guard BEFORE INSERT ON cases_fee FOR EACH ROW EXECUTE FUNCTION cases_fee_told_guard();
CREATE FUNCTION cases_fee_paid_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_fee f JOIN cases_step t ON t.case_id = f.case_id AND t.number = f.step
      JOIN cases_standing s ON s.case_id = f.case_id
    WHERE f.id = NEW.fee_id AND s.state = 'paying' AND s.step = NEW.step - 1
      AND NEW."on" >= (t.at AT TIME ZONE 'Asia/Shanghai')::date)
  THEN RAISE EXCEPTION 'a fee is paid while it is waited for, after it was told' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fee_paid_guard BEFORE INSERT ON cases_feepaid FOR EACH ROW EXECUTE FUNCTION cases_fee_paid_guard();
"""
_NAMES = ("fee_guard", "fee_told_guard", "fee_paid_guard")


def _write(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    flow = apps.get_model("cases", "Flow").objects
    for row in flow.filter(kind="information", verb="answer"):  # unpaid is how it ends, not how it is answered
        said = " ".join(each for each in row.outcomes.split() if each != "unpaid")
        flow.filter(pk=row.pk).update(outcomes=said)
    for line in ROWS.strip().splitlines():
        verb, start, to, who, hand, flags, outcomes = line.split("|")
        marks = {mark: mark in flags.split() for mark in ("once", "whole", "closes")}
        flow.create(kind="information", verb=verb, start=start, target=to, who=who, hand=hand, outcomes=outcomes, **marks)


class Migration(migrations.Migration):
    dependencies = [("cases", "0021_fees")]
    operations = [
        migrations.RunPython(_write, migrations.RunPython.noop),
        migrations.RunSQL(GUARD, reverse_sql=" ".join(f"DROP FUNCTION cases_{name}() CASCADE;" for name in _NAMES)),
        AppendOnly("cases_fee"),
        AppendOnly("cases_feepaid"),
    ]
