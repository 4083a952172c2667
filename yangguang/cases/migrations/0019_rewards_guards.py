"""Guards of rewards: only an upheld report about an office, by two people without a part in it, once, by the rule of
its day; a claim and its payout come from one function alone, which leaves nothing that leads from one to the other."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"

# Who is accused, serves in the accused office, stepped aside, typed the report in or answered it has a part in it.
PART = """
CREATE FUNCTION cases_has_part(c bigint, o bigint, d date) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = c AND (b.officer_id = o OR b.office_id IN
      (SELECT p.office_id FROM offices_position p WHERE p.officer_id = o
        AND p.valid_from <= d AND (p.valid_to IS NULL OR p.valid_to > d))))
    OR EXISTS (SELECT 1 FROM cases_case k WHERE k.id = c AND k.taken_by_id = o)
    OR EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = c AND s.verb = 'answer' AND s.officer_id = o)
$$;
"""

OPENED = f"""
CREATE FUNCTION cases_reward_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind FROM cases_case WHERE id = NEW.case_id) <> 'report'
     OR NOT EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = NEW.case_id AND s.verb = 'answer'
       AND s.outcome IN ('settled', 'partly'))
     OR NOT EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND b.why = 'accused')
  THEN RAISE EXCEPTION 'a reward is for an upheld report about an office' {REFUSE}; END IF;
  IF EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND b.office_id = NEW.office_id)
  THEN RAISE EXCEPTION 'the accused office does not decide on a reward' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reward_guard BEFORE INSERT ON cases_reward FOR EACH ROW EXECUTE FUNCTION cases_reward_guard();
"""

DECIDED = f"""
CREATE FUNCTION cases_reward_decided_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE k cases_case;
BEGIN
  SELECT c.* INTO k FROM cases_case c JOIN cases_reward r ON r.case_id = c.id WHERE r.id = NEW.reward_id;
  IF cases_has_part(k.id, NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who has a part in a report does not decide on its reward' {REFUSE}; END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM cases_rewarddecision d WHERE d.reward_id = NEW.reward_id)
     OR EXISTS (SELECT 1 FROM cases_rewarddecision d LEFT JOIN cases_rewardapproval a ON a.decision_id = d.id
       WHERE d.reward_id = NEW.reward_id AND a.approved IS DISTINCT FROM false)
  THEN RAISE EXCEPTION 'a reward is decided anew only once it was sent back' {REFUSE}; END IF;
  IF NEW.rule_id IS NOT NULL AND NEW.rule_id IS DISTINCT FROM (
      SELECT r.id FROM cases_rewardrule r JOIN cases_rewardrule mine ON mine.id = NEW.rule_id AND mine.act = r.act
      WHERE r.valid_from <= k.received_on ORDER BY r.valid_from DESC LIMIT 1)
     OR EXISTS (SELECT 1 FROM cases_rewardrule r WHERE r.id = NEW.rule_id AND r.valid_to < k.received_on)
  THEN RAISE EXCEPTION 'a reward goes by the rule of the day of its report' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reward_decided_guard BEFORE INSERT ON cases_rewarddecision
  FOR EACH ROW EXECUTE FUNCTION cases_reward_decided_guard();
"""

APPROVED = f"""
CREATE FUNCTION cases_reward_approved_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE d cases_rewarddecision; due date;
BEGIN
  SELECT * INTO d FROM cases_rewarddecision WHERE id = NEW.decision_id;
  IF d.officer_id = NEW.officer_id
  THEN RAISE EXCEPTION 'a reward is approved by a second person' {REFUSE}; END IF;
  IF cases_has_part((SELECT case_id FROM cases_reward WHERE id = d.reward_id), NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who has a part in a report does not approve its reward' {REFUSE}; END IF;
  SELECT NEW."on" + r.days INTO due FROM cases_rewardrule r WHERE r.id = d.rule_id AND NEW.approved;
  IF NEW.until IS DISTINCT FROM due
  THEN RAISE EXCEPTION 'a reward is claimed within the days of its rule' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reward_approved_guard BEFORE INSERT ON cases_rewardapproval
  FOR EACH ROW EXECUTE FUNCTION cases_reward_approved_guard();
"""

# One claim makes one payout, of the sum that was approved. All payouts are written anew with it, in an order of chance
# and in the same transaction: neither ids nor the transaction that wrote a row tell which payout came with which claim.
CLAIMED = f"""
CREATE FUNCTION cases_claim_reward(p_reward bigint, p_again bytea, p_code bytea, p_on date) RETURNS void {OWNER} AS $$
DECLARE due date; sum bigint; laid cases_payout[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.payouts', 12));
  SELECT a.until, r.fen INTO due, sum FROM cases_rewarddecision d
    JOIN cases_rewardapproval a ON a.decision_id = d.id AND a.approved
    JOIN cases_rewardrule r ON r.id = d.rule_id WHERE d.reward_id = p_reward;
  IF due IS NULL THEN RAISE EXCEPTION 'no reward was approved' {REFUSE}; END IF;
  IF p_on > due THEN RAISE EXCEPTION 'the time to claim this reward is over' {REFUSE}; END IF;
  INSERT INTO cases_rewardclaim (reward_id, again, "on") VALUES (p_reward, p_again, p_on);
  laid := array_append(ARRAY(SELECT p FROM cases_payout p),
    ROW(0, p_code, sum, make_date(extract(year FROM p_on)::int + 1, 12, 31))::cases_payout);
  DELETE FROM cases_payout;
  INSERT INTO cases_payout (code, fen, until) SELECT l.code, l.fen, l.until FROM unnest(laid) l ORDER BY gen_random_uuid();
END $$;
REVOKE INSERT ON cases_rewardclaim FROM {settings.APP_ROLE};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON cases_payout FROM {settings.APP_ROLE};
"""

PAID = f"""
CREATE FUNCTION cases_reward_paid_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_payout p WHERE p.code = NEW.code AND p.fen = NEW.fen AND p.until >= NEW."on")
  THEN RAISE EXCEPTION 'nothing is paid without a payout that waits' {REFUSE}; END IF;
  IF NOT EXISTS (SELECT 1 FROM cases_rewardrule r WHERE r.payer_id = NEW.office_id)
  THEN RAISE EXCEPTION 'this office does not pay rewards' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reward_paid_guard BEFORE INSERT ON cases_rewardpayment
  FOR EACH ROW EXECUTE FUNCTION cases_reward_paid_guard();
"""

_FUNCTIONS = (
    "has_part(bigint, bigint, date)", "reward_guard()", "reward_decided_guard()", "reward_approved_guard()",
    "claim_reward(bigint, bytea, bytea, date)", "reward_paid_guard()",
)  # fmt: skip
_ROWS = ("rewardrule", "reward", "rewarddecision", "rewardapproval", "rewardclaim", "rewardpayment")


class Migration(migrations.Migration):
    dependencies = [("cases", "0018_rewards"), ("offices", "0002_guards")]
    operations = [
        migrations.RunSQL(
            migrations.RunSQL.noop, reverse_sql=" ".join(f"DROP FUNCTION cases_{name} CASCADE;" for name in _FUNCTIONS)
        ),
        *(
            migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop)
            for sql in (PART, OPENED, DECIDED, APPROVED, CLAIMED, PAID)
        ),
        *(AppendOnly(f"cases_{name}") for name in _ROWS),
    ]
