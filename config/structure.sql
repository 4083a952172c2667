-- What all migrations make of an empty PostgreSQL 18. Written by `python -m tests.structure`; not edited by hand.

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public.accounts_passkey_used() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('accounts_passkey', NEW.passkey_id));
  IF EXISTS (SELECT 1 FROM accounts_passkeyrevocation r WHERE r.passkey_id = NEW.passkey_id) THEN
    RAISE EXCEPTION 'the passkey was taken back' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM accounts_passkeyuse u
    WHERE u.passkey_id = NEW.passkey_id AND u.counter >= NEW.counter AND (u.counter > 0 OR NEW.counter > 0)
  ) THEN
    RAISE EXCEPTION 'the counter of a passkey only goes up' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.accounts_powers_apart() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE powers text[] := ARRAY['system_admin', 'security_admin', 'audit_admin'];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('accounts_grant', NEW.user_id));
  IF EXISTS (
    SELECT 1 FROM accounts_grant g LEFT JOIN accounts_revocation r ON r.grant_id = g.id
    WHERE r.id IS NULL AND g.user_id = NEW.user_id AND g.role = NEW.role
  ) THEN
    RAISE EXCEPTION 'the role % is already held', NEW.role USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.role = ANY (powers) AND EXISTS (
    SELECT 1 FROM accounts_grant g LEFT JOIN accounts_revocation r ON r.grant_id = g.id
    WHERE r.id IS NULL AND g.user_id = NEW.user_id AND g.role = ANY (powers)
  ) THEN
    RAISE EXCEPTION 'one person may not hold two of the three powers' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.accounts_tie_approved() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE tie accounts_tie;
BEGIN
  SELECT * INTO tie FROM accounts_tie t WHERE t.id = NEW.tie_id;
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(tie.digest, 'hex'), 11));
  IF NEW.by_id IN (tie.by_id, tie.user_id) THEN
    RAISE EXCEPTION 'a tie needs a second person' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM accounts_tieend e WHERE e.tie_id = NEW.tie_id) THEN
    RAISE EXCEPTION 'the tie was ended' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM accounts_tie t JOIN accounts_tieapproval a ON a.tie_id = t.id
      LEFT JOIN accounts_tieend e ON e.tie_id = t.id
    WHERE e.id IS NULL AND t.digest = tie.digest AND t.id <> tie.id
  ) THEN
    RAISE EXCEPTION 'one subject opens one account' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.accounts_two_people() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM accounts_recoveryrequest q WHERE q.id = NEW.request_id AND NEW.by_id IN (q.by_id, q.user_id)
  ) THEN
    RAISE EXCEPTION 'a recovery needs a second person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_account_decided_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_accountability a JOIN offices_position p ON p.office_id = a.accused_id
    WHERE a.id = NEW.accountability_id AND p.officer_id = NEW.officer_id
      AND p.valid_from <= NEW."on" AND (p.valid_to IS NULL OR p.valid_to > NEW."on"))
  THEN RAISE EXCEPTION 'who serves in the accused office does not decide' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_account_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT kind FROM cases_case WHERE id = NEW.case_id) <> 'complaint' OR NEW.office_id = NEW.accused_id
  THEN RAISE EXCEPTION 'an office is held to account by another one after a complaint' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_accused_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND (
      b.officer_id = NEW.officer_id
      OR b.office_id IN (NEW.office_id, NEW.to_office_id)
      OR b.office_id IN (SELECT p.office_id FROM offices_position p
          WHERE p.officer_id = NEW.officer_id
          AND p.valid_from <= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date
          AND (p.valid_to IS NULL OR p.valid_to > (NEW.at AT TIME ZONE 'Asia/Shanghai')::date))))
  THEN RAISE EXCEPTION 'who is accused neither handles nor gets the case' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_assign_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  IF (NEW.verb = 'assign') <> (NEW.to_officer_id IS NOT NULL)
  THEN RAISE EXCEPTION 'an assignment names an officer, nothing else does' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.to_officer_id IS NULL THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM offices_position p WHERE p.officer_id = NEW.to_officer_id
    AND p.office_id = NEW.office_id AND p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day))
  THEN RAISE EXCEPTION 'a case is assigned to who serves in its office' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND (b.officer_id = NEW.to_officer_id
    OR b.office_id IN (SELECT p.office_id FROM offices_position p WHERE p.officer_id = NEW.to_officer_id
      AND p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day))))
  THEN RAISE EXCEPTION 'who is accused is assigned no case' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_begin_standing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  INSERT INTO cases_standing (case_id, kind, state, office_id, parent_id, opened, step)
    VALUES (NEW.id, NEW.kind, '', NEW.office_id, NEW.parent_id, NEW.received_on, 0);
  RETURN NULL;
END $$;

CREATE FUNCTION public.cases_booking_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.slot_id IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.slot:' || NEW.slot_id, 12));
  IF EXISTS (SELECT 1 FROM cases_slotclosing WHERE slot_id = NEW.slot_id)
  THEN RAISE EXCEPTION 'this slot is closed' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (SELECT count(*) FROM cases_booking b WHERE b.slot_id = NEW.slot_id AND b.case_id <> NEW.case_id
      AND NOT EXISTS (SELECT 1 FROM cases_booking later WHERE later.case_id = b.case_id AND later.id > b.id))
     >= (SELECT seats FROM cases_slot WHERE id = NEW.slot_id)
  THEN RAISE EXCEPTION 'this slot is full' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_case_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.kind = 'report' AND (NEW.at <> date_trunc('hour', NEW.at) OR NEW.read_back_at <> date_trunc('hour', NEW.read_back_at))
  THEN RAISE EXCEPTION 'a report bears no more than the hour' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_claim_reward(p_reward bigint, p_again bytea, p_code bytea, p_on date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE due date; sum bigint; laid cases_payout[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.payouts', 12));
  SELECT a.until, r.fen INTO due, sum FROM cases_rewarddecision d
    JOIN cases_rewardapproval a ON a.decision_id = d.id AND a.approved
    JOIN cases_rewardrule r ON r.id = d.rule_id WHERE d.reward_id = p_reward;
  IF due IS NULL THEN RAISE EXCEPTION 'no reward was approved' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF p_on > due THEN RAISE EXCEPTION 'the time to claim this reward is over' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  INSERT INTO cases_rewardclaim (reward_id, again, "on") VALUES (p_reward, p_again, p_on);
  laid := array_append(ARRAY(SELECT p FROM cases_payout p),
    ROW(0, p_code, sum, make_date(extract(year FROM p_on)::int + 1, 12, 31))::cases_payout);
  DELETE FROM cases_payout;
  INSERT INTO cases_payout (code, fen, until) SELECT l.code, l.fen, l.until FROM unnest(laid) l ORDER BY gen_random_uuid();
END $$;

CREATE FUNCTION public.cases_fee_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  IF NEW.verb = 'charge' AND NOT EXISTS (SELECT 1 FROM cases_fee f
    WHERE f.case_id = NEW.case_id AND f.step = NEW.number)
  THEN RAISE EXCEPTION 'a fee is told with its sum' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.verb = 'pay' AND NOT EXISTS (SELECT 1 FROM cases_fee f JOIN cases_feepaid p ON p.fee_id = f.id
    WHERE f.case_id = NEW.case_id AND p.step = NEW.number)
  THEN RAISE EXCEPTION 'a fee is paid on a day' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.verb = 'lapse' AND cases_runs(NEW.case_id, day, ARRAY['request.fee'])
  THEN RAISE EXCEPTION 'the person may still pay' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_fee_paid_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_fee f JOIN cases_step t ON t.case_id = f.case_id AND t.number = f.step
      JOIN cases_standing s ON s.case_id = f.case_id
    WHERE f.id = NEW.fee_id AND s.state = 'paying' AND s.step = NEW.step - 1
      AND NEW."on" >= (t.at AT TIME ZONE 'Asia/Shanghai')::date)
  THEN RAISE EXCEPTION 'a fee is paid while it is waited for, after it was told' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_fee_told_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_standing s WHERE s.case_id = NEW.case_id AND s.kind = 'information'
    AND s.parent_id IS NULL AND s.state = 'accepted' AND s.step = NEW.step - 1)
  THEN RAISE EXCEPTION 'a fee is told for a request for information that is being handled' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_flow_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE st cases_standing; fl cases_flow;
BEGIN
  SELECT * INTO st FROM cases_standing WHERE case_id = NEW.case_id FOR UPDATE;
  IF NEW.number <> st.step + 1
  THEN RAISE EXCEPTION 'another step of this case came first' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  SELECT * INTO fl FROM cases_flow WHERE kind = st.kind AND verb = NEW.verb AND start = st.state AND who = NEW.who;
  IF NOT FOUND
  THEN RAISE EXCEPTION 'the flow of a % allows no % by % from %', st.kind, NEW.verb, NEW.who, st.state USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NOT NEW.outcome = ANY (CASE fl.outcomes WHEN '' THEN ARRAY[''] ELSE string_to_array(fl.outcomes, ' ') END)
  THEN RAISE EXCEPTION 'a % of a % has no outcome %', NEW.verb, st.kind, NEW.outcome USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF fl.once AND EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = NEW.case_id AND s.verb = NEW.verb)
  THEN RAISE EXCEPTION 'a % is allowed once', NEW.verb USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF fl.whole AND EXISTS (SELECT 1 FROM cases_standing c
    WHERE c.parent_id = NEW.case_id AND c.closed_on IS NULL AND c.state <> 'answered')
  THEN RAISE EXCEPTION 'a part of this case is still open' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (NEW.who IN ('officer', 'head') AND NEW.office_id <> st.office_id)
     OR (NEW.who = 'receiver' AND NEW.office_id IS DISTINCT FROM st.to_office_id)
     OR (NEW.who = 'joined' AND NOT EXISTS (SELECT 1 FROM cases_step s
         WHERE s.case_id = NEW.case_id AND s.verb = 'join' AND s.to_office_id = NEW.office_id))
  THEN RAISE EXCEPTION 'this office has no part in the case' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (fl.hand IN ('offers', 'rises', 'joins')) <> (NEW.to_office_id IS NOT NULL) OR NEW.to_office_id = st.office_id
  THEN RAISE EXCEPTION 'a % goes to another office', NEW.verb USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF fl.hand = 'rises' AND NEW.to_office_id IS DISTINCT FROM cases_risen(NEW.case_id, st.office_id)
  THEN RAISE EXCEPTION 'it rises to the office above that it is not about' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (NEW.verb = 'merge') <> (NEW.to_case_id IS NOT NULL)
     OR (NEW.verb = 'merge' AND NOT EXISTS (SELECT 1 FROM cases_standing o WHERE o.case_id = NEW.to_case_id
         AND o.case_id <> NEW.case_id AND o.kind = st.kind AND o.office_id = st.office_id AND o.closed_on IS NULL))
  THEN RAISE EXCEPTION 'a case is merged into an open one of its kind and office' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_has_part(c bigint, o bigint, d date) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = c AND (b.officer_id = o OR b.office_id IN
      (SELECT p.office_id FROM offices_position p WHERE p.officer_id = o
        AND p.valid_from <= d AND (p.valid_to IS NULL OR p.valid_to > d))))
    OR EXISTS (SELECT 1 FROM cases_case k WHERE k.id = c AND k.taken_by_id = o)
    OR EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = c AND s.verb = 'answer' AND s.officer_id = o)
$$;

CREATE FUNCTION public.cases_keep_readers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_TABLE_NAME = 'cases_casewords' THEN NEW.readers := cases_readers(NEW.case_id); RETURN NEW; END IF;
  UPDATE cases_casewords SET readers = cases_readers(NEW.case_id) WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.cases_keep_standing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_keep_tallies() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_keep_urgent() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_letter_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_case c WHERE c.id = NEW.case_id AND c.kind = 'information' AND c.parent_id IS NULL)
     AND NOT EXISTS (SELECT 1 FROM cases_letter l
       WHERE l.case_id = NEW.case_id AND l.step = NEW.number AND l.kind = NEW.outcome)
  THEN RAISE EXCEPTION 'a request for information is answered by its letter' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_letter_paper_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_paper p JOIN cases_standing s ON s.case_id = p.case_id
    WHERE p.id = NEW.paper_id AND p.case_id = NEW.case_id AND p.who IN ('officer', 'machine') AND p.audience = 'applicant'
      AND s.kind = 'information' AND s.step = NEW.step - 1)
  THEN RAISE EXCEPTION 'a letter is a paper of its own case, for its person, at the next step' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_next_number(p_year integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_note_answered() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  UPDATE cases_standing SET answered_on = day, answered_by_id = NEW.office_id, answered_late = coalesce(due < day, false)
    WHERE case_id = NEW.case_id AND answered_on IS NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION public.cases_note_assigned() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  UPDATE cases_standing SET officer_id = NEW.to_officer_id WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.cases_readers(c bigint) RETURNS bigint[]
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT array_agg(DISTINCT o ORDER BY o) FROM (
    SELECT unnest(ARRAY[office_id, to_office_id]) FROM cases_standing WHERE case_id = c
    UNION ALL SELECT to_office_id FROM cases_step WHERE case_id = c AND verb = 'join') f(o) WHERE o IS NOT NULL
$$;

CREATE FUNCTION public.cases_retell() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_reward_approved_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE d cases_rewarddecision; due date;
BEGIN
  SELECT * INTO d FROM cases_rewarddecision WHERE id = NEW.decision_id;
  IF d.officer_id = NEW.officer_id
  THEN RAISE EXCEPTION 'a reward is approved by a second person' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF cases_has_part((SELECT case_id FROM cases_reward WHERE id = d.reward_id), NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who has a part in a report does not approve its reward' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  SELECT NEW."on" + r.days INTO due FROM cases_rewardrule r WHERE r.id = d.rule_id AND NEW.approved;
  IF NEW.until IS DISTINCT FROM due
  THEN RAISE EXCEPTION 'a reward is claimed within the days of its rule' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_reward_decided_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE k cases_case;
BEGIN
  SELECT c.* INTO k FROM cases_case c JOIN cases_reward r ON r.case_id = c.id WHERE r.id = NEW.reward_id;
  IF cases_has_part(k.id, NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who has a part in a report does not decide on its reward' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM cases_rewarddecision d WHERE d.reward_id = NEW.reward_id)
     OR EXISTS (SELECT 1 FROM cases_rewarddecision d LEFT JOIN cases_rewardapproval a ON a.decision_id = d.id
       WHERE d.reward_id = NEW.reward_id AND a.approved IS DISTINCT FROM false)
  THEN RAISE EXCEPTION 'a reward is decided anew only once it was sent back' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.rule_id IS NOT NULL AND NEW.rule_id IS DISTINCT FROM (
      SELECT r.id FROM cases_rewardrule r JOIN cases_rewardrule mine ON mine.id = NEW.rule_id AND mine.act = r.act
      WHERE r.valid_from <= k.received_on ORDER BY r.valid_from DESC LIMIT 1)
     OR EXISTS (SELECT 1 FROM cases_rewardrule r WHERE r.id = NEW.rule_id AND r.valid_to < k.received_on)
  THEN RAISE EXCEPTION 'a reward goes by the rule of the day of its report' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_reward_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT kind FROM cases_case WHERE id = NEW.case_id) <> 'report'
     OR NOT EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = NEW.case_id AND s.verb = 'answer'
       AND s.outcome IN ('settled', 'partly'))
     OR NOT EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND b.why = 'accused')
  THEN RAISE EXCEPTION 'a reward is for an upheld report about an office' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = NEW.case_id AND b.office_id = NEW.office_id)
  THEN RAISE EXCEPTION 'the accused office does not decide on a reward' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_reward_paid_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_payout p WHERE p.code = NEW.code AND p.fen = NEW.fen AND p.until >= NEW."on")
  THEN RAISE EXCEPTION 'nothing is paid without a payout that waits' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NOT EXISTS (SELECT 1 FROM cases_rewardrule r WHERE r.payer_id = NEW.office_id)
  THEN RAISE EXCEPTION 'this office does not pay rewards' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_risen(of_case bigint, from_office bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_runs(of_case bigint, day date, duties text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM cases_caseclock c JOIN clocks_clock k ON k.id = c.clock_id
    JOIN clocks_standing s ON s.clock_id = k.id
    WHERE c.case_id = of_case AND k.duty = ANY (duties) AND s.closed_on IS NULL AND s.until >= day);
END $$;

CREATE FUNCTION public.cases_settle() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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

CREATE FUNCTION public.cases_slot_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('cases.slots:' || NEW.office_id, 12));
  IF EXISTS (SELECT 1 FROM cases_slot s WHERE s.office_id = NEW.office_id AND s.day = NEW.day
      AND s.opens < NEW.closes AND s.closes > NEW.opens
      AND NOT EXISTS (SELECT 1 FROM cases_slotclosing c WHERE c.slot_id = s.id))
  THEN RAISE EXCEPTION 'these hours are kept free already' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_thread_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.id = NEW.case_id AND c.may_publish
                 AND c.kind IN ('consultation', 'suggestion', 'complaint'))
     OR EXISTS (SELECT 1 FROM cases_leavetaken l WHERE l.case_id = NEW.case_id)
  THEN RAISE EXCEPTION 'a case is told with its person''s leave alone' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_time_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE st cases_standing; asked cases_step; day date := (NEW.at AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  SELECT * INTO st FROM cases_standing WHERE case_id = NEW.case_id;
  IF st.kind = 'report' AND NEW.who = 'applicant' AND NEW.at <> date_trunc('hour', NEW.at)
  THEN RAISE EXCEPTION 'a report bears no more than the hour' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.verb = 'close' AND NEW.who <> 'applicant' THEN
    IF st.parent_id IS NOT NULL THEN
      IF EXISTS (SELECT 1 FROM cases_standing w WHERE w.case_id = st.parent_id AND w.closed_on IS NULL)
      THEN RAISE EXCEPTION 'a part closes with its whole' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    ELSIF day <= (SELECT max((s.at AT TIME ZONE 'Asia/Shanghai')::date) + 30 FROM cases_step s
        WHERE s.case_id = NEW.case_id AND s.verb IN ('answer', 'decide_review'))
      OR cases_runs(NEW.case_id, day, ARRAY['petition.ask_review', 'petition.ask_rereview'])
    THEN RAISE EXCEPTION 'the person may still ask for more' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  END IF;
  IF NEW.verb = 'lapse' AND cases_runs(NEW.case_id, day, ARRAY['request.supplement', 'case.supplement'])
  THEN RAISE EXCEPTION 'the person may still bring what is missing' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.verb IN ('extend', 'refuse_more') THEN
    SELECT * INTO asked FROM cases_step s WHERE s.case_id = NEW.case_id
      AND s.verb IN ('ask_more', 'extend', 'refuse_more', 'take_over', 'rise', 'answer', 'reopen')
      ORDER BY s.number DESC LIMIT 1;
    IF asked.verb IS DISTINCT FROM 'ask_more' OR asked.office_id <> NEW.office_id
       OR asked.officer_id = NEW.officer_id OR (NEW.verb = 'extend' AND NEW.value IS DISTINCT FROM asked.value)
    THEN RAISE EXCEPTION 'more time is asked for by one and decided by another' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  END IF;
  IF NEW.verb IN ('decide_review', 'decide_rereview') AND EXISTS (SELECT 1 FROM cases_step s
      WHERE s.case_id = NEW.case_id AND s.verb IN ('answer', 'decide_review') AND s.officer_id = NEW.officer_id)
  THEN RAISE EXCEPTION 'nobody decides on their own answer' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.cases_told_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM disclosure_version v JOIN cases_thread t ON t.notice_id = v.notice_id
             JOIN cases_leavetaken l ON l.case_id = t.case_id WHERE v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'its person does not want this told' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.clocks_keep_standing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_TABLE_NAME = 'clocks_clock' THEN
    INSERT INTO clocks_standing (clock_id, office_id, officer_id) VALUES (NEW.id, NEW.office_id, NEW.officer_id);
  ELSIF TG_TABLE_NAME = 'clocks_computation' THEN
    UPDATE clocks_standing SET due = NEW.due, until = coalesce(NEW.due, NEW.earliest) WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'suspended' THEN
    UPDATE clocks_standing SET suspended_since = NEW.day WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind IN ('resumed', 'restarted') THEN
    UPDATE clocks_standing SET suspended_since = NULL WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'handed_over' THEN
    UPDATE clocks_standing SET officer_id = NEW.officer_id, office_id = coalesce(NEW.office_id, office_id)
      WHERE clock_id = NEW.clock_id;
  ELSIF NEW.kind = 'fulfilled' THEN
    UPDATE clocks_standing SET closed_on = NEW.day WHERE clock_id = NEW.clock_id;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.disclosure_carried_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM disclosure_slice s JOIN disclosure_version o ON o.id = s.version_id
    JOIN disclosure_version v ON v.notice_id = o.notice_id AND v.number > o.number
    WHERE s.id = NEW.slice_id AND v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'a slice is carried over from an earlier version of the same notice' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_closure_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN

  IF EXISTS (
    SELECT 1 FROM clocks_clock c JOIN LATERAL (
      SELECT due FROM clocks_computation WHERE clock_id = c.id ORDER BY id DESC LIMIT 1) latest ON true
    WHERE c.kind = 'disclosure.version' AND c.subject = NEW.version_id::text
    AND (latest.due IS NULL OR latest.due >= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date))
  THEN RAISE EXCEPTION 'the window still runs' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_consists_of(p_version bigint, p_slice bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT EXISTS (SELECT 1 FROM disclosure_slice WHERE id = p_slice AND version_id = p_version)
      OR EXISTS (SELECT 1 FROM disclosure_carried WHERE slice_id = p_slice AND version_id = p_version)
$$;

CREATE FUNCTION public.disclosure_delivery_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM places_place WHERE id = NEW.village_id AND level = 'village')
  THEN RAISE EXCEPTION 'policy sheets are counted by village' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_hold_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('disclosure.hold:' || NEW.row, 11));
  IF EXISTS (
    SELECT 1 FROM disclosure_hold h LEFT JOIN disclosure_release r ON r.hold_id = h.id
    WHERE h.row = NEW.row AND r.id IS NULL)
  THEN RAISE EXCEPTION 'this row is held already' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_interview_answer_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_interviewquestion q JOIN disclosure_version v ON v.notice_id = q.notice_id
    WHERE q.id = NEW.question_id AND v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'a question is answered by its own interview' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_interview_question_guard() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_notice n WHERE n.id = NEW.notice_id AND n.kind = 'interview')
  THEN RAISE EXCEPTION 'a question is put to an interview' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (NEW.at AT TIME ZONE 'Asia/Shanghai')::date > NEW.until
  THEN RAISE EXCEPTION 'questions are taken until their last day' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.at <> date_trunc('hour', NEW.at)
  THEN RAISE EXCEPTION 'a question bears no more than the hour' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('disclosure.interview:' || NEW.notice_id, 12));
  IF (SELECT count(*) FROM disclosure_interviewquestion q WHERE q.notice_id = NEW.notice_id) >= 500
  THEN RAISE EXCEPTION 'an interview takes 500 questions' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_objection_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM disclosure_sliceentry e JOIN disclosure_version v ON v.id = e.version_id
    WHERE v.id = NEW.version_id AND v.notice_id = NEW.notice_id)
  THEN RAISE EXCEPTION 'an objection is to a posted version of its notice' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_posting_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh p JOIN disclosure_slice s ON s.id = p.slice_id JOIN places_board b ON b.id = p.board_id
    WHERE s.named AND (b.place_id <> s.place_id OR b.kind = 'column'))
  THEN RAISE EXCEPTION 'names hang on their own village board alone' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (
    SELECT 1 FROM fresh p
    LEFT JOIN disclosure_sliceentry e ON e.slice_id = p.slice_id
    LEFT JOIN disclosure_version v ON v.id = p.version_id AND v.notice_id = p.notice_id
    LEFT JOIN disclosure_review r ON r.version_id = p.version_id AND r.opinion = 'approve'
    WHERE e.id IS NULL OR v.id IS NULL OR r.id IS NULL OR NOT disclosure_consists_of(p.version_id, p.slice_id))
  THEN RAISE EXCEPTION 'a posting is of a logged slice of a signed version' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.disclosure_review_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE v record;
BEGIN
  SELECT by_id, digest INTO v FROM disclosure_version WHERE id = NEW.version_id;
  IF v.by_id = NEW.by_id THEN RAISE EXCEPTION 'the author of a version never reviews it' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF v.digest <> NEW.digest THEN RAISE EXCEPTION 'a review is of another text' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_slice_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.named AND NOT EXISTS (
    SELECT 1 FROM disclosure_version v JOIN disclosure_notice n ON n.id = v.notice_id
    JOIN disclosure_rollkind k ON k.id = n.roll_kind_id WHERE v.id = NEW.version_id AND k.named)
  THEN RAISE EXCEPTION 'this notice never shows names' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_sliceentry_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_review WHERE version_id = NEW.version_id AND opinion = 'approve')
  THEN RAISE EXCEPTION 'nothing is posted without a second signature' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NOT disclosure_consists_of(NEW.version_id, NEW.slice_id)
  THEN RAISE EXCEPTION 'the version does not consist of this slice' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_takedown_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN

     IF NOT EXISTS (SELECT 1 FROM disclosure_closure WHERE version_id = NEW.version_id)
     AND NOT EXISTS (SELECT 1 FROM disclosure_withdrawal WHERE version_id = NEW.version_id)

     AND EXISTS (
       SELECT 1 FROM disclosure_sliceentry e JOIN disclosure_version p ON p.id = e.version_id
       JOIN disclosure_version v ON v.notice_id = p.notice_id WHERE v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'what stands is not taken down' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.disclosure_version_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM disclosure_version b
    WHERE b.id = NEW.supersedes_id AND b.notice_id = NEW.notice_id AND b.number = NEW.number - 1)
  THEN RAISE EXCEPTION 'a version supersedes the one before of its notice' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.files_arrival_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.arrived < OLD.arrived OR (OLD.used AND NEW.arrived <> OLD.arrived)
     OR (NEW.of, NEW.digest, NEW.token, NEW.size) IS DISTINCT FROM (OLD.of, OLD.digest, OLD.token, OLD.size) THEN
    RAISE EXCEPTION 'files_arrival only grows' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.foundation_audit_drop_empty() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET lock_timeout TO '5s'
    AS $_$
DECLARE month text; used boolean;
BEGIN
  FOR month IN SELECT inhrelid::regclass::text FROM pg_inherits
    WHERE inhparent = 'foundation_auditrow'::regclass AND inhrelid::regclass::text ~ '_\d{4}_\d\d$' LOOP
    CONTINUE WHEN to_date(right(month, 7), 'YYYY_MM') + interval '7 months' > clock_timestamp();
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', month) INTO used;
    IF NOT used THEN EXECUTE format('DROP TABLE %I', month); END IF;
  END LOOP;
EXCEPTION WHEN lock_not_available THEN NULL;  -- somebody is at work: the next night
END $_$;

CREATE FUNCTION public.foundation_audit_guard(p_table text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I'
    ' FOR EACH STATEMENT EXECUTE FUNCTION foundation_refuse_change()', p_table);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %I FROM yangguang_app', p_table);
END $$;

CREATE FUNCTION public.foundation_audit_month(p_month date) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
  name text := 'foundation_auditrow_' || to_char(p_month, 'YYYY_MM');
  first timestamptz := p_month::timestamp AT TIME ZONE 'Asia/Shanghai';
  past timestamptz := (p_month + interval '1 month') AT TIME ZONE 'Asia/Shanghai';
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN 0; END IF;
  IF EXISTS (SELECT 1 FROM foundation_auditrow_other WHERE at >= first AND at < past) THEN RETURN 0; END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF foundation_auditrow FOR VALUES FROM (%L) TO (%L)', name, first, past);
  PERFORM foundation_audit_guard(name);
  RETURN 1;
END $$;

CREATE FUNCTION public.foundation_audit_months() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET lock_timeout TO '5s'
    AS $$
DECLARE this date := date_trunc('month', clock_timestamp() AT TIME ZONE 'Asia/Shanghai'); made integer := 0;
BEGIN
  FOR ahead IN 0..3 LOOP
    made := made + foundation_audit_month((this + make_interval(months => ahead))::date);
  END LOOP;
  RETURN made;
END $$;

CREATE FUNCTION public.foundation_audit_remove(p_position bigint, p_entry bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE head bytea; gone bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7238001);
  SELECT digest INTO head FROM foundation_auditlink WHERE position = p_position;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no link % in the audit', p_position USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM foundation_auditlink link JOIN foundation_auditrow r ON r.id = link.row_id
             WHERE link.position <= p_position AND r.at >= clock_timestamp() - interval '180 days') THEN
    RAISE EXCEPTION 'audit rows stay for 180 days' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM set_config('yangguang.erasing', 'on', true);
  DELETE FROM foundation_auditrow r USING foundation_auditlink link
    WHERE link.row_id = r.id AND link.position <= p_position;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM foundation_auditlink WHERE position <= p_position;
  PERFORM set_config('yangguang.erasing', 'off', true);
  INSERT INTO foundation_auditanchor (position, entry, digest, rows, at)
    VALUES (p_position, p_entry, head, gone, clock_timestamp());
  PERFORM foundation_audit_drop_empty();
  RETURN gone;
END $$;

CREATE FUNCTION public.foundation_erase(p_table text, p_id bigint, p_actor text, p_subject text, p_reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE gone integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM foundation_erasable WHERE name = p_table) THEN
    RAISE EXCEPTION 'table % is not erasable', p_table USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO foundation_erasure (at, actor_key, subject, reason)
    VALUES (clock_timestamp(), p_actor, p_subject, p_reason);
  PERFORM set_config('yangguang.erasing', 'on', true);
  EXECUTE format('DELETE FROM %I WHERE id = $1', p_table) USING p_id;
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('yangguang.erasing', 'off', true);
  RETURN gone;
END $_$;

CREATE FUNCTION public.foundation_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('yangguang.erasing', true) = 'on'
     AND current_user = (SELECT tableowner FROM pg_tables
                         WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME)
  THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'append-only table %: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION public.ledger_closed_for_good() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE past bigint := (SELECT max(log_id)::bigint << 40 FROM ledger_closing);
BEGIN
  IF TG_TABLE_NAME = 'ledger_tree' THEN
    IF EXISTS (SELECT 1 FROM fresh WHERE id IN (SELECT log_id FROM ledger_closing)) THEN past := NULL; ELSE RETURN NULL; END IF;
  ELSIF TG_TABLE_NAME = 'ledger_entry' THEN
    IF NOT EXISTS (SELECT 1 FROM fresh WHERE index < past) THEN RETURN NULL; END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM fresh WHERE size < past) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a closed log takes nothing: % refused', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION public.ledger_keys_in_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE signing text[]; overlap timestamptz; grown bigint;
BEGIN
  SELECT array_agg(vkey) INTO signing FROM (
    SELECT told.old AS vkey FROM ledger_keychange told WHERE origin = NEW.origin AND verb = 'begun'
     UNION SELECT key FROM ledger_keychange WHERE origin = NEW.origin AND verb = 'begun'
    EXCEPT SELECT key FROM ledger_keychange WHERE origin = NEW.origin AND verb = 'retired') AS living;
  signing := coalesce(signing, '{}');
  SELECT max(until) INTO overlap FROM ledger_keychange told
    WHERE origin = NEW.origin AND verb = 'begun' AND told.old = NEW.key;
  SELECT size INTO grown FROM ledger_tree WHERE origin = NEW.origin;
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM ledger_keychange)
     OR NEW.verb = 'begun' AND (signing <> '{}' AND signing <> ARRAY[NEW.old::text] OR NEW.key = NEW.old
        OR EXISTS (SELECT 1 FROM ledger_keychange told WHERE told.old = NEW.key))
     OR NEW.verb = 'retired' AND (NOT NEW.key = ANY (signing) OR cardinality(signing) < 2
        OR NEW.size > grown OR NEW.reason = 'routine' AND (overlap IS NULL OR NEW.at < overlap))
  THEN RAISE EXCEPTION 'keys of the log change one after the other: % refused', NEW.verb
    USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ledger_logs_in_order() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE newest smallint := (SELECT coalesce(max(id), 0) FROM ledger_tree);
BEGIN
  IF TG_TABLE_NAME = 'ledger_tree' THEN
    IF NEW.id <= newest THEN RETURN NEW; END IF; -- the primary key refuses it, or leaves it be
    IF NEW.id = newest + 1 AND NEW.size = 0
       AND (newest = 0 OR EXISTS (SELECT 1 FROM ledger_closing WHERE log_id = newest)) THEN RETURN NEW; END IF;
  ELSIF NEW.log_id = newest THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'logs follow one another: % refused', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION public.ledger_tree_only_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.origin = OLD.origin
     AND (NEW.size > OLD.size OR (NEW.size = OLD.size AND NEW.root = OLD.root))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the tree only grows: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION public.offices_check_facility_open() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.day < (SELECT opened FROM offices_facility WHERE id = NEW.facility_id)
     OR EXISTS (SELECT 1 FROM offices_facilityend WHERE facility_id = NEW.facility_id AND day < NEW.day) THEN
    RAISE EXCEPTION 'facility % is not open on %', NEW.facility_id, NEW.day
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.offices_check_facility_seat() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT level FROM places_place WHERE id = NEW.place_id) IN ('province', 'city') THEN
    RAISE EXCEPTION 'a facility stands in a county or below'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_facility_seat';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.offices_check_facility_state() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM offices_facilityend WHERE facility_id = NEW.facility_id) THEN
    RAISE EXCEPTION 'facility % is closed', NEW.facility_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_facilitystate_while_open';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.offices_check_seat() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (NEW.kind, (SELECT level FROM places_place WHERE id = NEW.place_id)) NOT IN (VALUES
    ('department', 'county'), ('section', 'county'), ('hall', 'county'), ('hall', 'town'), ('town', 'town'),
    ('village', 'village')) THEN
    RAISE EXCEPTION 'an office of kind % has no seat in place %', NEW.kind, NEW.place_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_office_seat';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.offices_check_whereabouts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE told timestamp := NEW.told_at AT TIME ZONE 'Asia/Shanghai';
BEGIN
  IF NOT EXISTS (SELECT 1 FROM offices_dutyday WHERE id = NEW.duty_id AND day = told::date
                 AND told::time BETWEEN opens AND closes) THEN
    RAISE EXCEPTION 'whereabouts of position % outside the hours of duty', NEW.position_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_whereabouts_on_duty';
  END IF;
  IF NEW.back_at <= told::time THEN
    RAISE EXCEPTION 'position % would be back before it left', NEW.position_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_whereabouts_back_later';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.offices_keep_parent() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the office above office % never changes', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'offices_office_parent_fixed';
END $$;

CREATE FUNCTION public.outbox_attempt_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM outbox_reservation WHERE id = NEW.reservation_id AND message_id = NEW.message_id)
    THEN RAISE EXCEPTION 'the money of another message' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (SELECT 1 FROM outbox_settlement WHERE reservation_id = NEW.reservation_id)
    THEN RAISE EXCEPTION 'this sending is done with' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (SELECT 1 FROM outbox_attempt a LEFT JOIN outbox_attemptoutcome o ON o.attempt_id = a.id
             WHERE a.reservation_id = NEW.reservation_id AND o.ended IS DISTINCT FROM 'failed')
    THEN RAISE EXCEPTION 'an earlier try may have been sent' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.number <> (SELECT count(*) + 1 FROM outbox_attempt WHERE message_id = NEW.message_id)
    THEN RAISE EXCEPTION 'tries are numbered in their order' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.outbox_decision_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE tried record;
BEGIN
  SELECT a.message_id, a.number, a.gateway, a.key, o.ended, o.gateway_id INTO tried
    FROM outbox_attempt a LEFT JOIN outbox_attemptoutcome o ON o.attempt_id = a.id WHERE a.id = NEW.attempt_id;
  IF tried.ended IS NULL THEN RAISE EXCEPTION 'this try is under way' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF tried.ended = 'accepted' AND NOT EXISTS (
    SELECT 1 FROM outbox_receipt WHERE gateway = tried.gateway AND word = 'failed'
       AND reference IN (replace(tried.key::text, '-', ''), nullif(tried.gateway_id, ''))) THEN RAISE EXCEPTION 'this try was accepted' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF EXISTS (SELECT 1 FROM outbox_attempt WHERE message_id = tried.message_id AND number > tried.number)
    THEN RAISE EXCEPTION 'there was a later try' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.outbox_keep_waiting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE tried bigint;
BEGIN
  IF TG_TABLE_NAME = 'outbox_reservation' THEN
    INSERT INTO outbox_waiting (reservation_id, message_id, office_id, code, due)
      SELECT NEW.id, m.id, m.office_id, m.purpose = 'code',
             CASE WHEN NEW.decision_id IS NULL THEN coalesce(m.not_before, NEW.at) ELSE NEW.at END
        FROM outbox_message m WHERE m.id = NEW.message_id;
  ELSIF TG_TABLE_NAME = 'outbox_postponement' THEN
    UPDATE outbox_waiting SET due = NEW.until WHERE message_id = NEW.message_id AND due IS NOT NULL;
  ELSIF TG_TABLE_NAME = 'outbox_drop' THEN
    DELETE FROM outbox_waiting WHERE message_id = NEW.message_id;
  ELSIF TG_TABLE_NAME = 'outbox_attempt' THEN
    UPDATE outbox_waiting SET due = NULL WHERE reservation_id = NEW.reservation_id;
  ELSIF TG_TABLE_NAME = 'outbox_attemptoutcome' THEN
    UPDATE outbox_waiting SET due = NEW.again
     WHERE reservation_id = (SELECT reservation_id FROM outbox_attempt WHERE id = NEW.attempt_id);
  ELSIF TG_TABLE_NAME = 'outbox_decision' THEN
    DELETE FROM outbox_waiting
     WHERE reservation_id = (SELECT reservation_id FROM outbox_attempt WHERE id = NEW.attempt_id);
  ELSIF TG_TABLE_NAME = 'outbox_receipt' THEN
    IF NEW.word = 'failed' THEN
      SELECT a.id INTO tried FROM outbox_attempt a WHERE a.gateway = NEW.gateway
         AND a.key = CASE WHEN NEW.reference ~ '^[0-9a-f]{32}$' THEN NEW.reference::uuid END;
      IF tried IS NULL THEN
        SELECT min(a.id) INTO tried FROM outbox_attemptoutcome o JOIN outbox_attempt a ON a.id = o.attempt_id
         WHERE o.gateway_id = NEW.reference AND a.gateway = NEW.gateway;
      END IF;
      INSERT INTO outbox_waiting (reservation_id, message_id, office_id, code, due)
        SELECT a.reservation_id, m.id, m.office_id, m.purpose = 'code', NULL
          FROM outbox_attempt a JOIN outbox_message m ON m.id = a.message_id
          JOIN outbox_attemptoutcome o ON o.attempt_id = a.id AND o.ended = 'accepted'
         WHERE a.id = tried
           AND NOT EXISTS (SELECT 1 FROM outbox_attempt b WHERE b.message_id = m.id AND b.number > a.number)
      ON CONFLICT DO NOTHING;
    END IF;
  ELSIF NEW.paid = 'settled' THEN
    DELETE FROM outbox_waiting WHERE reservation_id = NEW.reservation_id;
  END IF;
  RETURN NULL;
END $_$;

CREATE FUNCTION public.outbox_reservation_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.decision_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM outbox_decision d JOIN outbox_attempt a ON a.id = d.attempt_id
     WHERE d.id = NEW.decision_id AND d.decided = 'resend' AND a.message_id = NEW.message_id)
  THEN RAISE EXCEPTION 'nobody decided to send this again' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.places_check_board() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT level FROM places_place WHERE id = NEW.place_id) IN ('province', 'city') THEN
    RAISE EXCEPTION 'a board stands in a county or below' USING ERRCODE = 'check_violation', CONSTRAINT = 'places_board_level';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.places_check_code() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.places_check_level() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.places_check_overlap() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
END $_$;

CREATE FUNCTION public.places_check_succession() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.places_check_succession_at_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.places_keep_level() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the level of place % never changes', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'places_place_level_fixed';
END $$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.ratings_anonymous_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT anonymous FROM ratings_rating WHERE id = NEW.rating_id)
  THEN RAISE EXCEPTION 'an anonymous rating has no contact' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_apart_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE rated bigint;
BEGIN
  IF TG_TABLE_NAME = 'ratings_verdict' THEN
    SELECT e.rating_id INTO rated FROM ratings_appeal a JOIN ratings_exclusion e ON e.id = a.exclusion_id
      WHERE a.id = NEW.appeal_id;
  ELSE rated := NEW.rating_id; END IF;
  IF ratings_of_rated(rated, NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who serves in the rated office never learns who rated it' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_bad_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT level FROM ratings_rating WHERE id = NEW.rating_id) NOT IN ('bad', 'very_bad')
  THEN RAISE EXCEPTION 'only a bad rating is verified and has reasons' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_kept_code_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ratings_ticket t JOIN cases_case c ON c.id = t.case_id
    WHERE t.id = NEW.ticket_id AND c.taken_by_id IS NOT NULL)
  THEN RAISE EXCEPTION 'an officer holds the code of this case' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_mend_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ratings_verification v WHERE v.rating_id = NEW.rating_id)
  THEN RAISE EXCEPTION 'a bad rating is verified before it is mended' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.round = 2 AND NOT EXISTS (SELECT 1 FROM ratings_check c JOIN ratings_mend m ON m.id = c.mend_id
    WHERE m.rating_id = NEW.rating_id AND m.round = 1 AND NOT c.agrees)
  THEN RAISE EXCEPTION 'nobody said that it is not mended' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_of_rated(p_rating bigint, p_officer bigint, p_day date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT EXISTS (SELECT 1 FROM ratings_rating r JOIN ratings_ticket t ON t.id = r.ticket_id
    JOIN offices_position p ON p.office_id = t.office_id
    WHERE r.id = p_rating AND p.officer_id = p_officer
      AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day))
$$;

CREATE FUNCTION public.ratings_own_code_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_case c WHERE c.code = NEW.code)
  THEN RAISE EXCEPTION 'the code of a case rates nothing' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.ratings_rating_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ratings_ticket t WHERE t.id = NEW.ticket_id AND NEW."on" BETWEEN t."on" AND t.until)
  THEN RAISE EXCEPTION 'this ticket is over' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF ratings_of_rated(NEW.id, NEW.taken_by_id, NEW."on")
  THEN RAISE EXCEPTION 'who serves in the rated office takes in no slip' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.residents_left_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM residents_leaving WHERE resident_id = NEW.resident_id)
  THEN RAISE EXCEPTION 'this resident has left' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.residents_recovery_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.how = 'done' AND EXISTS (SELECT 1 FROM residents_recovery WHERE id = NEW.recovery_id AND due > NEW.at)
  THEN RAISE EXCEPTION 'this recovery waits still' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;

CREATE TABLE public.accounts_attempt (
    id bigint NOT NULL,
    name_digest bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    succeeded boolean NOT NULL,
    known_device boolean NOT NULL
);

ALTER TABLE public.accounts_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_codeuse (
    id bigint NOT NULL,
    step bigint NOT NULL,
    factor_id bigint NOT NULL
);

ALTER TABLE public.accounts_codeuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_codeuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_disabling (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_disabling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_disabling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_enabling (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    disabling_id bigint NOT NULL
);

ALTER TABLE public.accounts_enabling ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_enabling_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_grant (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT grant_not_to_oneself CHECK (((by_id IS NULL) OR (NOT ((by_id = user_id) AND (by_id IS NOT NULL))))),
    CONSTRAINT grant_of_a_known_role CHECK (((role)::text = ANY (ARRAY[('system_admin'::character varying)::text, ('security_admin'::character varying)::text, ('audit_admin'::character varying)::text, ('editor'::character varying)::text, ('reviewer'::character varying)::text, ('publisher'::character varying)::text, ('custodian'::character varying)::text])))
);

ALTER TABLE public.accounts_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_link (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    power character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    by_id bigint,
    user_id bigint,
    CONSTRAINT link_for_a_user_or_a_power CHECK (((((power)::text = ''::text) AND (user_id IS NOT NULL)) OR (((power)::text = ANY (ARRAY[('audit_admin'::character varying)::text, ('security_admin'::character varying)::text, ('system_admin'::character varying)::text])) AND (user_id IS NULL))))
);

ALTER TABLE public.accounts_link ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_linkuse (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    link_id bigint NOT NULL
);

ALTER TABLE public.accounts_linkuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_linkuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_passkey (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    credential bytea NOT NULL,
    data bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_passkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_passkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_passkeyrevocation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    passkey_id bigint NOT NULL
);

ALTER TABLE public.accounts_passkeyrevocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_passkeyrevocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_passkeyuse (
    id bigint NOT NULL,
    counter bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    passkey_id bigint NOT NULL
);

ALTER TABLE public.accounts_passkeyuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_passkeyuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_passwordset (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_passwordset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_passwordset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_recoveryapproval (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    request_id bigint NOT NULL
);

ALTER TABLE public.accounts_recoveryapproval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_recoveryapproval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_recoveryrequest (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_recoveryrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_recoveryrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_revocation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    grant_id bigint NOT NULL
);

ALTER TABLE public.accounts_revocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_revocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_secondfactor (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    sealed bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_secondfactor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_secondfactor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_sessionsended (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    user_id bigint NOT NULL
);

ALTER TABLE public.accounts_sessionsended ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_sessionsended_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_tie (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT tie_not_of_oneself CHECK ((NOT (by_id = user_id)))
);

ALTER TABLE public.accounts_tie ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_tie_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_tieapproval (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    tie_id bigint NOT NULL
);

ALTER TABLE public.accounts_tieapproval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_tieapproval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_tieend (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    tie_id bigint NOT NULL
);

ALTER TABLE public.accounts_tieend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_tieend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_token (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    digest bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT token_of_ninety_days_at_most CHECK (((until > at) AND (until <= (at + '90 days'::interval))))
);

ALTER TABLE public.accounts_token ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_tokenrevocation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    token_id bigint NOT NULL
);

ALTER TABLE public.accounts_tokenrevocation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_tokenrevocation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_tokenscope (
    id bigint NOT NULL,
    scope character varying(20) NOT NULL,
    token_id bigint NOT NULL,
    CONSTRAINT token_for_a_known_scope CHECK (((scope)::text = ANY (ARRAY[('read'::character varying)::text, ('act'::character varying)::text, ('publish'::character varying)::text])))
);

ALTER TABLE public.accounts_tokenscope ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_tokenscope_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    login_name character varying(40) NOT NULL,
    display_name character varying(40) NOT NULL,
    person bytea NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by_id bigint,
    CONSTRAINT login_name_in_small CHECK (((login_name)::text = lower((login_name)::text)))
);

ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_accountability (
    id bigint NOT NULL,
    "on" date NOT NULL,
    accused_id bigint NOT NULL,
    case_id bigint NOT NULL,
    office_id bigint NOT NULL
);

ALTER TABLE public.cases_accountability ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_accountability_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_accountabilitydecision (
    id bigint NOT NULL,
    conduct character varying(15) NOT NULL,
    consequence character varying(10) NOT NULL,
    remedy character varying(9) NOT NULL,
    fen bigint,
    "on" date NOT NULL,
    accountability_id bigint NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    CONSTRAINT accountability_closed_lists CHECK ((((conduct)::text = ANY (ARRAY[('false_posting'::character varying)::text, ('broken_promise'::character varying)::text, ('rudeness'::character varying)::text, ('unlawful_charge'::character varying)::text, ('inaction'::character varying)::text])) AND ((consequence)::text = ANY (ARRAY[('ordered'::character varying)::text, ('talked'::character varying)::text, ('criticised'::character varying)::text, ('referred'::character varying)::text, ('none'::character varying)::text])) AND ((remedy)::text = ANY (ARRAY[('done'::character varying)::text, ('corrected'::character varying)::text, ('refunded'::character varying)::text, ('apology'::character varying)::text, ('none'::character varying)::text])))),
    CONSTRAINT accountability_refund_is_a_sum CHECK ((((fen > 0) AND ((remedy)::text = 'refunded'::text)) OR ((NOT ((remedy)::text = 'refunded'::text)) AND (fen IS NULL))))
);

ALTER TABLE public.cases_accountabilitydecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_accountabilitydecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_barred (
    id bigint NOT NULL,
    why character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    office_id bigint,
    officer_id bigint,
    case_id bigint NOT NULL,
    CONSTRAINT barred_is_an_office_or_an_officer CHECK ((((office_id IS NOT NULL) AND (officer_id IS NULL) AND ((why)::text = 'accused'::text)) OR ((office_id IS NULL) AND (officer_id IS NOT NULL) AND ((why)::text = ANY (ARRAY[('accused'::character varying)::text, ('interest'::character varying)::text])))))
);

ALTER TABLE public.cases_barred ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_barred_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_booking (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    slot_id bigint
);

ALTER TABLE public.cases_booking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_booking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_case (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    help character varying(8) NOT NULL,
    number character varying(14) NOT NULL,
    channel character varying(10) NOT NULL,
    code bytea NOT NULL,
    key uuid NOT NULL,
    duty character varying(60) NOT NULL,
    anonymous boolean NOT NULL,
    may_publish boolean NOT NULL,
    persons smallint NOT NULL,
    read_back_at timestamp with time zone,
    received_on date NOT NULL,
    at timestamp with time zone NOT NULL,
    matter_id bigint,
    office_id bigint NOT NULL,
    parent_id bigint,
    place_id bigint,
    taken_by_id bigint,
    applicant character varying(8) NOT NULL,
    CONSTRAINT case_anonymous_report CHECK (((NOT anonymous) OR ((kind)::text = 'report'::text))),
    CONSTRAINT case_applicant_known CHECK ((((applicant)::text = ANY (ARRAY[('person'::character varying)::text, ('business'::character varying)::text, ('research'::character varying)::text, ('welfare'::character varying)::text, ('law'::character varying)::text, ('other'::character varying)::text])) AND (((applicant)::text = 'person'::text) OR (NOT ((kind)::text = 'report'::text))))),
    CONSTRAINT case_at_most_five_speak CHECK (((persons >= 1) AND (persons <= 5))),
    CONSTRAINT case_channel_known CHECK (((channel)::text = ANY (ARRAY[('web'::character varying)::text, ('counter'::character varying)::text, ('phone'::character varying)::text, ('registered'::character varying)::text, ('mail'::character varying)::text, ('fax'::character varying)::text, ('hotline'::character varying)::text, ('air'::character varying)::text]))),
    CONSTRAINT case_help_is_named CHECK (((((help)::text = ANY (ARRAY[('agent'::character varying)::text, ('at_home'::character varying)::text, ('school'::character varying)::text, ('hardship'::character varying)::text, ('message'::character varying)::text])) AND ((kind)::text = 'help'::text)) OR ((NOT ((kind)::text = 'help'::text)) AND ((help)::text = ''::text)))),
    CONSTRAINT case_kind_known CHECK (((kind)::text = ANY (ARRAY[('application'::character varying)::text, ('consultation'::character varying)::text, ('suggestion'::character varying)::text, ('complaint'::character varying)::text, ('report'::character varying)::text, ('petition'::character varying)::text, ('information'::character varying)::text, ('help'::character varying)::text]))),
    CONSTRAINT case_typed_in_was_read_back CHECK (((parent_id IS NOT NULL) OR (((channel)::text = 'web'::text) AND (read_back_at IS NULL) AND (taken_by_id IS NULL)) OR (((channel)::text = ANY (ARRAY[('counter'::character varying)::text, ('phone'::character varying)::text])) AND (read_back_at IS NOT NULL) AND (taken_by_id IS NOT NULL)) OR ((NOT ((channel)::text = ANY (ARRAY[('web'::character varying)::text, ('counter'::character varying)::text, ('phone'::character varying)::text]))) AND (taken_by_id IS NOT NULL)))),
    CONSTRAINT cases_case_persons_check CHECK ((persons >= 0))
);

ALTER TABLE public.cases_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_caseclock (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    clock_id bigint NOT NULL
);

ALTER TABLE public.cases_caseclock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_caseclock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_casecontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_casecontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casecontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_casewords (
    id bigint NOT NULL,
    signs tsvector NOT NULL,
    readers bigint[] NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_casewords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casewords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_codetries (
    minute timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    CONSTRAINT cases_codetries_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.cases_donetally (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    month date NOT NULL,
    days integer NOT NULL,
    late boolean NOT NULL,
    n integer NOT NULL,
    settled boolean NOT NULL,
    office_id bigint NOT NULL
);

ALTER TABLE public.cases_donetally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_donetally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_draft (
    id bigint NOT NULL,
    verb character varying(16) NOT NULL,
    sealed bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    officer_id bigint NOT NULL
);

ALTER TABLE public.cases_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_dropped (
    id bigint NOT NULL,
    day date NOT NULL,
    channel character varying(10) NOT NULL,
    texts integer NOT NULL,
    CONSTRAINT cases_dropped_texts_check CHECK ((texts >= 0))
);

ALTER TABLE public.cases_dropped ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_dropped_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_fee (
    id bigint NOT NULL,
    step integer NOT NULL,
    by character varying(4) NOT NULL,
    after integer NOT NULL,
    upto integer NOT NULL,
    fen bigint NOT NULL,
    case_id bigint NOT NULL,
    CONSTRAINT cases_fee_after_check CHECK ((after >= 0)),
    CONSTRAINT cases_fee_fen_check CHECK ((fen >= 0)),
    CONSTRAINT cases_fee_step_check CHECK ((step >= 0)),
    CONSTRAINT cases_fee_upto_check CHECK ((upto >= 0)),
    CONSTRAINT fee_by_page_adds_up_nothing CHECK ((((by)::text = 'item'::text) OR (after = 0))),
    CONSTRAINT fee_is_for_something CHECK (((fen >= 1) AND (upto > after))),
    CONSTRAINT fee_on_one_scale CHECK (((by)::text = ANY (ARRAY[('item'::character varying)::text, ('page'::character varying)::text])))
);

ALTER TABLE public.cases_fee ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_fee_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_feepaid (
    id bigint NOT NULL,
    step integer NOT NULL,
    "on" date NOT NULL,
    fee_id bigint NOT NULL,
    CONSTRAINT cases_feepaid_step_check CHECK ((step >= 0))
);

ALTER TABLE public.cases_feepaid ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_feepaid_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_flow (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    verb character varying(16) NOT NULL,
    start character varying(10) NOT NULL,
    target character varying(10) NOT NULL,
    who character varying(9) NOT NULL,
    hand character varying(8) NOT NULL,
    once boolean NOT NULL,
    whole boolean NOT NULL,
    closes boolean NOT NULL,
    outcomes character varying(400) NOT NULL
);

ALTER TABLE public.cases_flow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_flow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_identity (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_identity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_identity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_identitylook (
    id bigint NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    sealed bytea NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_identitylook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_identitylook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_leavetaken (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_leavetaken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_leavetaken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_letter (
    id bigint NOT NULL,
    step integer NOT NULL,
    kind character varying(16) NOT NULL,
    case_id bigint NOT NULL,
    paper_id bigint NOT NULL,
    CONSTRAINT cases_letter_step_check CHECK ((step >= 0)),
    CONSTRAINT letter_kind_known CHECK (((kind)::text = ANY (ARRAY[('opened'::character varying)::text, ('partly_opened'::character varying)::text, ('secret'::character varying)::text, ('forbidden'::character varying)::text, ('safety'::character varying)::text, ('third_party'::character varying)::text, ('internal'::character varying)::text, ('process'::character varying)::text, ('enforcement_file'::character varying)::text, ('query'::character varying)::text, ('not_held'::character varying)::text, ('not_made'::character varying)::text, ('still_unclear'::character varying)::text, ('not_a_request'::character varying)::text, ('repeated'::character varying)::text, ('publication'::character varying)::text, ('excessive'::character varying)::text, ('confirm_again'::character varying)::text, ('not_corrected'::character varying)::text, ('unpaid'::character varying)::text, ('other'::character varying)::text])))
);

ALTER TABLE public.cases_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_opentally (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    due date,
    n integer NOT NULL,
    settled boolean NOT NULL,
    office_id bigint NOT NULL
);

ALTER TABLE public.cases_opentally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_opentally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_paper (
    id bigint NOT NULL,
    what character varying(60) NOT NULL,
    who character varying(9) NOT NULL,
    audience character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.cases_paper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_paper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_payout (
    id bigint NOT NULL,
    code bytea NOT NULL,
    fen bigint NOT NULL,
    until date NOT NULL
);

ALTER TABLE public.cases_payout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_payout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_receipt (
    id bigint NOT NULL,
    commitment bytea NOT NULL,
    pending_entry bigint NOT NULL,
    sealed bytea NOT NULL,
    case_id bigint NOT NULL
);

ALTER TABLE public.cases_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_reward (
    id bigint NOT NULL,
    "on" date NOT NULL,
    case_id bigint NOT NULL,
    clock_id bigint NOT NULL,
    office_id bigint NOT NULL
);

ALTER TABLE public.cases_reward ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_reward_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rewardapproval (
    id bigint NOT NULL,
    approved boolean NOT NULL,
    until date,
    "on" date NOT NULL,
    officer_id bigint NOT NULL,
    decision_id bigint NOT NULL
);

ALTER TABLE public.cases_rewardapproval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rewardapproval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rewardclaim (
    id bigint NOT NULL,
    again bytea NOT NULL,
    "on" date NOT NULL,
    reward_id bigint NOT NULL
);

ALTER TABLE public.cases_rewardclaim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rewardclaim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rewarddecision (
    id bigint NOT NULL,
    number smallint NOT NULL,
    "on" date NOT NULL,
    officer_id bigint NOT NULL,
    reward_id bigint NOT NULL,
    rule_id bigint,
    CONSTRAINT cases_rewarddecision_number_check CHECK ((number >= 0))
);

ALTER TABLE public.cases_rewarddecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rewarddecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rewardpayment (
    id bigint NOT NULL,
    code bytea NOT NULL,
    fen bigint NOT NULL,
    "on" date NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL
);

ALTER TABLE public.cases_rewardpayment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rewardpayment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_rewardrule (
    id bigint NOT NULL,
    act character varying(15) NOT NULL,
    fen bigint NOT NULL,
    days smallint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    basis character varying(200) NOT NULL,
    confidence character varying(1) NOT NULL,
    payer_id bigint NOT NULL,
    CONSTRAINT cases_rewardrule_days_check CHECK ((days >= 0)),
    CONSTRAINT reward_rule_lasts CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT reward_rule_of_the_closed_list CHECK ((((act)::text = ANY (ARRAY[('unlawful_charge'::character varying)::text, ('false_posting'::character varying)::text, ('embezzled'::character varying)::text, ('false_papers'::character varying)::text, ('demanded'::character varying)::text, ('shielded'::character varying)::text, ('retaliated'::character varying)::text])) AND ((confidence)::text = ANY (ARRAY[('h'::character varying)::text, ('m'::character varying)::text, ('l'::character varying)::text])) AND (NOT ((basis)::text = ''::text)) AND (days >= 1) AND (fen > 0)))
);

ALTER TABLE public.cases_rewardrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_rewardrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_savedview (
    id bigint NOT NULL,
    name character varying(20) NOT NULL,
    view character varying(10) NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL
);

ALTER TABLE public.cases_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_slot (
    id bigint NOT NULL,
    day date NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    seats smallint NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT cases_slot_seats_check CHECK ((seats >= 0)),
    CONSTRAINT slot_has_room CHECK (((closes > opens) AND (seats >= 1)))
);

ALTER TABLE public.cases_slot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_slot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_slotclosing (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    officer_id bigint NOT NULL,
    slot_id bigint NOT NULL
);

ALTER TABLE public.cases_slotclosing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_slotclosing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_standing (
    case_id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    state character varying(10) NOT NULL,
    opened date NOT NULL,
    closed_on date,
    step integer NOT NULL,
    stepped_at timestamp with time zone,
    office_id bigint NOT NULL,
    officer_id bigint,
    parent_id bigint,
    to_office_id bigint,
    answered_by_id bigint,
    answered_late boolean,
    answered_on date,
    due date,
    until date,
    CONSTRAINT cases_standing_step_check CHECK ((step >= 0))
);

CREATE TABLE public.cases_step (
    id bigint NOT NULL,
    number integer NOT NULL,
    verb character varying(16) NOT NULL,
    who character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    outcome character varying(16) NOT NULL,
    value smallint,
    digest bytea NOT NULL,
    case_id bigint NOT NULL,
    office_id bigint,
    officer_id bigint,
    to_case_id bigint,
    to_office_id bigint,
    to_officer_id bigint,
    CONSTRAINT cases_step_number_check CHECK ((number >= 0)),
    CONSTRAINT cases_step_value_check CHECK ((value >= 0)),
    CONSTRAINT step_more_time_has_a_length CHECK (((NOT ((verb)::text = ANY (ARRAY[('ask_more'::character varying)::text, ('extend'::character varying)::text]))) OR (value >= 1))),
    CONSTRAINT step_of_an_officer_names_the_officer CHECK ((((office_id IS NULL) AND (officer_id IS NULL) AND ((who)::text = ANY (ARRAY[('applicant'::character varying)::text, ('machine'::character varying)::text]))) OR ((NOT ((who)::text = ANY (ARRAY[('applicant'::character varying)::text, ('machine'::character varying)::text]))) AND (office_id IS NOT NULL) AND (officer_id IS NOT NULL)))),
    CONSTRAINT step_verb_known CHECK (((verb)::text = ANY (ARRAY[('submit'::character varying)::text, ('accept'::character varying)::text, ('assign'::character varying)::text, ('decline'::character varying)::text, ('ask_missing'::character varying)::text, ('supplement'::character varying)::text, ('lapse'::character varying)::text, ('transfer'::character varying)::text, ('take_over'::character varying)::text, ('send_back'::character varying)::text, ('join'::character varying)::text, ('opine'::character varying)::text, ('write'::character varying)::text, ('ask'::character varying)::text, ('note'::character varying)::text, ('ask_third'::character varying)::text, ('ask_office'::character varying)::text, ('resume'::character varying)::text, ('charge'::character varying)::text, ('pay'::character varying)::text, ('ask_more'::character varying)::text, ('extend'::character varying)::text, ('refuse_more'::character varying)::text, ('answer'::character varying)::text, ('close'::character varying)::text, ('reopen'::character varying)::text, ('withdraw'::character varying)::text, ('merge'::character varying)::text, ('ask_review'::character varying)::text, ('decide_review'::character varying)::text, ('ask_rereview'::character varying)::text, ('hear'::character varying)::text, ('heard'::character varying)::text, ('decide_rereview'::character varying)::text, ('rise'::character varying)::text, ('destroy'::character varying)::text])))
);

ALTER TABLE public.cases_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_stepcontent (
    id bigint NOT NULL,
    audience character varying(9) NOT NULL,
    sealed bytea NOT NULL,
    step_id bigint NOT NULL
);

ALTER TABLE public.cases_stepcontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_stepcontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.cases_thread (
    id bigint NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    notice_id bigint NOT NULL
);

ALTER TABLE public.cases_thread ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_thread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_announced (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    due date NOT NULL,
    at timestamp with time zone NOT NULL,
    clock_id bigint NOT NULL
);

ALTER TABLE public.clocks_announced ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_announced_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_clock (
    id bigint NOT NULL,
    duty character varying(60) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(80) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint,
    rule_id bigint NOT NULL
);

ALTER TABLE public.clocks_clock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_clock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_clockevent (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    cause character varying(20) NOT NULL,
    value smallint,
    unit character varying(16) NOT NULL,
    approver character varying(80) NOT NULL,
    clock_id bigint NOT NULL,
    officer_id bigint,
    office_id bigint,
    CONSTRAINT clocks_clockevent_value_check CHECK ((value >= 0))
);

ALTER TABLE public.clocks_clockevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_clockevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_computation (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    due date,
    earliest date NOT NULL,
    trace jsonb NOT NULL,
    clock_id bigint NOT NULL
);

ALTER TABLE public.clocks_computation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_computation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_dayoff (
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(6) NOT NULL,
    name character varying(20) NOT NULL,
    notice_id bigint NOT NULL
);

ALTER TABLE public.clocks_dayoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_dayoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_daysoffnotice (
    id bigint NOT NULL,
    year smallint NOT NULL,
    document character varying(120) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    CONSTRAINT clocks_daysoffnotice_year_check CHECK ((year >= 0))
);

ALTER TABLE public.clocks_daysoffnotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_daysoffnotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_reason (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    event_id bigint NOT NULL
);

ALTER TABLE public.clocks_reason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_reason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_rule (
    id bigint NOT NULL,
    code character varying(60) NOT NULL,
    title character varying(80) NOT NULL,
    value smallint NOT NULL,
    unit character varying(16) NOT NULL,
    roll character varying(20) NOT NULL,
    binds character varying(10) NOT NULL,
    shown character varying(10) NOT NULL,
    extension smallint NOT NULL,
    jurisdiction character varying(6) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    verified_by character varying(40) NOT NULL,
    confidence character varying(1) NOT NULL,
    note character varying(200) NOT NULL,
    revision smallint NOT NULL,
    basis_id bigint,
    CONSTRAINT clocks_rule_ends_later CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT clocks_rule_extension_check CHECK ((extension >= 0)),
    CONSTRAINT clocks_rule_has_a_length CHECK ((value >= 1)),
    CONSTRAINT clocks_rule_revision_check CHECK ((revision >= 0)),
    CONSTRAINT clocks_rule_value_check CHECK ((value >= 0))
);

ALTER TABLE public.clocks_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clocks_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.clocks_standing (
    clock_id bigint NOT NULL,
    due date,
    until date,
    suspended_since date,
    closed_on date,
    office_id bigint NOT NULL,
    officer_id bigint
);

CREATE TABLE public.disclosure_acknowledgement (
    id bigint NOT NULL,
    finding_id bigint NOT NULL,
    review_id bigint NOT NULL
);

ALTER TABLE public.disclosure_acknowledgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_acknowledgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_amendment (
    id bigint NOT NULL,
    outcome character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    erratum_id bigint NOT NULL,
    CONSTRAINT amendment_outcome_known CHECK (((outcome)::text = ANY (ARRAY[('mended'::character varying)::text, ('right'::character varying)::text, ('elsewhere'::character varying)::text])))
);

ALTER TABLE public.disclosure_amendment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_amendment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_amendmentcontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    amendment_id bigint NOT NULL
);

ALTER TABLE public.disclosure_amendmentcontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_amendmentcontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_answer (
    id bigint NOT NULL,
    why character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    notice_id bigint,
    question_id bigint NOT NULL,
    CONSTRAINT answer_is_published_or_says_why CHECK ((((notice_id IS NULL) AND ((why)::text = ANY (ARRAY[('elsewhere'::character varying)::text, ('taken_back'::character varying)::text, ('answered'::character varying)::text, ('law'::character varying)::text]))) OR ((notice_id IS NOT NULL) AND ((why)::text = ''::text))))
);

ALTER TABLE public.disclosure_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_carried (
    id bigint NOT NULL,
    slice_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_carried ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_carried_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_closure (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_closure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_closure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_codetries (
    minute timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    CONSTRAINT disclosure_codetries_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.disclosure_dropped (
    id bigint NOT NULL,
    day date NOT NULL,
    channel character varying(10) NOT NULL,
    texts integer NOT NULL,
    CONSTRAINT disclosure_dropped_texts_check CHECK ((texts >= 0))
);

ALTER TABLE public.disclosure_dropped ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_dropped_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_erratum (
    id bigint NOT NULL,
    page character varying(120) NOT NULL,
    ground character varying(10) NOT NULL,
    code bytea NOT NULL,
    key uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    office_id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    read_back_at timestamp with time zone,
    taken_by_id bigint,
    CONSTRAINT erratum_ground_closed CHECK (((ground)::text = ANY (ARRAY[('wording'::character varying)::text, ('link'::character varying)::text, ('outdated'::character varying)::text, ('wrong'::character varying)::text, ('private'::character varying)::text, ('unusable'::character varying)::text]))),
    CONSTRAINT erratum_page_is_no_secret CHECK ((((page)::text ~ '^([a-z0-9][A-Za-z0-9._/-]*)?$'::text) AND (NOT ((page)::text ~~ 'w/%'::text)))),
    CONSTRAINT erratum_typed_in_was_read_back CHECK (((((channel)::text = 'web'::text) AND (read_back_at IS NULL) AND (taken_by_id IS NULL)) OR (((channel)::text = ANY (ARRAY[('counter'::character varying)::text, ('phone'::character varying)::text])) AND (read_back_at IS NOT NULL) AND (taken_by_id IS NOT NULL))))
);

ALTER TABLE public.disclosure_erratum ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_erratum_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_erratumcontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    erratum_id bigint NOT NULL
);

ALTER TABLE public.disclosure_erratumcontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_erratumcontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_finding (
    id bigint NOT NULL,
    detector character varying(20) NOT NULL,
    "where" character varying(120) NOT NULL,
    action character varying(4) NOT NULL,
    shown character varying(120) NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_hold (
    id bigint NOT NULL,
    "row" character varying(32) NOT NULL,
    reason uuid NOT NULL,
    heard_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    objection_id bigint,
    slice_id bigint NOT NULL,
    CONSTRAINT hold_after_hearing CHECK ((heard_at <= at))
);

ALTER TABLE public.disclosure_hold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_interviewanswer (
    id bigint NOT NULL,
    version_id bigint NOT NULL,
    question_id bigint NOT NULL
);

ALTER TABLE public.disclosure_interviewanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_interviewanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_interviewquestion (
    id bigint NOT NULL,
    key uuid NOT NULL,
    until date NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    notice_id bigint NOT NULL,
    CONSTRAINT interview_asks_before_its_end CHECK ((until <= day))
);

ALTER TABLE public.disclosure_interviewquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_interviewquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_interviewquestioncontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    question_id bigint NOT NULL
);

ALTER TABLE public.disclosure_interviewquestioncontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_interviewquestioncontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_notice (
    id bigint NOT NULL,
    index_no character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    matter_id bigint NOT NULL,
    office_id bigint NOT NULL,
    roll_kind_id bigint,
    CONSTRAINT notice_index_number CHECK (((index_no)::text ~ '^[0-9]{6}-[A-Z0-9]{2,12}-[0-9]{4}-[0-9]{5}$'::text)),
    CONSTRAINT notice_kind_known CHECK (((kind)::text = ANY (ARRAY[('text'::character varying)::text, ('attachment'::character varying)::text, ('table'::character varying)::text, ('roll'::character varying)::text, ('power'::character varying)::text, ('fees'::character varying)::text, ('discretion'::character varying)::text, ('spending'::character varying)::text, ('appointment'::character varying)::text, ('decision'::character varying)::text, ('commendation'::character varying)::text, ('agreement'::character varying)::text, ('minutes'::character varying)::text, ('events'::character varying)::text, ('guide'::character varying)::text, ('conduct'::character varying)::text, ('recruitment'::character varying)::text, ('answer'::character varying)::text, ('annual'::character varying)::text, ('thread'::character varying)::text, ('interview'::character varying)::text]))),
    CONSTRAINT notice_roll_has_a_kind CHECK (((((kind)::text = 'roll'::text) AND (roll_kind_id IS NOT NULL)) OR ((NOT ((kind)::text = 'roll'::text)) AND (roll_kind_id IS NULL))))
);

ALTER TABLE public.disclosure_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_objection (
    id bigint NOT NULL,
    ground character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    code bytea NOT NULL,
    key uuid NOT NULL,
    read_back_at timestamp with time zone,
    at timestamp with time zone NOT NULL,
    notice_id bigint NOT NULL,
    taken_by_id bigint,
    slice_id bigint,
    version_id bigint NOT NULL,
    CONSTRAINT objection_channel_known CHECK (((channel)::text = ANY (ARRAY[('web'::character varying)::text, ('counter'::character varying)::text, ('phone'::character varying)::text]))),
    CONSTRAINT objection_ground_closed CHECK (((ground)::text = ANY (ARRAY[('not_resident'::character varying)::text, ('deceased'::character varying)::text, ('listed_twice'::character varying)::text, ('amount_wrong'::character varying)::text, ('left_out'::character varying)::text, ('procedure'::character varying)::text]))),
    CONSTRAINT objection_typed_in_was_read_back CHECK (((((channel)::text = 'web'::text) AND (read_back_at IS NULL) AND (taken_by_id IS NULL)) OR ((NOT ((channel)::text = 'web'::text)) AND (read_back_at IS NOT NULL) AND (taken_by_id IS NOT NULL))))
);

ALTER TABLE public.disclosure_objection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_objection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_objectioncontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    objection_id bigint NOT NULL
);

ALTER TABLE public.disclosure_objectioncontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_objectioncontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_postercode (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    slice_id bigint NOT NULL
);

ALTER TABLE public.disclosure_postercode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_postercode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_posting (
    id bigint NOT NULL,
    since date NOT NULL,
    until date,
    at timestamp with time zone NOT NULL,
    board_id bigint NOT NULL,
    by_id bigint NOT NULL,
    notice_id bigint NOT NULL,
    slice_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT posting_lasts CHECK (((until IS NULL) OR (until >= since)))
);

ALTER TABLE public.disclosure_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_postingproof (
    id bigint NOT NULL,
    taken_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    officer_id bigint,
    photo_id bigint NOT NULL,
    posting_id bigint NOT NULL
);

ALTER TABLE public.disclosure_postingproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_postingproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_question (
    id bigint NOT NULL,
    outlet character varying(60) NOT NULL,
    words character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    office_id bigint NOT NULL,
    taken_by_id bigint NOT NULL,
    CONSTRAINT question_says_something CHECK (((NOT ((outlet)::text = ''::text)) AND (NOT ((words)::text = ''::text))))
);

ALTER TABLE public.disclosure_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_reason (
    id bigint NOT NULL,
    key uuid NOT NULL,
    sealed bytea NOT NULL
);

ALTER TABLE public.disclosure_reason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_reason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_release (
    id bigint NOT NULL,
    reason uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    hold_id bigint NOT NULL
);

ALTER TABLE public.disclosure_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_removal (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    posting_id bigint NOT NULL
);

ALTER TABLE public.disclosure_removal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_removal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_review (
    id bigint NOT NULL,
    opinion character varying(10) NOT NULL,
    digest bytea NOT NULL,
    reason uuid,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT review_opinion_known CHECK (((opinion)::text = ANY (ARRAY[('approve'::character varying)::text, ('return'::character varying)::text])))
);

ALTER TABLE public.disclosure_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_rollkind (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    named boolean NOT NULL,
    basis_id bigint,
    CONSTRAINT rollkind_has_a_name CHECK (((name)::text ~ '^\S+$'::text)),
    CONSTRAINT rollkind_named_by_law CHECK (((NOT named) OR (basis_id IS NOT NULL))),
    CONSTRAINT rollkind_never_named CHECK (((NOT named) OR (NOT ((name)::text ~ '特别扶助|育儿补贴'::text))))
);

ALTER TABLE public.disclosure_rollkind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_rollkind_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_series (
    id bigint NOT NULL,
    letters character varying(12) NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT series_letters CHECK (((letters)::text ~ '^[A-Z][A-Z0-9]{1,11}$'::text))
);

ALTER TABLE public.disclosure_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_sheetdelivery (
    id bigint NOT NULL,
    sheets integer NOT NULL,
    day date NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    given_to_id bigint NOT NULL,
    photo_id bigint,
    version_id bigint NOT NULL,
    village_id bigint NOT NULL,
    CONSTRAINT delivery_has_sheets CHECK (((sheets >= 1) AND (sheets <= 100000))),
    CONSTRAINT disclosure_sheetdelivery_sheets_check CHECK ((sheets >= 0))
);

ALTER TABLE public.disclosure_sheetdelivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_sheetdelivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_slice (
    id bigint NOT NULL,
    named boolean NOT NULL,
    row_count integer NOT NULL,
    total_fen bigint NOT NULL,
    commitment bytea NOT NULL,
    key uuid NOT NULL,
    place_id bigint,
    version_id bigint NOT NULL,
    CONSTRAINT disclosure_slice_row_count_check CHECK ((row_count >= 0)),
    CONSTRAINT disclosure_slice_total_fen_check CHECK ((total_fen >= 0)),
    CONSTRAINT slice_named_in_a_place CHECK (((named AND (place_id IS NOT NULL)) OR ((NOT named) AND (place_id IS NULL))))
);

ALTER TABLE public.disclosure_slice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_slice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_slicecontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    slice_id bigint NOT NULL
);

ALTER TABLE public.disclosure_slicecontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_slicecontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_sliceentry (
    id bigint NOT NULL,
    frame jsonb NOT NULL,
    commitment bytea NOT NULL,
    pending_entry bigint NOT NULL,
    slice_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_sliceentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_sliceentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_takedown (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_takedown ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_takedown_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_verdict (
    id bigint NOT NULL,
    outcome character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    objection_id bigint NOT NULL,
    CONSTRAINT verdict_outcome_known CHECK (((outcome)::text = ANY (ARRAY[('upheld'::character varying)::text, ('partly'::character varying)::text, ('rejected'::character varying)::text])))
);

ALTER TABLE public.disclosure_verdict ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_verdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_verdictcontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    verdict_id bigint NOT NULL
);

ALTER TABLE public.disclosure_verdictcontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_verdictcontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_version (
    id bigint NOT NULL,
    number integer NOT NULL,
    digest bytea NOT NULL,
    window_days smallint,
    reason uuid,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    notice_id bigint NOT NULL,
    supersedes_id bigint,
    CONSTRAINT disclosure_version_number_check CHECK ((number >= 0)),
    CONSTRAINT disclosure_version_window_days_check CHECK ((window_days >= 0)),
    CONSTRAINT version_supersedes_the_one_before CHECK ((((number = 1) AND (supersedes_id IS NULL)) OR ((number > 1) AND (supersedes_id IS NOT NULL))))
);

ALTER TABLE public.disclosure_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_versioncontent (
    id bigint NOT NULL,
    body jsonb NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_versioncontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_versioncontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.disclosure_withdrawal (
    id bigint NOT NULL,
    reason uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    notice_id bigint NOT NULL,
    version_id bigint NOT NULL
);

ALTER TABLE public.disclosure_withdrawal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.disclosure_withdrawal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.files_arrival (
    id bigint NOT NULL,
    key bytea NOT NULL,
    of bytea NOT NULL,
    digest bytea NOT NULL,
    token character varying(32) NOT NULL,
    name bytea NOT NULL,
    size bigint NOT NULL,
    arrived bigint NOT NULL,
    used boolean NOT NULL,
    until date NOT NULL,
    CONSTRAINT files_announced_fits CHECK (((size > 0) AND (size <= 52428800))),
    CONSTRAINT files_arrival_arrived_check CHECK ((arrived >= 0)),
    CONSTRAINT files_arrival_size_check CHECK ((size >= 0)),
    CONSTRAINT files_arrived_fits CHECK ((arrived <= size))
);

ALTER TABLE public.files_arrival ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files_content (
    id bigint NOT NULL,
    address character varying(64) NOT NULL,
    name bytea NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.files_content ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_content_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files_extraction (
    id bigint NOT NULL,
    reading bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.files_extraction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_extraction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files_retention (
    id bigint NOT NULL,
    until date,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    file_id bigint NOT NULL
);

ALTER TABLE public.files_retention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_retention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.files_storedfile (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    media_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    shelf character varying(5) NOT NULL,
    token character varying(32) NOT NULL,
    uploaded_by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT files_has_bytes CHECK ((size > 0)),
    CONSTRAINT files_known_shelf CHECK (((shelf)::text = ANY (ARRAY[('open'::character varying)::text, ('apart'::character varying)::text]))),
    CONSTRAINT files_storedfile_size_check CHECK ((size >= 0))
);

ALTER TABLE public.files_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.foundation_auditanchor (
    "position" bigint NOT NULL,
    entry bigint NOT NULL,
    digest bytea NOT NULL,
    rows bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.foundation_auditlink (
    "position" bigint NOT NULL,
    row_id bigint NOT NULL,
    digest bytea NOT NULL
);

CREATE TABLE public.foundation_auditrow (
    id bigint CONSTRAINT foundation_auditrow_id_not_null1 NOT NULL,
    at timestamp with time zone CONSTRAINT foundation_auditrow_at_not_null1 NOT NULL,
    actor_key character varying(80) CONSTRAINT foundation_auditrow_actor_key_not_null1 NOT NULL,
    verb character varying(80) CONSTRAINT foundation_auditrow_verb_not_null1 NOT NULL,
    subject character varying(160) CONSTRAINT foundation_auditrow_subject_not_null1 NOT NULL,
    reason character varying(300) CONSTRAINT foundation_auditrow_reason_not_null1 NOT NULL,
    result character varying(20) CONSTRAINT foundation_auditrow_result_not_null1 NOT NULL
)
PARTITION BY RANGE (at);

ALTER TABLE public.foundation_auditrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_auditrow_month_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.foundation_auditrow_other (
    id bigint CONSTRAINT foundation_auditrow_id_not_null1 NOT NULL,
    at timestamp with time zone CONSTRAINT foundation_auditrow_at_not_null1 NOT NULL,
    actor_key character varying(80) CONSTRAINT foundation_auditrow_actor_key_not_null1 NOT NULL,
    verb character varying(80) CONSTRAINT foundation_auditrow_verb_not_null1 NOT NULL,
    subject character varying(160) CONSTRAINT foundation_auditrow_subject_not_null1 NOT NULL,
    reason character varying(300) CONSTRAINT foundation_auditrow_reason_not_null1 NOT NULL,
    result character varying(20) CONSTRAINT foundation_auditrow_result_not_null1 NOT NULL
);

CREATE TABLE public.foundation_delivery (
    id bigint NOT NULL,
    listener character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    event_id bigint NOT NULL
);

ALTER TABLE public.foundation_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.foundation_erasable (
    name text NOT NULL
);

CREATE TABLE public.foundation_erasure (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_key character varying(80) NOT NULL,
    subject character varying(160) NOT NULL,
    reason character varying(300) NOT NULL
);

ALTER TABLE public.foundation_erasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_erasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.foundation_event (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    payload jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.foundation_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.foundation_once (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    actor_key character varying(80) NOT NULL,
    request_digest bytea NOT NULL,
    result jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.foundation_once ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_once_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.law_basis (
    id bigint NOT NULL,
    document character varying(120) NOT NULL,
    document_key character varying(120) NOT NULL,
    number character varying(80) NOT NULL,
    article character varying(20) NOT NULL,
    title character varying(120) NOT NULL,
    excerpt text NOT NULL,
    in_force_from date NOT NULL,
    in_force_to date,
    jurisdiction character varying(6) NOT NULL,
    barred character varying(120) NOT NULL,
    confidence character varying(1) NOT NULL,
    replaced_by_id bigint,
    CONSTRAINT law_barred_is_repealed CHECK ((((barred)::text = ''::text) OR (in_force_to IS NOT NULL))),
    CONSTRAINT law_basis_ends_later CHECK (((in_force_to IS NULL) OR (in_force_to >= in_force_from)))
);

ALTER TABLE public.law_basis ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.law_basis_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_checkpoint (
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_checkpoint_root CHECK (((octet_length(root) = 32) AND (size >= 0)))
);

CREATE TABLE public.ledger_closing (
    log_id smallint NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    keys text NOT NULL,
    reason character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_closing_reason CHECK (((reason)::text = ANY (ARRAY[('forked'::character varying)::text, ('keyless'::character varying)::text])))
);

CREATE TABLE public.ledger_cosignature (
    id bigint NOT NULL,
    witness character varying(400) NOT NULL,
    line text NOT NULL,
    at timestamp with time zone NOT NULL,
    kept timestamp with time zone NOT NULL,
    checkpoint_id bigint NOT NULL
);

ALTER TABLE public.ledger_cosignature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_cosignature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_entry (
    index bigint NOT NULL,
    pending bigint,
    leaf bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    CONSTRAINT ledger_entry_hash CHECK (((leaf_hash = sha256(('\x00'::bytea || leaf))) AND (index >= 0)))
);

CREATE TABLE public.ledger_keychange (
    number smallint NOT NULL,
    origin character varying(200) NOT NULL,
    verb character varying(10) NOT NULL,
    key character varying(400) NOT NULL,
    old character varying(400) NOT NULL,
    until timestamp with time zone,
    size bigint,
    reason character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_keychange_number_check CHECK ((number >= 0)),
    CONSTRAINT ledger_keychange_reason CHECK (((reason)::text = ANY (ARRAY[('routine'::character varying)::text, ('compromised'::character varying)::text, ('lost'::character varying)::text]))),
    CONSTRAINT ledger_keychange_whole CHECK ((((size IS NULL) AND (until IS NOT NULL) AND ((verb)::text = 'begun'::text) AND (NOT ((old)::text = ''::text))) OR (((old)::text = ''::text) AND (size >= 0) AND (until IS NULL) AND ((verb)::text = 'retired'::text))))
);

CREATE TABLE public.ledger_pending (
    id bigint NOT NULL,
    leaf bytea NOT NULL
);

ALTER TABLE public.ledger_pending ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_pending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_refusal (
    id bigint NOT NULL,
    witness character varying(400) NOT NULL,
    why character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_refusal_why CHECK (((why)::text = ANY (ARRAY[('silent'::character varying)::text, ('oversized'::character varying)::text, ('redirected'::character varying)::text, ('malformed'::character varying)::text, ('unknown-log'::character varying)::text, ('unknown-key'::character varying)::text, ('inconsistent'::character varying)::text, ('ahead'::character varying)::text, ('back'::character varying)::text, ('wrong-key'::character varying)::text, ('wrong-signature'::character varying)::text, ('wrong-time'::character varying)::text])))
);

ALTER TABLE public.ledger_refusal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_refusal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_subtree (
    id bigint NOT NULL,
    level smallint NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT ledger_subtree_hash CHECK (((octet_length(hash) = 32) AND (level > 0)))
);

ALTER TABLE public.ledger_subtree ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_subtree_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ledger_tree (
    id smallint NOT NULL,
    origin character varying(200) NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    CONSTRAINT ledger_tree_number CHECK ((id >= 1)),
    CONSTRAINT ledger_tree_root CHECK ((octet_length(root) = 32)),
    CONSTRAINT ledger_tree_size CHECK ((size >= 0))
);

CREATE TABLE public.ledger_wanted (
    checkpoint_id bigint NOT NULL
);

CREATE TABLE public.matters_guidedpath (
    id bigint NOT NULL,
    questions jsonb NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT matters_path_asks_something CHECK ((NOT (questions = '{}'::jsonb)))
);

ALTER TABLE public.matters_guidedpath ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_guidedpath_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.matters_heldpaper (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    called jsonb NOT NULL,
    holder character varying(80) NOT NULL,
    instead character varying(200) NOT NULL,
    basis_text character varying(200) NOT NULL,
    since date NOT NULL,
    until date,
    confidence character varying(1) NOT NULL,
    CONSTRAINT matters_held_paper_lasts CHECK (((until IS NULL) OR (until >= since)))
);

ALTER TABLE public.matters_heldpaper ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_heldpaper_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.matters_matter (
    id bigint NOT NULL,
    number integer NOT NULL,
    first character varying(60) NOT NULL,
    second character varying(80) NOT NULL,
    elements text NOT NULL,
    basis_text text NOT NULL,
    limit_text character varying(200) NOT NULL,
    duty character varying(60) NOT NULL,
    office_text character varying(200) NOT NULL,
    channels jsonb NOT NULL,
    audience character varying(10) NOT NULL,
    audience_group character varying(60) NOT NULL,
    manner character varying(10) NOT NULL,
    levels jsonb NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT matters_audience CHECK (((audience)::text = ANY (ARRAY[('everyone'::character varying)::text, ('group'::character varying)::text]))),
    CONSTRAINT matters_channels CHECK (((channels <@ '["website", "gazette", "social", "hearing", "broadcast", "print", "reading", "hall", "station", "visit", "board", "push", "other"]'::jsonb) AND (NOT (channels = '[]'::jsonb)))),
    CONSTRAINT matters_levels CHECK (((levels <@ '["county", "town"]'::jsonb) AND (NOT (levels = '[]'::jsonb)))),
    CONSTRAINT matters_manner CHECK (((manner)::text = ANY (ARRAY[('proactive'::character varying)::text, ('on_request'::character varying)::text]))),
    CONSTRAINT matters_matter_number_check CHECK ((number >= 0))
);

CREATE TABLE public.matters_matter_bases (
    id bigint NOT NULL,
    matter_id bigint NOT NULL,
    basis_id bigint NOT NULL
);

ALTER TABLE public.matters_matter_bases ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_matter_bases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE public.matters_matter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_matter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.matters_occasion (
    id bigint NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    matter_id bigint NOT NULL,
    CONSTRAINT matters_occasion_number_check CHECK ((number >= 0))
);

ALTER TABLE public.matters_occasion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_occasion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.matters_retention (
    id bigint NOT NULL,
    period character varying(9) NOT NULL,
    basis_text character varying(200) NOT NULL,
    papers jsonb NOT NULL,
    since date NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    matter_id bigint NOT NULL,
    CONSTRAINT matters_retention_holds_something CHECK ((NOT (papers = '[]'::jsonb))),
    CONSTRAINT matters_retention_known CHECK (((period)::text = ANY (ARRAY[('permanent'::character varying)::text, ('thirty'::character varying)::text, ('ten'::character varying)::text])))
);

ALTER TABLE public.matters_retention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matters_retention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_allowance (
    id bigint NOT NULL,
    month date NOT NULL,
    due date NOT NULL,
    paid date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    contract_id bigint NOT NULL,
    CONSTRAINT allowance_of_a_month CHECK (((EXTRACT(day FROM month) = (1)::numeric) AND (due > month)))
);

ALTER TABLE public.offices_allowance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_allowance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_certificate (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT certificate_kind_known CHECK (((kind)::text = ANY (ARRAY[('enforcement'::character varying)::text, ('supervision'::character varying)::text, ('physician'::character varying)::text, ('nurse'::character varying)::text, ('accounting'::character varying)::text]))),
    CONSTRAINT certificate_lasts CHECK ((last_day >= first_day))
);

ALTER TABLE public.offices_certificate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_certificate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_contract (
    id bigint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    hours character varying(80) NOT NULL,
    pay_day smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT contract_lasts CHECK (((last_day >= first_day) AND (NOT ((hours)::text = ''::text)))),
    CONSTRAINT contract_pays_monthly CHECK (((pay_day >= 1) AND (pay_day <= 28))),
    CONSTRAINT offices_contract_pay_day_check CHECK ((pay_day >= 0))
);

ALTER TABLE public.offices_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_contract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_declaredduty (
    id bigint NOT NULL,
    text character varying(120) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    position_id bigint NOT NULL,
    CONSTRAINT declared_duty_lasts CHECK ((valid_to > valid_from)),
    CONSTRAINT declared_duty_says_something CHECK ((NOT ((text)::text = ''::text)))
);

ALTER TABLE public.offices_declaredduty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_declaredduty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_dutyday (
    id bigint NOT NULL,
    day date NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    CONSTRAINT duty_day_not_by_night CHECK (((opens >= '07:00:00'::time without time zone) AND (closes <= '20:00:00'::time without time zone) AND (closes > opens)))
);

ALTER TABLE public.offices_dutyday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_dutyday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_eventcalledoff (
    id bigint NOT NULL,
    why character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    event_id bigint NOT NULL,
    CONSTRAINT event_called_off_says_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.offices_eventcalledoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_eventcalledoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_exit (
    id bigint NOT NULL,
    day date NOT NULL,
    ground character varying(10) NOT NULL,
    appeal_until date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    contract_id bigint NOT NULL,
    CONSTRAINT exit_ground_known CHECK (((ground)::text = ANY (ARRAY[('ended'::character varying)::text, ('own_wish'::character varying)::text, ('elsewhere'::character varying)::text, ('closed'::character varying)::text, ('breach'::character varying)::text]))),
    CONSTRAINT exit_leaves_time_to_appeal CHECK ((appeal_until > day))
);

ALTER TABLE public.offices_exit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_exit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facility (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    opened date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    place_id bigint NOT NULL,
    CONSTRAINT facility_kind_known CHECK (((kind)::text = ANY (ARRAY[('service_room'::character varying)::text, ('book_house'::character varying)::text, ('book_corner'::character varying)::text, ('culture_wall'::character varying)::text, ('display'::character varying)::text, ('nursing_room'::character varying)::text, ('other'::character varying)::text])))
);

ALTER TABLE public.offices_facility ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facility_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityday (
    id bigint NOT NULL,
    day date NOT NULL,
    opens time without time zone,
    closes time without time zone,
    why character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    CONSTRAINT facility_day_says_why CHECK (((NOT ((why)::text = ''::text)) AND (((closes IS NULL) AND (opens IS NULL)) OR ((closes > opens) AND (closes IS NOT NULL) AND (opens IS NOT NULL)))))
);

ALTER TABLE public.offices_facilityday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityend (
    id bigint NOT NULL,
    day date NOT NULL,
    why character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    CONSTRAINT facility_end_says_why CHECK ((NOT ((why)::text = ''::text)))
);

ALTER TABLE public.offices_facilityend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityevent (
    id bigint NOT NULL,
    day date NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    what character varying(80) NOT NULL,
    whom character varying(80) NOT NULL,
    fee character varying(7) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    CONSTRAINT facility_event_says_what_when_and_for_whom CHECK (((NOT ((what)::text = ''::text)) AND (NOT ((whom)::text = ''::text)) AND ((fee)::text = ANY (ARRAY[('free'::character varying)::text, ('charged'::character varying)::text])) AND (closes > opens)))
);

ALTER TABLE public.offices_facilityevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityhours (
    id bigint NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    state_id bigint NOT NULL,
    CONSTRAINT facility_hours_within_a_day CHECK (((weekday <= 6) AND (closes > opens))),
    CONSTRAINT offices_facilityhours_weekday_check CHECK ((weekday >= 0))
);

ALTER TABLE public.offices_facilityhours ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityhours_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityitem (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    count integer NOT NULL,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    CONSTRAINT facility_item_named_and_judged CHECK (((NOT ((name)::text = ''::text)) AND ((state)::text = ANY (ARRAY[('good'::character varying)::text, ('to_mend'::character varying)::text, ('out_of_use'::character varying)::text])))),
    CONSTRAINT offices_facilityitem_count_check CHECK ((count >= 0))
);

ALTER TABLE public.offices_facilityitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilityphoto (
    id bigint NOT NULL,
    what character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    file_id bigint NOT NULL,
    CONSTRAINT facility_photo_in_words CHECK ((NOT ((what)::text = ''::text)))
);

ALTER TABLE public.offices_facilityphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilityphoto_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_facilitystate (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    address character varying(120) NOT NULL,
    phone character varying(20) NOT NULL,
    note character varying(200) NOT NULL,
    every character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT facility_is_seen_to CHECK (((every)::text = ANY (ARRAY[('month'::character varying)::text, ('quarter'::character varying)::text, ('half_year'::character varying)::text, ('year'::character varying)::text]))),
    CONSTRAINT facility_says_where_and_who CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((address)::text = ''::text)) AND (NOT ((phone)::text = ''::text))))
);

ALTER TABLE public.offices_facilitystate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_facilitystate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_interest (
    id bigint NOT NULL,
    field character varying(12) NOT NULL,
    text character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT interest_field_known CHECK (((field)::text = ANY (ARRAY[('other_posts'::character varying)::text, ('shares'::character varying)::text, ('business'::character varying)::text, ('steps_aside'::character varying)::text, ('before'::character varying)::text])))
);

ALTER TABLE public.offices_interest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_interest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_office (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(80) NOT NULL,
    credit_code character varying(18) NOT NULL,
    address character varying(120) NOT NULL,
    phone character varying(20) NOT NULL,
    hours character varying(80) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    parent_id bigint,
    place_id bigint NOT NULL,
    CONSTRAINT office_credit_code_form CHECK ((((credit_code)::text = ''::text) OR ((credit_code)::text ~ '^[0-9]{8}[0-9A-HJ-NPQRTUWXY]{10}$'::text))),
    CONSTRAINT office_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT office_kind_known CHECK (((kind)::text = ANY (ARRAY[('department'::character varying)::text, ('section'::character varying)::text, ('hall'::character varying)::text, ('town'::character varying)::text, ('village'::character varying)::text]))),
    CONSTRAINT office_lasts CHECK ((valid_to > valid_from)),
    CONSTRAINT office_not_above_itself CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL))))
);

ALTER TABLE public.offices_office ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_office_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_officer (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    user_id bigint,
    CONSTRAINT officer_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);

ALTER TABLE public.offices_officer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_officer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_position (
    id bigint NOT NULL,
    title character varying(40) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    CONSTRAINT position_has_a_title CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT position_lasts CHECK ((valid_to > valid_from))
);

ALTER TABLE public.offices_position ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_position_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_positionrole (
    id bigint NOT NULL,
    role character varying(8) NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT position_role_known CHECK (((role)::text = ANY (ARRAY[('head'::character varying)::text, ('answers'::character varying)::text, ('handles'::character varying)::text])))
);

ALTER TABLE public.offices_positionrole ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_positionrole_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_reception (
    id bigint NOT NULL,
    hours character varying(80) NOT NULL,
    phone character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    position_id bigint NOT NULL,
    CONSTRAINT reception_has_hours CHECK ((NOT ((hours)::text = ''::text)))
);

ALTER TABLE public.offices_reception ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_reception_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_spokespersons (
    id bigint NOT NULL,
    since date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    deputy_id bigint,
    office_id bigint NOT NULL,
    speaks_id bigint NOT NULL,
    CONSTRAINT deputy_is_another CHECK (((deputy_id IS NULL) OR (NOT ((deputy_id = speaks_id) AND (deputy_id IS NOT NULL)))))
);

ALTER TABLE public.offices_spokespersons ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_spokespersons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_talk (
    id bigint NOT NULL,
    day date NOT NULL,
    level character varying(8) NOT NULL,
    topic character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT talk_says_something CHECK ((((level)::text = ANY (ARRAY[('routine'::character varying)::text, ('office'::character varying)::text, ('reminder'::character varying)::text, ('admonish'::character varying)::text])) AND (NOT ((topic)::text = ''::text))))
);

ALTER TABLE public.offices_talk ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_talk_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_training (
    id bigint NOT NULL,
    day date NOT NULL,
    topic character varying(80) NOT NULL,
    minutes smallint NOT NULL,
    officers smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT offices_training_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT offices_training_officers_check CHECK ((officers >= 0)),
    CONSTRAINT training_says_something CHECK (((NOT ((topic)::text = ''::text)) AND (minutes >= 1) AND (officers >= 1)))
);

ALTER TABLE public.offices_training ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_training_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_upkeep (
    id bigint NOT NULL,
    day date NOT NULL,
    found character varying(8) NOT NULL,
    text character varying(200) NOT NULL,
    fen bigint,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    facility_id bigint NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT offices_upkeep_fen_check CHECK ((fen >= 0)),
    CONSTRAINT upkeep_says_something CHECK ((((found)::text = ANY (ARRAY[('good'::character varying)::text, ('mended'::character varying)::text, ('to_mend'::character varying)::text])) AND (NOT ((text)::text = ''::text))))
);

ALTER TABLE public.offices_upkeep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_upkeep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.offices_whereabouts (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    back_at time without time zone,
    duty_id bigint NOT NULL,
    position_id bigint NOT NULL,
    stands_in_id bigint,
    CONSTRAINT whereabouts_another_stands_in CHECK (((stands_in_id IS NULL) OR (NOT ((stands_in_id = position_id) AND (stands_in_id IS NOT NULL))))),
    CONSTRAINT whereabouts_back_from_duty CHECK (((back_at IS NULL) OR (NOT ((state)::text = ANY (ARRAY[('in'::character varying)::text, ('leave'::character varying)::text]))))),
    CONSTRAINT whereabouts_state_known CHECK (((state)::text = ANY (ARRAY[('in'::character varying)::text, ('villages'::character varying)::text, ('meeting'::character varying)::text, ('out'::character varying)::text, ('training'::character varying)::text, ('leave'::character varying)::text])))
);

ALTER TABLE public.offices_whereabouts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.offices_whereabouts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_attempt (
    id bigint NOT NULL,
    number smallint NOT NULL,
    key uuid NOT NULL,
    gateway character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    message_id bigint NOT NULL,
    reservation_id bigint NOT NULL,
    CONSTRAINT attempt_has_its_time CHECK (((number >= 1) AND (until > at))),
    CONSTRAINT outbox_attempt_number_check CHECK ((number >= 0))
);

ALTER TABLE public.outbox_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_attemptoutcome (
    id bigint NOT NULL,
    ended character varying(8) NOT NULL,
    gateway_id character varying(80) NOT NULL,
    again timestamp with time zone,
    at timestamp with time zone NOT NULL,
    attempt_id bigint NOT NULL,
    CONSTRAINT only_failed_is_tried_again CHECK (((again IS NULL) OR ((ended)::text = 'failed'::text))),
    CONSTRAINT outcome_known CHECK (((ended)::text = ANY (ARRAY[('accepted'::character varying)::text, ('refused'::character varying)::text, ('failed'::character varying)::text, ('unknown'::character varying)::text])))
);

ALTER TABLE public.outbox_attemptoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_attemptoutcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_decision (
    id bigint NOT NULL,
    decided character varying(8) NOT NULL,
    reason character varying(20) NOT NULL,
    by character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL,
    attempt_id bigint NOT NULL,
    CONSTRAINT decision_closed CHECK ((((decided)::text = ANY (ARRAY[('resend'::character varying)::text, ('leave'::character varying)::text])) AND ((reason)::text = ANY (ARRAY[('not_received'::character varying)::text, ('carrier_has_not'::character varying)::text, ('gateway_repaired'::character varying)::text, ('received'::character varying)::text, ('told_otherwise'::character varying)::text, ('outdated'::character varying)::text]))))
);

ALTER TABLE public.outbox_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_drop (
    id bigint NOT NULL,
    why character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT dropped_for_a_reason CHECK (((why)::text = ANY (ARRAY[('many'::character varying)::text, ('stale'::character varying)::text, ('stopped'::character varying)::text, ('silenced'::character varying)::text, ('declined'::character varying)::text, ('erased'::character varying)::text])))
);

ALTER TABLE public.outbox_drop ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_drop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_message (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    kind character varying(8) NOT NULL,
    purpose character varying(8) NOT NULL,
    template character varying(40) NOT NULL,
    subject character varying(80) NOT NULL,
    parts smallint NOT NULL,
    cost integer NOT NULL,
    not_before timestamp with time zone,
    stale_after timestamp with time zone,
    at timestamp with time zone NOT NULL,
    office_id bigint,
    CONSTRAINT message_kind_known CHECK (((kind)::text = ANY (ARRAY[('sms'::character varying)::text, ('email'::character varying)::text]))),
    CONSTRAINT message_not_stale_before_its_time CHECK (((not_before IS NULL) OR (stale_after IS NULL) OR (stale_after > not_before))),
    CONSTRAINT message_parts_of_its_kind CHECK (((((kind)::text = 'sms'::text) AND (parts >= 1)) OR ((cost = 0) AND ((kind)::text = 'email'::text) AND (parts = 0)))),
    CONSTRAINT message_purpose_closed CHECK (((purpose)::text = ANY (ARRAY[('code'::character varying)::text, ('case'::character varying)::text, ('asked'::character varying)::text, ('notice'::character varying)::text, ('account'::character varying)::text, ('safety'::character varying)::text]))),
    CONSTRAINT outbox_message_cost_check CHECK ((cost >= 0)),
    CONSTRAINT outbox_message_parts_check CHECK ((parts >= 0))
);

ALTER TABLE public.outbox_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_messagecontent (
    id bigint NOT NULL,
    blind bytea NOT NULL,
    sealed bytea NOT NULL,
    message_id bigint NOT NULL
);

ALTER TABLE public.outbox_messagecontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_messagecontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_optout (
    id bigint NOT NULL,
    blind bytea NOT NULL,
    kind character varying(8) NOT NULL,
    purpose character varying(8) NOT NULL,
    how character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT codes_are_not_stopped CHECK ((((purpose)::text = ANY (ARRAY[(''::character varying)::text, ('code'::character varying)::text, ('case'::character varying)::text, ('asked'::character varying)::text, ('notice'::character varying)::text, ('account'::character varying)::text, ('safety'::character varying)::text])) AND (NOT ((purpose)::text = ANY (ARRAY[('code'::character varying)::text, ('safety'::character varying)::text]))))),
    CONSTRAINT stopped_in_a_known_way CHECK (((how)::text = ANY (ARRAY[('reply'::character varying)::text, ('page'::character varying)::text, ('counter'::character varying)::text])))
);

ALTER TABLE public.outbox_optout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_optout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_optoutend (
    id bigint NOT NULL,
    how character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    opt_out_id bigint NOT NULL
);

ALTER TABLE public.outbox_optoutend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_optoutend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_postponement (
    id bigint NOT NULL,
    why character varying(10) NOT NULL,
    until timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT postponed_not_dropped CHECK ((((why)::text = ANY (ARRAY[('quiet'::character varying)::text, ('many'::character varying)::text])) AND (until > at)))
);

ALTER TABLE public.outbox_postponement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_postponement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_receipt (
    id bigint NOT NULL,
    gateway character varying(60) NOT NULL,
    reference character varying(80) NOT NULL,
    word character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT receipt_says_of_what CHECK ((((word)::text = ANY (ARRAY[('buffered'::character varying)::text, ('accepted'::character varying)::text, ('delivered'::character varying)::text, ('failed'::character varying)::text])) AND (NOT ((reference)::text = ''::text))))
);

ALTER TABLE public.outbox_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_reply (
    id bigint NOT NULL,
    key uuid NOT NULL,
    kind character varying(8) NOT NULL,
    stopped boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT reply_kind_known CHECK (((kind)::text = ANY (ARRAY[('sms'::character varying)::text, ('email'::character varying)::text])))
);

ALTER TABLE public.outbox_reply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_reply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_replycontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    reply_id bigint NOT NULL
);

ALTER TABLE public.outbox_replycontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_replycontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_reservation (
    id bigint NOT NULL,
    cost integer NOT NULL,
    at timestamp with time zone NOT NULL,
    decision_id bigint,
    message_id bigint NOT NULL,
    CONSTRAINT outbox_reservation_cost_check CHECK ((cost >= 0))
);

ALTER TABLE public.outbox_reservation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_reservation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_settlement (
    id bigint NOT NULL,
    paid character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    reservation_id bigint NOT NULL,
    CONSTRAINT settled_or_released CHECK (((paid)::text = ANY (ARRAY[('settled'::character varying)::text, ('released'::character varying)::text])))
);

ALTER TABLE public.outbox_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_silence (
    id bigint NOT NULL,
    subject character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.outbox_silence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_silence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_silenceend (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    silence_id bigint NOT NULL
);

ALTER TABLE public.outbox_silenceend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_silenceend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.outbox_waiting (
    reservation_id bigint NOT NULL,
    code boolean NOT NULL,
    due timestamp with time zone,
    message_id bigint NOT NULL,
    office_id bigint
);

CREATE TABLE public.places_board (
    id bigint NOT NULL,
    kind character varying(6) NOT NULL,
    name character varying(80) NOT NULL,
    "position" character varying(120) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    place_id bigint NOT NULL,
    CONSTRAINT board_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT board_kind_known CHECK (((kind)::text = ANY (ARRAY[('wall'::character varying)::text, ('screen'::character varying)::text, ('hall'::character varying)::text, ('column'::character varying)::text]))),
    CONSTRAINT board_lasts CHECK ((valid_to > valid_from))
);

ALTER TABLE public.places_board ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_board_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.places_listing (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    digest bytea NOT NULL,
    valid_from date NOT NULL,
    at timestamp with time zone NOT NULL,
    added integer NOT NULL,
    renamed integer NOT NULL,
    unchanged integer NOT NULL,
    CONSTRAINT places_listing_added_check CHECK ((added >= 0)),
    CONSTRAINT places_listing_renamed_check CHECK ((renamed >= 0)),
    CONSTRAINT places_listing_unchanged_check CHECK ((unchanged >= 0))
);

ALTER TABLE public.places_listing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_listing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.places_place (
    id bigint NOT NULL,
    level character varying(9) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    parent_id bigint,
    CONSTRAINT place_lasts CHECK ((valid_to > valid_from)),
    CONSTRAINT place_level_known CHECK (((level)::text = ANY (ARRAY[('province'::character varying)::text, ('city'::character varying)::text, ('county'::character varying)::text, ('town'::character varying)::text, ('village'::character varying)::text, ('group'::character varying)::text, ('workplace'::character varying)::text, ('residence'::character varying)::text])))
);

ALTER TABLE public.places_place ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_place_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.places_placecode (
    id bigint NOT NULL,
    code character varying(12) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    place_id bigint NOT NULL,
    CONSTRAINT placecode_is_digits CHECK (((code)::text ~ '^[1-9][0-9]+$'::text)),
    CONSTRAINT placecode_lasts CHECK ((valid_to > valid_from))
);

ALTER TABLE public.places_placecode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_placecode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.places_placename (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    place_id bigint NOT NULL,
    CONSTRAINT place_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT placename_lasts CHECK ((valid_to > valid_from))
);

ALTER TABLE public.places_placename ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_placename_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.places_succession (
    id bigint NOT NULL,
    "on" date NOT NULL,
    place_id bigint NOT NULL,
    successor_id bigint NOT NULL
);

ALTER TABLE public.places_succession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_succession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_address (
    id bigint NOT NULL,
    path character varying(255) NOT NULL,
    night_id bigint NOT NULL
);

ALTER TABLE public.press_address ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_address_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_bulletin (
    id bigint NOT NULL,
    number integer NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    notices integer NOT NULL,
    told jsonb NOT NULL,
    checkpoint_size bigint NOT NULL,
    digest character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT press_bulletin_notices_check CHECK ((notices >= 0)),
    CONSTRAINT press_bulletin_number_check CHECK ((number >= 0))
);

ALTER TABLE public.press_bulletin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_bulletin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_cure (
    id bigint NOT NULL,
    finding_id bigint NOT NULL,
    night_id bigint NOT NULL
);

ALTER TABLE public.press_cure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_cure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_figure (
    id bigint NOT NULL,
    indicator character varying(12) NOT NULL,
    figure integer,
    most integer NOT NULL,
    night_id bigint NOT NULL,
    CONSTRAINT press_figure_figure_check CHECK ((figure >= 0)),
    CONSTRAINT press_figure_most_check CHECK ((most >= 0))
);

ALTER TABLE public.press_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_finding (
    id bigint NOT NULL,
    indicator character varying(12) NOT NULL,
    why character varying(12) NOT NULL,
    subject character varying(200) NOT NULL,
    page character varying(200) NOT NULL,
    size integer NOT NULL,
    office_id bigint,
    night_id bigint NOT NULL,
    CONSTRAINT press_finding_size_check CHECK ((size >= 0))
);

ALTER TABLE public.press_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_impression (
    id bigint NOT NULL,
    slice_id bigint NOT NULL,
    checkpoint_size bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.press_impression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_impression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_night (
    id bigint NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    pages integer NOT NULL,
    links integer NOT NULL,
    CONSTRAINT press_night_links_check CHECK ((links >= 0)),
    CONSTRAINT press_night_pages_check CHECK ((pages >= 0))
);

ALTER TABLE public.press_night ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_night_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_publication (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    plan character varying(80) NOT NULL,
    pending bigint NOT NULL,
    files integer NOT NULL,
    CONSTRAINT press_publication_files_check CHECK ((files >= 0))
);

ALTER TABLE public.press_publication ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_publication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_stale (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.press_stale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_stale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_stoppage (
    id bigint NOT NULL,
    slice_id bigint NOT NULL,
    fault character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE public.press_stoppage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_stoppage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.press_unprinted (
    id bigint NOT NULL,
    slice_id bigint NOT NULL
);

ALTER TABLE public.press_unprinted ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.press_unprinted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_appeal (
    id bigint NOT NULL,
    "on" date NOT NULL,
    exclusion_id bigint NOT NULL,
    "group" uuid,
    officer_id bigint,
    CONSTRAINT appeal_of_an_office_by_an_officer CHECK (((("group" IS NULL) AND (officer_id IS NULL)) OR (("group" IS NOT NULL) AND (officer_id IS NOT NULL))))
);

ALTER TABLE public.ratings_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_aspectlevel (
    id bigint NOT NULL,
    aspect character varying(8) NOT NULL,
    level character varying(9) NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT aspect_and_level_known CHECK ((((aspect)::text = ANY (ARRAY[('speed'::character varying)::text, ('guide'::character varying)::text, ('ease'::character varying)::text, ('platform'::character varying)::text, ('skill'::character varying)::text, ('attitude'::character varying)::text])) AND ((level)::text = ANY (ARRAY[('very_good'::character varying)::text, ('good'::character varying)::text, ('fair'::character varying)::text, ('bad'::character varying)::text, ('very_bad'::character varying)::text]))))
);

ALTER TABLE public.ratings_aspectlevel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_aspectlevel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_callback (
    id bigint NOT NULL,
    number smallint NOT NULL,
    reached character varying(11) NOT NULL,
    "on" date NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT call_back_end_known CHECK (((reached)::text = ANY (ARRAY[('reached'::character varying)::text, ('not_reached'::character varying)::text, ('declined'::character varying)::text]))),
    CONSTRAINT ratings_callback_number_check CHECK ((number >= 0))
);

ALTER TABLE public.ratings_callback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_callback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_check (
    id bigint NOT NULL,
    agrees boolean NOT NULL,
    "on" date NOT NULL,
    mend_id bigint NOT NULL
);

ALTER TABLE public.ratings_check ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_check_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_codetries (
    minute timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    CONSTRAINT ratings_codetries_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.ratings_contact (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    rating_id bigint NOT NULL
);

ALTER TABLE public.ratings_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_contactlook (
    id bigint NOT NULL,
    "on" date NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    rating_id bigint NOT NULL,
    why character varying(5) NOT NULL,
    CONSTRAINT look_has_a_reason CHECK (((why)::text = ANY (ARRAY[('call'::character varying)::text, ('again'::character varying)::text, ('tell'::character varying)::text])))
);

ALTER TABLE public.ratings_contactlook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_contactlook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_counter (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    office_id bigint NOT NULL,
    CONSTRAINT counter_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);

ALTER TABLE public.ratings_counter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_counter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_dropped (
    id bigint NOT NULL,
    day date NOT NULL,
    texts integer NOT NULL,
    CONSTRAINT ratings_dropped_texts_check CHECK ((texts >= 0))
);

ALTER TABLE public.ratings_dropped ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_dropped_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_exclusion (
    id bigint NOT NULL,
    why character varying(11) NOT NULL,
    rule character varying(10) NOT NULL,
    "on" date NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT exclusion_by_the_rule CHECK ((((why)::text = ANY (ARRAY[('burst'::character varying)::text, ('own_network'::character varying)::text, ('counter'::character varying)::text])) AND (NOT ((rule)::text = ''::text))))
);

ALTER TABLE public.ratings_exclusion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_exclusion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_followcode (
    id bigint NOT NULL,
    code bytea NOT NULL,
    rating_id bigint NOT NULL
);

ALTER TABLE public.ratings_followcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_followcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_mark (
    id bigint NOT NULL,
    source bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    office_id bigint NOT NULL
);

ALTER TABLE public.ratings_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_mend (
    id bigint NOT NULL,
    round smallint NOT NULL,
    kind character varying(9) NOT NULL,
    delay character varying(6) NOT NULL,
    until date,
    public boolean NOT NULL,
    "on" date NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT mend_put_off_with_reason_and_day CHECK (((((delay)::text = ANY (ARRAY[('money'::character varying)::text, ('system'::character varying)::text, ('others'::character varying)::text, ('rule'::character varying)::text])) AND ((kind)::text = 'later'::text) AND (until IS NOT NULL)) OR (((delay)::text = ''::text) AND ((kind)::text = ANY (ARRAY[('mended'::character varying)::text, ('explained'::character varying)::text])) AND (until IS NULL)))),
    CONSTRAINT mend_reopened_once CHECK (((round >= 1) AND (round <= 2))),
    CONSTRAINT ratings_mend_round_check CHECK ((round >= 0))
);

ALTER TABLE public.ratings_mend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_mend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_rating (
    id bigint NOT NULL,
    level character varying(9) NOT NULL,
    channel character varying(6) NOT NULL,
    anonymous boolean NOT NULL,
    own_network boolean NOT NULL,
    key uuid NOT NULL,
    "on" date NOT NULL,
    taken_by_id bigint,
    ticket_id bigint NOT NULL,
    CONSTRAINT rating_channel_known CHECK (((channel)::text = ANY (ARRAY[('qr'::character varying)::text, ('online'::character varying)::text, ('paper'::character varying)::text]))),
    CONSTRAINT rating_of_five_levels CHECK (((level)::text = ANY (ARRAY[('very_good'::character varying)::text, ('good'::character varying)::text, ('fair'::character varying)::text, ('bad'::character varying)::text, ('very_bad'::character varying)::text]))),
    CONSTRAINT rating_on_paper_is_typed_in CHECK (((((channel)::text = 'paper'::text) AND (NOT own_network) AND (taken_by_id IS NOT NULL)) OR ((NOT ((channel)::text = 'paper'::text)) AND (taken_by_id IS NULL))))
);

ALTER TABLE public.ratings_rating ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_rating_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_ratingreason (
    id bigint NOT NULL,
    reason character varying(12) NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT rating_reason_closed CHECK (((reason)::text = ANY (ARRAY[('slow'::character varying)::text, ('unsolved'::character varying)::text, ('not_at_once'::character varying)::text, ('more_papers'::character varying)::text, ('refused'::character varying)::text, ('attitude'::character varying)::text, ('absent'::character varying)::text, ('charged'::character varying)::text, ('guide'::character varying)::text, ('platform'::character varying)::text, ('other'::character varying)::text])))
);

ALTER TABLE public.ratings_ratingreason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_ratingreason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_ticket (
    id bigint NOT NULL,
    of character varying(5) NOT NULL,
    code bytea NOT NULL,
    "on" date NOT NULL,
    until date NOT NULL,
    case_id bigint,
    counter_id bigint,
    matter_id bigint,
    office_id bigint NOT NULL,
    CONSTRAINT ticket_lasts CHECK ((until >= "on")),
    CONSTRAINT ticket_of_a_case_or_a_visit CHECK ((((case_id IS NOT NULL) AND (counter_id IS NULL) AND ((of)::text = 'case'::text)) OR ((case_id IS NULL) AND (counter_id IS NOT NULL) AND ((of)::text = 'visit'::text))))
);

ALTER TABLE public.ratings_ticket ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_ticket_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_ticketcode (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    ticket_id bigint NOT NULL
);

ALTER TABLE public.ratings_ticketcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_ticketcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_verdict (
    id bigint NOT NULL,
    lifted boolean NOT NULL,
    "on" date NOT NULL,
    appeal_id bigint NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL
);

ALTER TABLE public.ratings_verdict ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_verdict_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_verification (
    id bigint NOT NULL,
    finding character varying(9) NOT NULL,
    "on" date NOT NULL,
    office_id bigint NOT NULL,
    officer_id bigint NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT verification_finding_known CHECK (((finding)::text = ANY (ARRAY[('founded'::character varying)::text, ('partly'::character varying)::text, ('not_found'::character varying)::text])))
);

ALTER TABLE public.ratings_verification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_verification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ratings_words (
    id bigint NOT NULL,
    what character varying(9) NOT NULL,
    number smallint NOT NULL,
    sealed bytea NOT NULL,
    rating_id bigint NOT NULL,
    CONSTRAINT ratings_words_number_check CHECK ((number >= 0))
);

ALTER TABLE public.ratings_words ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ratings_words_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_code (
    id bigint NOT NULL,
    "to" bytea NOT NULL,
    digest bytea NOT NULL,
    key uuid NOT NULL,
    tries smallint NOT NULL,
    used boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    known boolean NOT NULL,
    CONSTRAINT code_tried_five_times_at_most CHECK ((tries <= 5)),
    CONSTRAINT residents_code_tries_check CHECK ((tries >= 0))
);

ALTER TABLE public.residents_code ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_code_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_consent (
    id bigint NOT NULL,
    purpose character varying(10) NOT NULL,
    version smallint NOT NULL,
    digest bytea NOT NULL,
    how character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    resident_id bigint NOT NULL,
    CONSTRAINT consent_how_known CHECK (((how)::text = ANY (ARRAY[('web'::character varying)::text, ('counter'::character varying)::text, ('phone'::character varying)::text]))),
    CONSTRAINT consent_purpose_closed CHECK (((purpose)::text = ANY (ARRAY[('account'::character varying)::text, ('cases'::character varying)::text, ('notices'::character varying)::text, ('feedback'::character varying)::text, ('number'::character varying)::text, ('guardian'::character varying)::text]))),
    CONSTRAINT residents_consent_version_check CHECK ((version >= 0))
);

ALTER TABLE public.residents_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_detail (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    key uuid NOT NULL,
    sealed bytea NOT NULL,
    blind bytea,
    at timestamp with time zone NOT NULL,
    resident_id bigint NOT NULL,
    CONSTRAINT detail_blind_but_for_a_name CHECK ((((blind IS NULL) AND ((kind)::text = 'name'::text)) OR ((NOT ((kind)::text = 'name'::text)) AND (blind IS NOT NULL)))),
    CONSTRAINT detail_kind_known CHECK (((kind)::text = ANY (ARRAY[('phone'::character varying)::text, ('email'::character varying)::text, ('name'::character varying)::text, ('number'::character varying)::text])))
);

ALTER TABLE public.residents_detail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_detail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_dispatch (
    id bigint NOT NULL,
    domain character varying(12) NOT NULL,
    template character varying(40) NOT NULL,
    count smallint NOT NULL,
    key character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    office_id bigint NOT NULL,
    place_id bigint,
    CONSTRAINT dispatch_to_a_place_or_a_field CHECK (((((domain)::text = ''::text) AND (place_id IS NOT NULL)) OR (((domain)::text = ANY (ARRAY[('hours'::character varying)::text, ('guides'::character varying)::text, ('policy'::character varying)::text, ('events'::character varying)::text, ('facilities'::character varying)::text, ('inspections'::character varying)::text])) AND (place_id IS NULL)))),
    CONSTRAINT residents_dispatch_count_check CHECK ((count >= 0))
);

ALTER TABLE public.residents_dispatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_dispatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_draft (
    id bigint NOT NULL,
    key uuid NOT NULL,
    whose bytea NOT NULL,
    sealed bytea NOT NULL,
    since date NOT NULL
);

ALTER TABLE public.residents_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_keptcode (
    id bigint NOT NULL,
    key uuid NOT NULL,
    whose bytea NOT NULL,
    about bytea NOT NULL,
    sealed bytea NOT NULL,
    channel character varying(10) NOT NULL,
    since date NOT NULL
);

ALTER TABLE public.residents_keptcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_keptcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_leaving (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    resident_id bigint NOT NULL
);

ALTER TABLE public.residents_leaving ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_leaving_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_look (
    id bigint NOT NULL,
    "position" bigint NOT NULL,
    office character varying(100) NOT NULL,
    post character varying(40) NOT NULL,
    why character varying(10) NOT NULL,
    subject character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    resident_id bigint NOT NULL,
    CONSTRAINT look_why_closed CHECK (((why)::text = ANY (ARRAY[('handles'::character varying)::text, ('reaches'::character varying)::text, ('counter'::character varying)::text, ('recovers'::character varying)::text, ('reviews'::character varying)::text])))
);

ALTER TABLE public.residents_look ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_look_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_presence (
    id bigint NOT NULL,
    month date NOT NULL,
    resident_id bigint NOT NULL
);

ALTER TABLE public.residents_presence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_presence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_recovery (
    id bigint NOT NULL,
    key uuid NOT NULL,
    "position" bigint NOT NULL,
    office character varying(100) NOT NULL,
    post character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    due timestamp with time zone NOT NULL,
    resident_id bigint NOT NULL,
    CONSTRAINT recovery_waits CHECK ((due > at))
);

ALTER TABLE public.residents_recovery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_recovery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_recoverycontent (
    id bigint NOT NULL,
    sealed bytea NOT NULL,
    recovery_id bigint NOT NULL
);

ALTER TABLE public.residents_recoverycontent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_recoverycontent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_recoveryend (
    id bigint NOT NULL,
    how character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    recovery_id bigint NOT NULL,
    CONSTRAINT recovery_end_known CHECK (((how)::text = ANY (ARRAY[('done'::character varying)::text, ('stopped'::character varying)::text, ('taken'::character varying)::text])))
);

ALTER TABLE public.residents_recoveryend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_recoveryend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_resident (
    id bigint NOT NULL,
    key uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL
);

ALTER TABLE public.residents_resident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_resident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_subscription (
    id bigint NOT NULL,
    key uuid NOT NULL,
    whose bytea NOT NULL,
    sealed bytea NOT NULL,
    domain character varying(12) NOT NULL,
    channel character varying(10) NOT NULL,
    since date NOT NULL,
    until date,
    place_id bigint,
    CONSTRAINT subscription_channel_known CHECK (((channel)::text = ANY (ARRAY[('phone'::character varying)::text, ('email'::character varying)::text]))),
    CONSTRAINT subscription_ends_after_it_begins CHECK (((until IS NULL) OR (until > since))),
    CONSTRAINT subscription_of_a_place_or_a_field CHECK (((((domain)::text = ''::text) AND (place_id IS NOT NULL)) OR (((domain)::text = ANY (ARRAY[('hours'::character varying)::text, ('guides'::character varying)::text, ('policy'::character varying)::text, ('events'::character varying)::text, ('facilities'::character varying)::text, ('inspections'::character varying)::text])) AND (place_id IS NULL))))
);

ALTER TABLE public.residents_subscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_told (
    id bigint NOT NULL,
    key character varying(64) NOT NULL,
    whose bytea NOT NULL,
    sealed bytea NOT NULL,
    "on" date NOT NULL
);

ALTER TABLE public.residents_told ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_told_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.residents_withdrawal (
    id bigint NOT NULL,
    how character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    consent_id bigint NOT NULL,
    CONSTRAINT withdrawal_how_known CHECK (((how)::text = ANY (ARRAY[('web'::character varying)::text, ('counter'::character varying)::text, ('phone'::character varying)::text])))
);

ALTER TABLE public.residents_withdrawal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.residents_withdrawal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_searchentry (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    path character varying(120) NOT NULL,
    text text NOT NULL,
    words text NOT NULL,
    posted date,
    rank smallint NOT NULL,
    CONSTRAINT web_searchentry_rank_check CHECK ((rank >= 0))
);

ALTER TABLE public.web_searchentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_searchentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.web_tries (
    id bigint NOT NULL,
    what character varying(40) NOT NULL,
    since timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    CONSTRAINT web_tries_tries_check CHECK ((tries >= 0))
);

ALTER TABLE public.web_tries ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_tries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY public.foundation_auditrow ATTACH PARTITION public.foundation_auditrow_other DEFAULT;

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

ALTER TABLE ONLY public.accounts_attempt
    ADD CONSTRAINT accounts_attempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_codeuse
    ADD CONSTRAINT accounts_codeuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_disabling
    ADD CONSTRAINT accounts_disabling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_enabling
    ADD CONSTRAINT accounts_enabling_disabling_id_key UNIQUE (disabling_id);

ALTER TABLE ONLY public.accounts_enabling
    ADD CONSTRAINT accounts_enabling_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_grant
    ADD CONSTRAINT accounts_grant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_linkuse
    ADD CONSTRAINT accounts_linkuse_link_id_key UNIQUE (link_id);

ALTER TABLE ONLY public.accounts_linkuse
    ADD CONSTRAINT accounts_linkuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_passkey
    ADD CONSTRAINT accounts_passkey_credential_key UNIQUE (credential);

ALTER TABLE ONLY public.accounts_passkey
    ADD CONSTRAINT accounts_passkey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_passkeyrevocation
    ADD CONSTRAINT accounts_passkeyrevocation_passkey_id_key UNIQUE (passkey_id);

ALTER TABLE ONLY public.accounts_passkeyrevocation
    ADD CONSTRAINT accounts_passkeyrevocation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_passkeyuse
    ADD CONSTRAINT accounts_passkeyuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_passwordset
    ADD CONSTRAINT accounts_passwordset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_recoveryapproval
    ADD CONSTRAINT accounts_recoveryapproval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_recoveryapproval
    ADD CONSTRAINT accounts_recoveryapproval_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY public.accounts_recoveryrequest
    ADD CONSTRAINT accounts_recoveryrequest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_revocation
    ADD CONSTRAINT accounts_revocation_grant_id_key UNIQUE (grant_id);

ALTER TABLE ONLY public.accounts_revocation
    ADD CONSTRAINT accounts_revocation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_secondfactor
    ADD CONSTRAINT accounts_secondfactor_key_key UNIQUE (key);

ALTER TABLE ONLY public.accounts_secondfactor
    ADD CONSTRAINT accounts_secondfactor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_sessionsended
    ADD CONSTRAINT accounts_sessionsended_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tie
    ADD CONSTRAINT accounts_tie_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tieapproval
    ADD CONSTRAINT accounts_tieapproval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tieapproval
    ADD CONSTRAINT accounts_tieapproval_tie_id_key UNIQUE (tie_id);

ALTER TABLE ONLY public.accounts_tieend
    ADD CONSTRAINT accounts_tieend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tieend
    ADD CONSTRAINT accounts_tieend_tie_id_key UNIQUE (tie_id);

ALTER TABLE ONLY public.accounts_token
    ADD CONSTRAINT accounts_token_digest_key UNIQUE (digest);

ALTER TABLE ONLY public.accounts_token
    ADD CONSTRAINT accounts_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tokenrevocation
    ADD CONSTRAINT accounts_tokenrevocation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_tokenrevocation
    ADD CONSTRAINT accounts_tokenrevocation_token_id_key UNIQUE (token_id);

ALTER TABLE ONLY public.accounts_tokenscope
    ADD CONSTRAINT accounts_tokenscope_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_allowance
    ADD CONSTRAINT allowance_paid_once UNIQUE (contract_id, month);

ALTER TABLE ONLY public.ratings_aspectlevel
    ADD CONSTRAINT aspect_rated_once UNIQUE (rating_id, aspect);

ALTER TABLE ONLY public.outbox_attempt
    ADD CONSTRAINT attempt_number_once UNIQUE (message_id, number);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_barred
    ADD CONSTRAINT barred_once UNIQUE NULLS NOT DISTINCT (case_id, office_id, officer_id);

ALTER TABLE ONLY public.ratings_callback
    ADD CONSTRAINT call_back_numbered UNIQUE (rating_id, number);

ALTER TABLE ONLY public.disclosure_carried
    ADD CONSTRAINT carried_once UNIQUE (version_id, slice_id);

ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_a_name_is_one_view UNIQUE (officer_id, name);

ALTER TABLE ONLY public.cases_accountability
    ADD CONSTRAINT cases_accountability_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_accountability
    ADD CONSTRAINT cases_accountability_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_accountabilitydecision
    ADD CONSTRAINT cases_accountabilitydecision_accountability_id_key UNIQUE (accountability_id);

ALTER TABLE ONLY public.cases_accountabilitydecision
    ADD CONSTRAINT cases_accountabilitydecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_barred
    ADD CONSTRAINT cases_barred_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_booking
    ADD CONSTRAINT cases_booking_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_code_key UNIQUE (code);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_key_key UNIQUE (key);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_number_key UNIQUE (number);

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_caseclock
    ADD CONSTRAINT cases_caseclock_clock_id_key UNIQUE (clock_id);

ALTER TABLE ONLY public.cases_caseclock
    ADD CONSTRAINT cases_caseclock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casecontent
    ADD CONSTRAINT cases_casecontent_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_casecontent
    ADD CONSTRAINT cases_casecontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_casewords
    ADD CONSTRAINT cases_casewords_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_casewords
    ADD CONSTRAINT cases_casewords_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_codetries
    ADD CONSTRAINT cases_codetries_pkey PRIMARY KEY (minute);

ALTER TABLE ONLY public.cases_donetally
    ADD CONSTRAINT cases_donetally_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_dropped
    ADD CONSTRAINT cases_dropped_by_day_and_channel UNIQUE (day, channel);

ALTER TABLE ONLY public.cases_dropped
    ADD CONSTRAINT cases_dropped_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_fee
    ADD CONSTRAINT cases_fee_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_fee
    ADD CONSTRAINT cases_fee_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_feepaid
    ADD CONSTRAINT cases_feepaid_fee_id_key UNIQUE (fee_id);

ALTER TABLE ONLY public.cases_feepaid
    ADD CONSTRAINT cases_feepaid_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_flow
    ADD CONSTRAINT cases_flow_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_identity
    ADD CONSTRAINT cases_identity_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_identity
    ADD CONSTRAINT cases_identity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_identitylook
    ADD CONSTRAINT cases_identitylook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_leavetaken
    ADD CONSTRAINT cases_leavetaken_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_leavetaken
    ADD CONSTRAINT cases_leavetaken_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_letter
    ADD CONSTRAINT cases_letter_paper_id_key UNIQUE (paper_id);

ALTER TABLE ONLY public.cases_letter
    ADD CONSTRAINT cases_letter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_letter
    ADD CONSTRAINT cases_one_letter_an_answer UNIQUE (case_id, step);

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_one_step_at_a_time UNIQUE (case_id, number);

ALTER TABLE ONLY public.cases_flow
    ADD CONSTRAINT cases_one_way_a_step UNIQUE (kind, verb, start, who);

ALTER TABLE ONLY public.cases_opentally
    ADD CONSTRAINT cases_opentally_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_payout
    ADD CONSTRAINT cases_payout_code_key UNIQUE (code);

ALTER TABLE ONLY public.cases_payout
    ADD CONSTRAINT cases_payout_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_receipt
    ADD CONSTRAINT cases_receipt_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_receipt
    ADD CONSTRAINT cases_receipt_pending_entry_key UNIQUE (pending_entry);

ALTER TABLE ONLY public.cases_receipt
    ADD CONSTRAINT cases_receipt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_clock_id_key UNIQUE (clock_id);

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewardapproval
    ADD CONSTRAINT cases_rewardapproval_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.cases_rewardapproval
    ADD CONSTRAINT cases_rewardapproval_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewardclaim
    ADD CONSTRAINT cases_rewardclaim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewardclaim
    ADD CONSTRAINT cases_rewardclaim_reward_id_key UNIQUE (reward_id);

ALTER TABLE ONLY public.cases_rewarddecision
    ADD CONSTRAINT cases_rewarddecision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewardpayment
    ADD CONSTRAINT cases_rewardpayment_code_key UNIQUE (code);

ALTER TABLE ONLY public.cases_rewardpayment
    ADD CONSTRAINT cases_rewardpayment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewardrule
    ADD CONSTRAINT cases_rewardrule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_savedview_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_slot
    ADD CONSTRAINT cases_slot_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_slotclosing
    ADD CONSTRAINT cases_slotclosing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_slotclosing
    ADD CONSTRAINT cases_slotclosing_slot_id_key UNIQUE (slot_id);

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_pkey PRIMARY KEY (case_id);

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_stepcontent
    ADD CONSTRAINT cases_stepcontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_stepcontent
    ADD CONSTRAINT cases_stepcontent_step_id_key UNIQUE (step_id);

ALTER TABLE ONLY public.cases_thread
    ADD CONSTRAINT cases_thread_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.cases_thread
    ADD CONSTRAINT cases_thread_notice_id_key UNIQUE (notice_id);

ALTER TABLE ONLY public.cases_thread
    ADD CONSTRAINT cases_thread_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_announced
    ADD CONSTRAINT clocks_announced_once UNIQUE (clock_id, kind, due);

ALTER TABLE ONLY public.clocks_announced
    ADD CONSTRAINT clocks_announced_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_clock
    ADD CONSTRAINT clocks_clock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_clockevent
    ADD CONSTRAINT clocks_clockevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_computation
    ADD CONSTRAINT clocks_computation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_dayoff
    ADD CONSTRAINT clocks_dayoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_daysoffnotice
    ADD CONSTRAINT clocks_daysoffnotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_clock
    ADD CONSTRAINT clocks_one_clock_a_duty UNIQUE (kind, subject, duty);

ALTER TABLE ONLY public.clocks_dayoff
    ADD CONSTRAINT clocks_one_day_a_notice UNIQUE (notice_id, day);

ALTER TABLE ONLY public.clocks_reason
    ADD CONSTRAINT clocks_reason_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.clocks_reason
    ADD CONSTRAINT clocks_reason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_rule
    ADD CONSTRAINT clocks_rule_once UNIQUE (code, jurisdiction, valid_from, revision);

ALTER TABLE ONLY public.clocks_rule
    ADD CONSTRAINT clocks_rule_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.clocks_standing
    ADD CONSTRAINT clocks_standing_pkey PRIMARY KEY (clock_id);

ALTER TABLE ONLY public.residents_keptcode
    ADD CONSTRAINT code_kept_once UNIQUE (whose, about);

ALTER TABLE ONLY public.accounts_codeuse
    ADD CONSTRAINT code_used_once UNIQUE (factor_id, step);

ALTER TABLE ONLY public.ratings_counter
    ADD CONSTRAINT counter_named_once UNIQUE (office_id, name);

ALTER TABLE ONLY public.foundation_delivery
    ADD CONSTRAINT delivered_once UNIQUE (event_id, listener);

ALTER TABLE ONLY public.residents_detail
    ADD CONSTRAINT detail_once_a_resident UNIQUE (resident_id, kind);

ALTER TABLE ONLY public.disclosure_acknowledgement
    ADD CONSTRAINT disclosure_acknowledgement_finding_id_key UNIQUE (finding_id);

ALTER TABLE ONLY public.disclosure_acknowledgement
    ADD CONSTRAINT disclosure_acknowledgement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_amendment
    ADD CONSTRAINT disclosure_amendment_erratum_id_key UNIQUE (erratum_id);

ALTER TABLE ONLY public.disclosure_amendment
    ADD CONSTRAINT disclosure_amendment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_amendmentcontent
    ADD CONSTRAINT disclosure_amendmentcontent_amendment_id_key UNIQUE (amendment_id);

ALTER TABLE ONLY public.disclosure_amendmentcontent
    ADD CONSTRAINT disclosure_amendmentcontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_answer
    ADD CONSTRAINT disclosure_answer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_answer
    ADD CONSTRAINT disclosure_answer_question_id_key UNIQUE (question_id);

ALTER TABLE ONLY public.disclosure_carried
    ADD CONSTRAINT disclosure_carried_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_closure
    ADD CONSTRAINT disclosure_closure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_closure
    ADD CONSTRAINT disclosure_closure_version_id_key UNIQUE (version_id);

ALTER TABLE ONLY public.disclosure_codetries
    ADD CONSTRAINT disclosure_codetries_pkey PRIMARY KEY (minute);

ALTER TABLE ONLY public.disclosure_dropped
    ADD CONSTRAINT disclosure_dropped_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_erratum
    ADD CONSTRAINT disclosure_erratum_code_key UNIQUE (code);

ALTER TABLE ONLY public.disclosure_erratum
    ADD CONSTRAINT disclosure_erratum_key_key UNIQUE (key);

ALTER TABLE ONLY public.disclosure_erratum
    ADD CONSTRAINT disclosure_erratum_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_erratumcontent
    ADD CONSTRAINT disclosure_erratumcontent_erratum_id_key UNIQUE (erratum_id);

ALTER TABLE ONLY public.disclosure_erratumcontent
    ADD CONSTRAINT disclosure_erratumcontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_finding
    ADD CONSTRAINT disclosure_finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_hold
    ADD CONSTRAINT disclosure_hold_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_interviewanswer
    ADD CONSTRAINT disclosure_interviewanswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_interviewanswer
    ADD CONSTRAINT disclosure_interviewanswer_question_id_key UNIQUE (question_id);

ALTER TABLE ONLY public.disclosure_interviewquestion
    ADD CONSTRAINT disclosure_interviewquestion_key_key UNIQUE (key);

ALTER TABLE ONLY public.disclosure_interviewquestion
    ADD CONSTRAINT disclosure_interviewquestion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_interviewquestioncontent
    ADD CONSTRAINT disclosure_interviewquestioncontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_interviewquestioncontent
    ADD CONSTRAINT disclosure_interviewquestioncontent_question_id_key UNIQUE (question_id);

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_index_no_key UNIQUE (index_no);

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_code_key UNIQUE (code);

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_key_key UNIQUE (key);

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_objectioncontent
    ADD CONSTRAINT disclosure_objectioncontent_objection_id_key UNIQUE (objection_id);

ALTER TABLE ONLY public.disclosure_objectioncontent
    ADD CONSTRAINT disclosure_objectioncontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_postercode
    ADD CONSTRAINT disclosure_postercode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_postercode
    ADD CONSTRAINT disclosure_postercode_slice_id_key UNIQUE (slice_id);

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingproof_photo_id_key UNIQUE (photo_id);

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingproof_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_question
    ADD CONSTRAINT disclosure_question_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_reason
    ADD CONSTRAINT disclosure_reason_key_key UNIQUE (key);

ALTER TABLE ONLY public.disclosure_reason
    ADD CONSTRAINT disclosure_reason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_release
    ADD CONSTRAINT disclosure_release_hold_id_key UNIQUE (hold_id);

ALTER TABLE ONLY public.disclosure_release
    ADD CONSTRAINT disclosure_release_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_removal
    ADD CONSTRAINT disclosure_removal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_removal
    ADD CONSTRAINT disclosure_removal_posting_id_key UNIQUE (posting_id);

ALTER TABLE ONLY public.disclosure_review
    ADD CONSTRAINT disclosure_review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_review
    ADD CONSTRAINT disclosure_review_version_id_key UNIQUE (version_id);

ALTER TABLE ONLY public.disclosure_rollkind
    ADD CONSTRAINT disclosure_rollkind_name_key UNIQUE (name);

ALTER TABLE ONLY public.disclosure_rollkind
    ADD CONSTRAINT disclosure_rollkind_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_series
    ADD CONSTRAINT disclosure_series_letters_key UNIQUE (letters);

ALTER TABLE ONLY public.disclosure_series
    ADD CONSTRAINT disclosure_series_office_id_key UNIQUE (office_id);

ALTER TABLE ONLY public.disclosure_series
    ADD CONSTRAINT disclosure_series_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdelivery_photo_id_key UNIQUE (photo_id);

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdelivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_slice
    ADD CONSTRAINT disclosure_slice_key_key UNIQUE (key);

ALTER TABLE ONLY public.disclosure_slice
    ADD CONSTRAINT disclosure_slice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_slicecontent
    ADD CONSTRAINT disclosure_slicecontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_slicecontent
    ADD CONSTRAINT disclosure_slicecontent_slice_id_key UNIQUE (slice_id);

ALTER TABLE ONLY public.disclosure_sliceentry
    ADD CONSTRAINT disclosure_sliceentry_pending_entry_key UNIQUE (pending_entry);

ALTER TABLE ONLY public.disclosure_sliceentry
    ADD CONSTRAINT disclosure_sliceentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_sliceentry
    ADD CONSTRAINT disclosure_sliceentry_slice_id_key UNIQUE (slice_id);

ALTER TABLE ONLY public.disclosure_takedown
    ADD CONSTRAINT disclosure_takedown_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_takedown
    ADD CONSTRAINT disclosure_takedown_version_id_key UNIQUE (version_id);

ALTER TABLE ONLY public.disclosure_verdict
    ADD CONSTRAINT disclosure_verdict_objection_id_key UNIQUE (objection_id);

ALTER TABLE ONLY public.disclosure_verdict
    ADD CONSTRAINT disclosure_verdict_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_verdictcontent
    ADD CONSTRAINT disclosure_verdictcontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_verdictcontent
    ADD CONSTRAINT disclosure_verdictcontent_verdict_id_key UNIQUE (verdict_id);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_supersedes_id_key UNIQUE (supersedes_id);

ALTER TABLE ONLY public.disclosure_versioncontent
    ADD CONSTRAINT disclosure_versioncontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.disclosure_versioncontent
    ADD CONSTRAINT disclosure_versioncontent_version_id_key UNIQUE (version_id);

ALTER TABLE ONLY public.disclosure_withdrawal
    ADD CONSTRAINT disclosure_withdrawal_notice_id_key UNIQUE (notice_id);

ALTER TABLE ONLY public.disclosure_withdrawal
    ADD CONSTRAINT disclosure_withdrawal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.disclosure_dropped
    ADD CONSTRAINT dropped_by_day_and_channel UNIQUE (day, channel);

ALTER TABLE ONLY public.offices_facilityhours
    ADD CONSTRAINT facility_hours_once UNIQUE (state_id, weekday, opens);

ALTER TABLE ONLY public.files_arrival
    ADD CONSTRAINT files_arrival_key_key UNIQUE (key);

ALTER TABLE ONLY public.files_arrival
    ADD CONSTRAINT files_arrival_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_arrival
    ADD CONSTRAINT files_arrival_token_key UNIQUE (token);

ALTER TABLE ONLY public.files_content
    ADD CONSTRAINT files_content_address_key UNIQUE (address);

ALTER TABLE ONLY public.files_content
    ADD CONSTRAINT files_content_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.files_content
    ADD CONSTRAINT files_content_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_extraction
    ADD CONSTRAINT files_extraction_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.files_extraction
    ADD CONSTRAINT files_extraction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_retention
    ADD CONSTRAINT files_retention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_token_key UNIQUE (token);

ALTER TABLE ONLY public.foundation_auditanchor
    ADD CONSTRAINT foundation_auditanchor_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.foundation_auditlink
    ADD CONSTRAINT foundation_auditlink_pkey PRIMARY KEY ("position");

ALTER TABLE ONLY public.foundation_auditlink
    ADD CONSTRAINT foundation_auditlink_row_id_key UNIQUE (row_id);

ALTER TABLE ONLY public.foundation_auditrow
    ADD CONSTRAINT foundation_auditrow_pkey PRIMARY KEY (id, at);

ALTER TABLE ONLY public.foundation_auditrow_other
    ADD CONSTRAINT foundation_auditrow_other_pkey PRIMARY KEY (id, at);

ALTER TABLE ONLY public.foundation_delivery
    ADD CONSTRAINT foundation_delivery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.foundation_erasable
    ADD CONSTRAINT foundation_erasable_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.foundation_erasure
    ADD CONSTRAINT foundation_erasure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.foundation_event
    ADD CONSTRAINT foundation_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.foundation_once
    ADD CONSTRAINT foundation_once_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_basis
    ADD CONSTRAINT law_basis_once UNIQUE (document_key, article, jurisdiction, in_force_from);

ALTER TABLE ONLY public.law_basis
    ADD CONSTRAINT law_basis_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_checkpoint
    ADD CONSTRAINT ledger_checkpoint_pkey PRIMARY KEY (size);

ALTER TABLE ONLY public.ledger_closing
    ADD CONSTRAINT ledger_closing_pkey PRIMARY KEY (log_id);

ALTER TABLE ONLY public.ledger_cosignature
    ADD CONSTRAINT ledger_cosignature_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pending_key UNIQUE (pending);

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (index);

ALTER TABLE ONLY public.ledger_keychange
    ADD CONSTRAINT ledger_key_once UNIQUE (key, verb);

ALTER TABLE ONLY public.ledger_keychange
    ADD CONSTRAINT ledger_keychange_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.ledger_cosignature
    ADD CONSTRAINT ledger_one_cosignature UNIQUE (witness, checkpoint_id);

ALTER TABLE ONLY public.ledger_subtree
    ADD CONSTRAINT ledger_one_subtree UNIQUE (level, number);

ALTER TABLE ONLY public.ledger_pending
    ADD CONSTRAINT ledger_pending_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_refusal
    ADD CONSTRAINT ledger_refusal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_subtree
    ADD CONSTRAINT ledger_subtree_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_tree
    ADD CONSTRAINT ledger_tree_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ledger_wanted
    ADD CONSTRAINT ledger_wanted_pkey PRIMARY KEY (checkpoint_id);

ALTER TABLE ONLY public.matters_guidedpath
    ADD CONSTRAINT matters_guidedpath_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.matters_heldpaper
    ADD CONSTRAINT matters_held_paper_once UNIQUE (name, since);

ALTER TABLE ONLY public.matters_heldpaper
    ADD CONSTRAINT matters_heldpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.matters_matter_bases
    ADD CONSTRAINT matters_matter_bases_matter_id_basis_id_4ec69b70_uniq UNIQUE (matter_id, basis_id);

ALTER TABLE ONLY public.matters_matter_bases
    ADD CONSTRAINT matters_matter_bases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.matters_matter
    ADD CONSTRAINT matters_matter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.matters_matter
    ADD CONSTRAINT matters_named_once UNIQUE (first, second);

ALTER TABLE ONLY public.matters_matter
    ADD CONSTRAINT matters_numbered_once UNIQUE (number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_occasion
    ADD CONSTRAINT matters_occasion_once UNIQUE (matter_id, number);

ALTER TABLE ONLY public.matters_occasion
    ADD CONSTRAINT matters_occasion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.matters_retention
    ADD CONSTRAINT matters_retention_once UNIQUE (matter_id, since);

ALTER TABLE ONLY public.matters_retention
    ADD CONSTRAINT matters_retention_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_allowance
    ADD CONSTRAINT offices_allowance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_certificate
    ADD CONSTRAINT offices_certificate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_contract
    ADD CONSTRAINT offices_contract_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_declaredduty
    ADD CONSTRAINT offices_declaredduty_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_dutyday
    ADD CONSTRAINT offices_dutyday_day_key UNIQUE (day);

ALTER TABLE ONLY public.offices_dutyday
    ADD CONSTRAINT offices_dutyday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_eventcalledoff
    ADD CONSTRAINT offices_eventcalledoff_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY public.offices_eventcalledoff
    ADD CONSTRAINT offices_eventcalledoff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_exit
    ADD CONSTRAINT offices_exit_contract_id_key UNIQUE (contract_id);

ALTER TABLE ONLY public.offices_exit
    ADD CONSTRAINT offices_exit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facility
    ADD CONSTRAINT offices_facility_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityday
    ADD CONSTRAINT offices_facilityday_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityend
    ADD CONSTRAINT offices_facilityend_facility_id_key UNIQUE (facility_id);

ALTER TABLE ONLY public.offices_facilityend
    ADD CONSTRAINT offices_facilityend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityevent
    ADD CONSTRAINT offices_facilityevent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityhours
    ADD CONSTRAINT offices_facilityhours_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityitem
    ADD CONSTRAINT offices_facilityitem_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilityphoto
    ADD CONSTRAINT offices_facilityphoto_file_id_key UNIQUE (file_id);

ALTER TABLE ONLY public.offices_facilityphoto
    ADD CONSTRAINT offices_facilityphoto_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_facilitystate
    ADD CONSTRAINT offices_facilitystate_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_interest
    ADD CONSTRAINT offices_interest_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_officer
    ADD CONSTRAINT offices_officer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_officer
    ADD CONSTRAINT offices_officer_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.offices_position
    ADD CONSTRAINT offices_position_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_positionrole
    ADD CONSTRAINT offices_positionrole_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_reception
    ADD CONSTRAINT offices_reception_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_spokespersons
    ADD CONSTRAINT offices_spokespersons_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_talk
    ADD CONSTRAINT offices_talk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_training
    ADD CONSTRAINT offices_training_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_upkeep
    ADD CONSTRAINT offices_upkeep_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_whereabouts
    ADD CONSTRAINT offices_whereabouts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_whereabouts
    ADD CONSTRAINT offices_whereabouts_position_id_key UNIQUE (position_id);

ALTER TABLE ONLY public.foundation_once
    ADD CONSTRAINT once_per_actor UNIQUE (key, actor_key);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT one_account_a_person UNIQUE (person);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT one_login_name UNIQUE (login_name);

ALTER TABLE ONLY public.outbox_attempt
    ADD CONSTRAINT outbox_attempt_key_key UNIQUE (key);

ALTER TABLE ONLY public.outbox_attempt
    ADD CONSTRAINT outbox_attempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_attemptoutcome
    ADD CONSTRAINT outbox_attemptoutcome_attempt_id_key UNIQUE (attempt_id);

ALTER TABLE ONLY public.outbox_attemptoutcome
    ADD CONSTRAINT outbox_attemptoutcome_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_decision
    ADD CONSTRAINT outbox_decision_attempt_id_key UNIQUE (attempt_id);

ALTER TABLE ONLY public.outbox_decision
    ADD CONSTRAINT outbox_decision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_drop
    ADD CONSTRAINT outbox_drop_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.outbox_drop
    ADD CONSTRAINT outbox_drop_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_message
    ADD CONSTRAINT outbox_message_key_key UNIQUE (key);

ALTER TABLE ONLY public.outbox_message
    ADD CONSTRAINT outbox_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_messagecontent
    ADD CONSTRAINT outbox_messagecontent_message_id_key UNIQUE (message_id);

ALTER TABLE ONLY public.outbox_messagecontent
    ADD CONSTRAINT outbox_messagecontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_optout
    ADD CONSTRAINT outbox_optout_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_optoutend
    ADD CONSTRAINT outbox_optoutend_opt_out_id_key UNIQUE (opt_out_id);

ALTER TABLE ONLY public.outbox_optoutend
    ADD CONSTRAINT outbox_optoutend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_postponement
    ADD CONSTRAINT outbox_postponement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_receipt
    ADD CONSTRAINT outbox_receipt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_reply
    ADD CONSTRAINT outbox_reply_key_key UNIQUE (key);

ALTER TABLE ONLY public.outbox_reply
    ADD CONSTRAINT outbox_reply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_replycontent
    ADD CONSTRAINT outbox_replycontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_replycontent
    ADD CONSTRAINT outbox_replycontent_reply_id_key UNIQUE (reply_id);

ALTER TABLE ONLY public.outbox_reservation
    ADD CONSTRAINT outbox_reservation_decision_id_key UNIQUE (decision_id);

ALTER TABLE ONLY public.outbox_reservation
    ADD CONSTRAINT outbox_reservation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_settlement
    ADD CONSTRAINT outbox_settlement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_settlement
    ADD CONSTRAINT outbox_settlement_reservation_id_key UNIQUE (reservation_id);

ALTER TABLE ONLY public.outbox_silence
    ADD CONSTRAINT outbox_silence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_silenceend
    ADD CONSTRAINT outbox_silenceend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox_silenceend
    ADD CONSTRAINT outbox_silenceend_silence_id_key UNIQUE (silence_id);

ALTER TABLE ONLY public.outbox_waiting
    ADD CONSTRAINT outbox_waiting_pkey PRIMARY KEY (reservation_id);

ALTER TABLE ONLY public.places_board
    ADD CONSTRAINT places_board_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_listing
    ADD CONSTRAINT places_listing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_place
    ADD CONSTRAINT places_place_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_placecode
    ADD CONSTRAINT places_placecode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_placename
    ADD CONSTRAINT places_placename_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offices_positionrole
    ADD CONSTRAINT position_role_once UNIQUE (position_id, role);

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT posting_once_a_board UNIQUE (version_id, board_id);

ALTER TABLE ONLY public.press_address
    ADD CONSTRAINT press_address_path_key UNIQUE (path);

ALTER TABLE ONLY public.press_address
    ADD CONSTRAINT press_address_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_bulletin
    ADD CONSTRAINT press_bulletin_number_key UNIQUE (number);

ALTER TABLE ONLY public.press_bulletin
    ADD CONSTRAINT press_bulletin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_cure
    ADD CONSTRAINT press_cure_finding_id_key UNIQUE (finding_id);

ALTER TABLE ONLY public.press_cure
    ADD CONSTRAINT press_cure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_figure
    ADD CONSTRAINT press_figure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_finding
    ADD CONSTRAINT press_finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_impression
    ADD CONSTRAINT press_impression_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_impression
    ADD CONSTRAINT press_impression_slice_id_key UNIQUE (slice_id);

ALTER TABLE ONLY public.press_night
    ADD CONSTRAINT press_night_day_key UNIQUE (day);

ALTER TABLE ONLY public.press_night
    ADD CONSTRAINT press_night_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_figure
    ADD CONSTRAINT press_one_figure UNIQUE (night_id, indicator);

ALTER TABLE ONLY public.press_publication
    ADD CONSTRAINT press_publication_pending_key UNIQUE (pending);

ALTER TABLE ONLY public.press_publication
    ADD CONSTRAINT press_publication_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_publication
    ADD CONSTRAINT press_publication_plan_key UNIQUE (plan);

ALTER TABLE ONLY public.press_stale
    ADD CONSTRAINT press_stale_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_stoppage
    ADD CONSTRAINT press_stoppage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_unprinted
    ADD CONSTRAINT press_unprinted_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.press_unprinted
    ADD CONSTRAINT press_unprinted_slice_id_key UNIQUE (slice_id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_words
    ADD CONSTRAINT rating_words_once UNIQUE (rating_id, what, number);

ALTER TABLE ONLY public.ratings_appeal
    ADD CONSTRAINT ratings_appeal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_aspectlevel
    ADD CONSTRAINT ratings_aspectlevel_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_callback
    ADD CONSTRAINT ratings_callback_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_check
    ADD CONSTRAINT ratings_check_mend_id_key UNIQUE (mend_id);

ALTER TABLE ONLY public.ratings_check
    ADD CONSTRAINT ratings_check_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_codetries
    ADD CONSTRAINT ratings_codetries_pkey PRIMARY KEY (minute);

ALTER TABLE ONLY public.ratings_contact
    ADD CONSTRAINT ratings_contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_contact
    ADD CONSTRAINT ratings_contact_rating_id_key UNIQUE (rating_id);

ALTER TABLE ONLY public.ratings_contactlook
    ADD CONSTRAINT ratings_contactlook_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_counter
    ADD CONSTRAINT ratings_counter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_dropped
    ADD CONSTRAINT ratings_dropped_day_key UNIQUE (day);

ALTER TABLE ONLY public.ratings_dropped
    ADD CONSTRAINT ratings_dropped_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_exclusion
    ADD CONSTRAINT ratings_exclusion_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_exclusion
    ADD CONSTRAINT ratings_exclusion_rating_id_key UNIQUE (rating_id);

ALTER TABLE ONLY public.ratings_followcode
    ADD CONSTRAINT ratings_followcode_code_key UNIQUE (code);

ALTER TABLE ONLY public.ratings_followcode
    ADD CONSTRAINT ratings_followcode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_followcode
    ADD CONSTRAINT ratings_followcode_rating_id_key UNIQUE (rating_id);

ALTER TABLE ONLY public.ratings_mark
    ADD CONSTRAINT ratings_mark_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_mend
    ADD CONSTRAINT ratings_mend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_rating
    ADD CONSTRAINT ratings_rating_key_key UNIQUE (key);

ALTER TABLE ONLY public.ratings_rating
    ADD CONSTRAINT ratings_rating_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_rating
    ADD CONSTRAINT ratings_rating_ticket_id_key UNIQUE (ticket_id);

ALTER TABLE ONLY public.ratings_ratingreason
    ADD CONSTRAINT ratings_ratingreason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_case_id_key UNIQUE (case_id);

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_code_key UNIQUE (code);

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_ticketcode
    ADD CONSTRAINT ratings_ticketcode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_ticketcode
    ADD CONSTRAINT ratings_ticketcode_ticket_id_key UNIQUE (ticket_id);

ALTER TABLE ONLY public.ratings_verdict
    ADD CONSTRAINT ratings_verdict_appeal_id_key UNIQUE (appeal_id);

ALTER TABLE ONLY public.ratings_verdict
    ADD CONSTRAINT ratings_verdict_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_verification
    ADD CONSTRAINT ratings_verification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_verification
    ADD CONSTRAINT ratings_verification_rating_id_key UNIQUE (rating_id);

ALTER TABLE ONLY public.ratings_words
    ADD CONSTRAINT ratings_words_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.ratings_ratingreason
    ADD CONSTRAINT reason_said_once UNIQUE (rating_id, reason);

ALTER TABLE ONLY public.outbox_receipt
    ADD CONSTRAINT receipt_word_once UNIQUE (gateway, reference, word);

ALTER TABLE ONLY public.residents_code
    ADD CONSTRAINT residents_code_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_code
    ADD CONSTRAINT residents_code_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_consent
    ADD CONSTRAINT residents_consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_detail
    ADD CONSTRAINT residents_detail_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_detail
    ADD CONSTRAINT residents_detail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_dispatch
    ADD CONSTRAINT residents_dispatch_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_dispatch
    ADD CONSTRAINT residents_dispatch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_draft
    ADD CONSTRAINT residents_draft_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_draft
    ADD CONSTRAINT residents_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_keptcode
    ADD CONSTRAINT residents_keptcode_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_keptcode
    ADD CONSTRAINT residents_keptcode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_leaving
    ADD CONSTRAINT residents_leaving_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_leaving
    ADD CONSTRAINT residents_leaving_resident_id_key UNIQUE (resident_id);

ALTER TABLE ONLY public.residents_look
    ADD CONSTRAINT residents_look_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_presence
    ADD CONSTRAINT residents_presence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_presence
    ADD CONSTRAINT residents_presence_resident_id_key UNIQUE (resident_id);

ALTER TABLE ONLY public.residents_recovery
    ADD CONSTRAINT residents_recovery_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_recovery
    ADD CONSTRAINT residents_recovery_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_recoverycontent
    ADD CONSTRAINT residents_recoverycontent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_recoverycontent
    ADD CONSTRAINT residents_recoverycontent_recovery_id_key UNIQUE (recovery_id);

ALTER TABLE ONLY public.residents_recoveryend
    ADD CONSTRAINT residents_recoveryend_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_recoveryend
    ADD CONSTRAINT residents_recoveryend_recovery_id_key UNIQUE (recovery_id);

ALTER TABLE ONLY public.residents_resident
    ADD CONSTRAINT residents_resident_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_resident
    ADD CONSTRAINT residents_resident_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_subscription
    ADD CONSTRAINT residents_subscription_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_subscription
    ADD CONSTRAINT residents_subscription_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_told
    ADD CONSTRAINT residents_told_key_key UNIQUE (key);

ALTER TABLE ONLY public.residents_told
    ADD CONSTRAINT residents_told_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.residents_withdrawal
    ADD CONSTRAINT residents_withdrawal_consent_id_key UNIQUE (consent_id);

ALTER TABLE ONLY public.residents_withdrawal
    ADD CONSTRAINT residents_withdrawal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases_rewarddecision
    ADD CONSTRAINT reward_decided_one_at_a_time UNIQUE (reward_id, number);

ALTER TABLE ONLY public.cases_rewardrule
    ADD CONSTRAINT reward_rule_once_a_day UNIQUE (act, valid_from);

ALTER TABLE ONLY public.disclosure_slice
    ADD CONSTRAINT slice_once_a_place UNIQUE NULLS NOT DISTINCT (version_id, place_id);

ALTER TABLE ONLY public.residents_subscription
    ADD CONSTRAINT subscribed_once UNIQUE NULLS NOT DISTINCT (whose, place_id, domain);

ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT succession_once UNIQUE (place_id, successor_id);

ALTER TABLE ONLY public.accounts_tokenscope
    ADD CONSTRAINT token_scope_once UNIQUE (token_id, scope);

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT version_number_once UNIQUE (notice_id, number);

ALTER TABLE ONLY public.web_searchentry
    ADD CONSTRAINT web_searchentry_key_key UNIQUE (key);

ALTER TABLE ONLY public.web_searchentry
    ADD CONSTRAINT web_searchentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.web_tries
    ADD CONSTRAINT web_tries_once UNIQUE (what, since);

ALTER TABLE ONLY public.web_tries
    ADD CONSTRAINT web_tries_pkey PRIMARY KEY (id);

CREATE INDEX accounts_attempt_at_03cd75e4 ON public.accounts_attempt USING btree (at);

CREATE INDEX accounts_codeuse_factor_id_0eaea25e ON public.accounts_codeuse USING btree (factor_id);

CREATE INDEX accounts_disabling_by_id_06cbc5b5 ON public.accounts_disabling USING btree (by_id);

CREATE INDEX accounts_disabling_user_id_a92008ca ON public.accounts_disabling USING btree (user_id);

CREATE INDEX accounts_enabling_by_id_de26d491 ON public.accounts_enabling USING btree (by_id);

CREATE INDEX accounts_grant_by_id_49e659fd ON public.accounts_grant USING btree (by_id);

CREATE INDEX accounts_grant_user_id_7b34be41 ON public.accounts_grant USING btree (user_id);

CREATE INDEX accounts_link_by_id_8e5beb6b ON public.accounts_link USING btree (by_id);

CREATE INDEX accounts_link_user_id_2355f50a ON public.accounts_link USING btree (user_id);

CREATE INDEX accounts_passkey_user_id_f8f562b4 ON public.accounts_passkey USING btree (user_id);

CREATE INDEX accounts_passkeyrevocation_by_id_abea2ecb ON public.accounts_passkeyrevocation USING btree (by_id);

CREATE INDEX accounts_passkeyuse_passkey_id_9afe1d1c ON public.accounts_passkeyuse USING btree (passkey_id);

CREATE INDEX accounts_passwordset_user_id_c5d06592 ON public.accounts_passwordset USING btree (user_id);

CREATE INDEX accounts_recoveryapproval_by_id_79acfc6c ON public.accounts_recoveryapproval USING btree (by_id);

CREATE INDEX accounts_recoveryrequest_by_id_a8eabb29 ON public.accounts_recoveryrequest USING btree (by_id);

CREATE INDEX accounts_recoveryrequest_user_id_cdf30f7b ON public.accounts_recoveryrequest USING btree (user_id);

CREATE INDEX accounts_revocation_by_id_061240f3 ON public.accounts_revocation USING btree (by_id);

CREATE INDEX accounts_secondfactor_key_5502a041_like ON public.accounts_secondfactor USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_secondfactor_user_id_1e182b70 ON public.accounts_secondfactor USING btree (user_id);

CREATE INDEX accounts_sessionsended_by_id_f5f44e34 ON public.accounts_sessionsended USING btree (by_id);

CREATE INDEX accounts_sessionsended_user_id_9400dbe9 ON public.accounts_sessionsended USING btree (user_id);

CREATE INDEX accounts_tie_by_id_5cfbd157 ON public.accounts_tie USING btree (by_id);

CREATE INDEX accounts_tie_user_id_6a7a4a59 ON public.accounts_tie USING btree (user_id);

CREATE INDEX accounts_tieapproval_by_id_a463a24f ON public.accounts_tieapproval USING btree (by_id);

CREATE INDEX accounts_tieend_by_id_874704da ON public.accounts_tieend USING btree (by_id);

CREATE INDEX accounts_token_user_id_82a3a2c8 ON public.accounts_token USING btree (user_id);

CREATE INDEX accounts_tokenrevocation_by_id_43eb5487 ON public.accounts_tokenrevocation USING btree (by_id);

CREATE INDEX accounts_tokenscope_token_id_67d1c013 ON public.accounts_tokenscope USING btree (token_id);

CREATE INDEX accounts_user_opened_by_id_fe35b23c ON public.accounts_user USING btree (opened_by_id);

CREATE UNIQUE INDEX appeal_of_the_office_once ON public.ratings_appeal USING btree (exclusion_id) WHERE (NOT ("group" IS NULL));

CREATE UNIQUE INDEX appeal_of_the_rater_once ON public.ratings_appeal USING btree (exclusion_id) WHERE ("group" IS NULL);

CREATE INDEX attempt_by_name ON public.accounts_attempt USING btree (name_digest, at);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX cases_accountability_accused_id_ebb9ca92 ON public.cases_accountability USING btree (accused_id);

CREATE INDEX cases_accountability_office_id_e5401457 ON public.cases_accountability USING btree (office_id);

CREATE INDEX cases_accountabilitydecision_office_id_229e8d7d ON public.cases_accountabilitydecision USING btree (office_id);

CREATE INDEX cases_accountabilitydecision_officer_id_a2d94507 ON public.cases_accountabilitydecision USING btree (officer_id);

CREATE INDEX cases_barred_case_id_16db6ec3 ON public.cases_barred USING btree (case_id);

CREATE INDEX cases_barred_office_id_e9847483 ON public.cases_barred USING btree (office_id);

CREATE INDEX cases_barred_officer_id_4be14fa5 ON public.cases_barred USING btree (officer_id);

CREATE INDEX cases_booking_case_id_56188e74 ON public.cases_booking USING btree (case_id);

CREATE INDEX cases_booking_slot_id_f4b49afa ON public.cases_booking USING btree (slot_id);

CREATE INDEX cases_case_matter_id_3c4d0297 ON public.cases_case USING btree (matter_id);

CREATE INDEX cases_case_number_980c9551_like ON public.cases_case USING btree (number varchar_pattern_ops);

CREATE INDEX cases_case_office_id_93691f7b ON public.cases_case USING btree (office_id);

CREATE INDEX cases_case_parent_id_30365dcb ON public.cases_case USING btree (parent_id);

CREATE INDEX cases_case_place_id_bb1f10d2 ON public.cases_case USING btree (place_id);

CREATE INDEX cases_case_taken_by_id_2fd12b04 ON public.cases_case USING btree (taken_by_id);

CREATE INDEX cases_caseclock_case_id_8826cbf6 ON public.cases_caseclock USING btree (case_id);

CREATE INDEX cases_casewords_found ON public.cases_casewords USING gin (readers, signs);

CREATE INDEX cases_children ON public.cases_standing USING btree (parent_id) WHERE (NOT (parent_id IS NULL));

CREATE INDEX cases_desk ON public.cases_standing USING btree (office_id, opened, case_id) WHERE (closed_on IS NULL);

CREATE INDEX cases_done_by_office ON public.cases_donetally USING btree (office_id, month);

CREATE INDEX cases_done_unsettled ON public.cases_donetally USING btree (id) WHERE (NOT settled);

CREATE UNIQUE INDEX cases_donetally_settled ON public.cases_donetally USING btree (office_id, kind, month, days, late) WHERE settled;

CREATE INDEX cases_draft_case_id_2bc2a7d9 ON public.cases_draft USING btree (case_id);

CREATE INDEX cases_draft_officer_id_8d94f00e ON public.cases_draft USING btree (officer_id);

CREATE INDEX cases_ended ON public.cases_standing USING btree (closed_on, case_id) WHERE (NOT (closed_on IS NULL));

CREATE INDEX cases_identitylook_case_id_67b51e1b ON public.cases_identitylook USING btree (case_id);

CREATE INDEX cases_letter_case_id_653c3cd9 ON public.cases_letter USING btree (case_id);

CREATE INDEX cases_mine ON public.cases_standing USING btree (officer_id, opened, case_id) WHERE (closed_on IS NULL);

CREATE INDEX cases_offered ON public.cases_standing USING btree (to_office_id, opened, case_id) WHERE (NOT (to_office_id IS NULL));

CREATE INDEX cases_open_by_office ON public.cases_opentally USING btree (office_id);

CREATE INDEX cases_open_unsettled ON public.cases_opentally USING btree (id) WHERE (NOT settled);

CREATE UNIQUE INDEX cases_opentally_settled ON public.cases_opentally USING btree (office_id, kind, state, due) NULLS NOT DISTINCT WHERE settled;

CREATE INDEX cases_paper_case_id_1d2fd58d ON public.cases_paper USING btree (case_id);

CREATE INDEX cases_reward_office_id_c743c4a4 ON public.cases_reward USING btree (office_id);

CREATE INDEX cases_rewardapproval_officer_id_d200ca79 ON public.cases_rewardapproval USING btree (officer_id);

CREATE INDEX cases_rewarddecision_officer_id_52d8938e ON public.cases_rewarddecision USING btree (officer_id);

CREATE INDEX cases_rewarddecision_reward_id_5e3453ff ON public.cases_rewarddecision USING btree (reward_id);

CREATE INDEX cases_rewarddecision_rule_id_6ddb94d3 ON public.cases_rewarddecision USING btree (rule_id);

CREATE INDEX cases_rewardpayment_office_id_d3562e63 ON public.cases_rewardpayment USING btree (office_id);

CREATE INDEX cases_rewardpayment_officer_id_b782b3cb ON public.cases_rewardpayment USING btree (officer_id);

CREATE INDEX cases_rewardrule_payer_id_8e298a3b ON public.cases_rewardrule USING btree (payer_id);

CREATE INDEX cases_savedview_office_id_48ab150d ON public.cases_savedview USING btree (office_id);

CREATE INDEX cases_slot_office_id_e46ce940 ON public.cases_slot USING btree (office_id);

CREATE INDEX cases_slotclosing_officer_id_cd6cd991 ON public.cases_slotclosing USING btree (officer_id);

CREATE INDEX cases_step_case_id_95522377 ON public.cases_step USING btree (case_id);

CREATE INDEX cases_step_office_id_79f10609 ON public.cases_step USING btree (office_id);

CREATE INDEX cases_step_officer_id_e5aff60d ON public.cases_step USING btree (officer_id);

CREATE INDEX cases_step_to_case_id_b311bd2e ON public.cases_step USING btree (to_case_id);

CREATE INDEX cases_step_to_office_id_873d9f1b ON public.cases_step USING btree (to_office_id);

CREATE INDEX cases_urgent ON public.cases_standing USING btree (office_id, until, case_id) WHERE ((closed_on IS NULL) AND (until IS NOT NULL));

CREATE INDEX clocks_clock_office_id_4f248ee6 ON public.clocks_clock USING btree (office_id);

CREATE INDEX clocks_clock_officer_id_49bf527f ON public.clocks_clock USING btree (officer_id);

CREATE INDEX clocks_clock_rule_id_60ebfd32 ON public.clocks_clock USING btree (rule_id);

CREATE INDEX clocks_clockevent_clock_id_20dbed71 ON public.clocks_clockevent USING btree (clock_id);

CREATE INDEX clocks_clockevent_office_id_f3aa1c96 ON public.clocks_clockevent USING btree (office_id);

CREATE INDEX clocks_clockevent_officer_id_7b1f66fd ON public.clocks_clockevent USING btree (officer_id);

CREATE INDEX clocks_computation_clock_id_8c2231c6 ON public.clocks_computation USING btree (clock_id);

CREATE INDEX clocks_dayoff_notice_id_87210717 ON public.clocks_dayoff USING btree (notice_id);

CREATE INDEX clocks_desk ON public.clocks_standing USING btree (office_id, until, clock_id) WHERE (closed_on IS NULL);

CREATE INDEX clocks_due_in_order ON public.clocks_standing USING btree (due, clock_id) WHERE (closed_on IS NULL);

CREATE INDEX clocks_mine ON public.clocks_standing USING btree (officer_id, until, clock_id) WHERE (closed_on IS NULL);

CREATE INDEX clocks_rule_basis_id_0e6474f4 ON public.clocks_rule USING btree (basis_id);

CREATE INDEX disclosure_acknowledgement_review_id_16752336 ON public.disclosure_acknowledgement USING btree (review_id);

CREATE INDEX disclosure_amendment_by_id_2e689262 ON public.disclosure_amendment USING btree (by_id);

CREATE INDEX disclosure_answer_by_id_214af26b ON public.disclosure_answer USING btree (by_id);

CREATE INDEX disclosure_answer_notice_id_78986bee ON public.disclosure_answer USING btree (notice_id);

CREATE INDEX disclosure_carried_slice_id_45d7aa33 ON public.disclosure_carried USING btree (slice_id);

CREATE INDEX disclosure_carried_version_id_7c0dddbe ON public.disclosure_carried USING btree (version_id);

CREATE INDEX disclosure_closure_by_id_83699bb1 ON public.disclosure_closure USING btree (by_id);

CREATE INDEX disclosure_erratum_office_id_8d75dc60 ON public.disclosure_erratum USING btree (office_id);

CREATE INDEX disclosure_erratum_taken_by_id_a0ad010d ON public.disclosure_erratum USING btree (taken_by_id);

CREATE INDEX disclosure_finding_version_id_e8d8be88 ON public.disclosure_finding USING btree (version_id);

CREATE INDEX disclosure_hold_by_id_2060860d ON public.disclosure_hold USING btree (by_id);

CREATE INDEX disclosure_hold_objection_id_d2570e93 ON public.disclosure_hold USING btree (objection_id);

CREATE INDEX disclosure_hold_slice_id_d78a0fef ON public.disclosure_hold USING btree (slice_id);

CREATE INDEX disclosure_interviewanswer_version_id_49f77249 ON public.disclosure_interviewanswer USING btree (version_id);

CREATE INDEX disclosure_interviewquestion_notice_id_28dac66e ON public.disclosure_interviewquestion USING btree (notice_id);

CREATE INDEX disclosure_notice_by_id_78630a4b ON public.disclosure_notice USING btree (by_id);

CREATE INDEX disclosure_notice_index_no_f7f8db39_like ON public.disclosure_notice USING btree (index_no varchar_pattern_ops);

CREATE INDEX disclosure_notice_matter_id_5da6c765 ON public.disclosure_notice USING btree (matter_id);

CREATE INDEX disclosure_notice_office_id_b7a018d5 ON public.disclosure_notice USING btree (office_id);

CREATE INDEX disclosure_notice_roll_kind_id_d52d5ef6 ON public.disclosure_notice USING btree (roll_kind_id);

CREATE INDEX disclosure_objection_notice_id_8afecfa4 ON public.disclosure_objection USING btree (notice_id);

CREATE INDEX disclosure_objection_slice_id_dc77dbc8 ON public.disclosure_objection USING btree (slice_id);

CREATE INDEX disclosure_objection_taken_by_id_f606b92c ON public.disclosure_objection USING btree (taken_by_id);

CREATE INDEX disclosure_objection_version_id_8882a1bf ON public.disclosure_objection USING btree (version_id);

CREATE INDEX disclosure_posting_board_id_116c6304 ON public.disclosure_posting USING btree (board_id);

CREATE INDEX disclosure_posting_by_id_c4ced820 ON public.disclosure_posting USING btree (by_id);

CREATE INDEX disclosure_posting_notice_id_3b863716 ON public.disclosure_posting USING btree (notice_id);

CREATE INDEX disclosure_posting_slice_id_4a56c629 ON public.disclosure_posting USING btree (slice_id);

CREATE INDEX disclosure_posting_version_id_b187d219 ON public.disclosure_posting USING btree (version_id);

CREATE INDEX disclosure_postingproof_by_id_576cb0f0 ON public.disclosure_postingproof USING btree (by_id);

CREATE INDEX disclosure_postingproof_officer_id_6030e0cf ON public.disclosure_postingproof USING btree (officer_id);

CREATE INDEX disclosure_postingproof_posting_id_a9385585 ON public.disclosure_postingproof USING btree (posting_id);

CREATE INDEX disclosure_question_office_id_3c497827 ON public.disclosure_question USING btree (office_id);

CREATE INDEX disclosure_question_taken_by_id_4ef6bbdb ON public.disclosure_question USING btree (taken_by_id);

CREATE INDEX disclosure_release_by_id_40a547c1 ON public.disclosure_release USING btree (by_id);

CREATE INDEX disclosure_removal_by_id_0a746e15 ON public.disclosure_removal USING btree (by_id);

CREATE INDEX disclosure_review_by_id_af3fb359 ON public.disclosure_review USING btree (by_id);

CREATE INDEX disclosure_rollkind_basis_id_d0579086 ON public.disclosure_rollkind USING btree (basis_id);

CREATE INDEX disclosure_rollkind_name_734fa77b_like ON public.disclosure_rollkind USING btree (name varchar_pattern_ops);

CREATE INDEX disclosure_series_letters_cb5ed9ca_like ON public.disclosure_series USING btree (letters varchar_pattern_ops);

CREATE INDEX disclosure_sheetdelivery_given_to_id_4f452ecf ON public.disclosure_sheetdelivery USING btree (given_to_id);

CREATE INDEX disclosure_sheetdelivery_version_id_b5cce21a ON public.disclosure_sheetdelivery USING btree (version_id);

CREATE INDEX disclosure_sheetdelivery_village_id_954951d2 ON public.disclosure_sheetdelivery USING btree (village_id);

CREATE INDEX disclosure_slice_place_id_8bad6c5d ON public.disclosure_slice USING btree (place_id);

CREATE INDEX disclosure_slice_version_id_fd64dd48 ON public.disclosure_slice USING btree (version_id);

CREATE INDEX disclosure_sliceentry_version_id_54776d38 ON public.disclosure_sliceentry USING btree (version_id);

CREATE INDEX disclosure_takedown_by_id_00759d31 ON public.disclosure_takedown USING btree (by_id);

CREATE INDEX disclosure_verdict_by_id_1da0140d ON public.disclosure_verdict USING btree (by_id);

CREATE INDEX disclosure_version_by_id_28d70768 ON public.disclosure_version USING btree (by_id);

CREATE INDEX disclosure_version_notice_id_5132a366 ON public.disclosure_version USING btree (notice_id);

CREATE INDEX disclosure_withdrawal_by_id_3ae0b237 ON public.disclosure_withdrawal USING btree (by_id);

CREATE INDEX disclosure_withdrawal_version_id_0b20b23b ON public.disclosure_withdrawal USING btree (version_id);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX files_arrival_token_5e4fe24a_like ON public.files_arrival USING btree (token varchar_pattern_ops);

CREATE INDEX files_content_address_1cf0b219_like ON public.files_content USING btree (address varchar_pattern_ops);

CREATE INDEX files_retention_file_id_6a7415f1 ON public.files_retention USING btree (file_id);

CREATE INDEX files_storedfile_token_aad651df_like ON public.files_storedfile USING btree (token varchar_pattern_ops);

CREATE INDEX foundation__subject_faa6dd_idx ON ONLY public.foundation_auditrow USING btree (subject, id);

CREATE INDEX foundation_auditrow_at_idx ON ONLY public.foundation_auditrow USING btree (at);

CREATE INDEX foundation_auditrow_other_at_idx ON public.foundation_auditrow_other USING btree (at);

CREATE INDEX foundation_auditrow_other_subject_id_idx ON public.foundation_auditrow_other USING btree (subject, id);

CREATE INDEX foundation_delivery_event_id_bb88914d ON public.foundation_delivery USING btree (event_id);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX law_basis_replaced_by_id_39bd813b ON public.law_basis USING btree (replaced_by_id);

CREATE INDEX ledger_cosignature_checkpoint_id_889c5333 ON public.ledger_cosignature USING btree (checkpoint_id);

CREATE INDEX ledger_refusal_newest ON public.ledger_refusal USING btree (witness, id DESC);

CREATE INDEX matters_matter_bases_basis_id_539e20f3 ON public.matters_matter_bases USING btree (basis_id);

CREATE INDEX matters_matter_bases_matter_id_73f639d0 ON public.matters_matter_bases USING btree (matter_id);

CREATE INDEX matters_matter_office_id_d7bddea7 ON public.matters_matter USING btree (office_id);

CREATE INDEX matters_occasion_matter_id_8475c24a ON public.matters_occasion USING btree (matter_id);

CREATE INDEX matters_retention_matter_id_e2ec8271 ON public.matters_retention USING btree (matter_id);

CREATE UNIQUE INDEX mend_ends_once ON public.ratings_mend USING btree (rating_id, round) WHERE (NOT ((kind)::text = 'later'::text));

CREATE UNIQUE INDEX mend_put_off_once ON public.ratings_mend USING btree (rating_id, round) WHERE ((kind)::text = 'later'::text);

CREATE UNIQUE INDEX office_credit_code_one ON public.offices_office USING btree (credit_code) WHERE (NOT ((credit_code)::text = ''::text));

CREATE INDEX offices_allowance_contract_id_05243b03 ON public.offices_allowance USING btree (contract_id);

CREATE INDEX offices_certificate_position_id_bb2063e8 ON public.offices_certificate USING btree (position_id);

CREATE INDEX offices_contract_position_id_88c3111f ON public.offices_contract USING btree (position_id);

CREATE INDEX offices_declaredduty_position_id_29841993 ON public.offices_declaredduty USING btree (position_id);

CREATE INDEX offices_facility_place_id_413f3713 ON public.offices_facility USING btree (place_id);

CREATE INDEX offices_facilityday_facility_id_41fbf829 ON public.offices_facilityday USING btree (facility_id);

CREATE INDEX offices_facilityevent_facility_id_cc9a912a ON public.offices_facilityevent USING btree (facility_id);

CREATE INDEX offices_facilityhours_state_id_b4bbe55f ON public.offices_facilityhours USING btree (state_id);

CREATE INDEX offices_facilityitem_facility_id_486b7afd ON public.offices_facilityitem USING btree (facility_id);

CREATE INDEX offices_facilityphoto_facility_id_1fcc1d9e ON public.offices_facilityphoto USING btree (facility_id);

CREATE INDEX offices_facilitystate_facility_id_a7baf0db ON public.offices_facilitystate USING btree (facility_id);

CREATE INDEX offices_facilitystate_office_id_fa323f57 ON public.offices_facilitystate USING btree (office_id);

CREATE INDEX offices_interest_position_id_1add7125 ON public.offices_interest USING btree (position_id);

CREATE INDEX offices_office_parent_id_6bfb32b5 ON public.offices_office USING btree (parent_id);

CREATE INDEX offices_office_place_id_ce3bdd2f ON public.offices_office USING btree (place_id);

CREATE INDEX offices_position_office_id_1cfe52d1 ON public.offices_position USING btree (office_id);

CREATE INDEX offices_position_officer_id_8057542a ON public.offices_position USING btree (officer_id);

CREATE INDEX offices_positionrole_position_id_520a988c ON public.offices_positionrole USING btree (position_id);

CREATE INDEX offices_reception_position_id_4eae3d57 ON public.offices_reception USING btree (position_id);

CREATE INDEX offices_spokespersons_deputy_id_f8d3a4d1 ON public.offices_spokespersons USING btree (deputy_id);

CREATE INDEX offices_spokespersons_office_id_6bce51a6 ON public.offices_spokespersons USING btree (office_id);

CREATE INDEX offices_spokespersons_speaks_id_81660146 ON public.offices_spokespersons USING btree (speaks_id);

CREATE INDEX offices_talk_office_id_ae8d4257 ON public.offices_talk USING btree (office_id);

CREATE INDEX offices_training_office_id_cd7265d3 ON public.offices_training USING btree (office_id);

CREATE INDEX offices_upkeep_facility_id_4cb4d2e1 ON public.offices_upkeep USING btree (facility_id);

CREATE INDEX offices_upkeep_office_id_ed1d2d23 ON public.offices_upkeep USING btree (office_id);

CREATE INDEX offices_whereabouts_duty_id_bfd0b26d ON public.offices_whereabouts USING btree (duty_id);

CREATE INDEX offices_whereabouts_stands_in_id_0426ce51 ON public.offices_whereabouts USING btree (stands_in_id);

CREATE UNIQUE INDEX one_resident_a_contact ON public.residents_detail USING btree (kind, blind) WHERE ((kind)::text = ANY (ARRAY[('phone'::character varying)::text, ('email'::character varying)::text]));

CREATE INDEX outbox_attempt_message_id_0c8082e0 ON public.outbox_attempt USING btree (message_id);

CREATE INDEX outbox_attempt_reservation_id_adda0c77 ON public.outbox_attempt USING btree (reservation_id);

CREATE INDEX outbox_attemptoutcome_gateway_id_9fa97521 ON public.outbox_attemptoutcome USING btree (gateway_id);

CREATE INDEX outbox_attemptoutcome_gateway_id_9fa97521_like ON public.outbox_attemptoutcome USING btree (gateway_id varchar_pattern_ops);

CREATE INDEX outbox_due ON public.outbox_waiting USING btree (due) WHERE (due IS NOT NULL);

CREATE INDEX outbox_message_key_9860c808_like ON public.outbox_message USING btree (key varchar_pattern_ops);

CREATE INDEX outbox_message_office_id_3c75ea32 ON public.outbox_message USING btree (office_id);

CREATE INDEX outbox_message_subject_f0ad5c6a ON public.outbox_message USING btree (subject);

CREATE INDEX outbox_message_subject_f0ad5c6a_like ON public.outbox_message USING btree (subject varchar_pattern_ops);

CREATE INDEX outbox_messagecontent_blind_f481ae41 ON public.outbox_messagecontent USING btree (blind);

CREATE INDEX outbox_month ON public.outbox_message USING btree (at, office_id);

CREATE INDEX outbox_optout_blind_eec40608 ON public.outbox_optout USING btree (blind);

CREATE INDEX outbox_postponement_message_id_887fd3e5 ON public.outbox_postponement USING btree (message_id);

CREATE INDEX outbox_reservation_message_id_45492ca0 ON public.outbox_reservation USING btree (message_id);

CREATE INDEX outbox_silence_subject_23b9c93d ON public.outbox_silence USING btree (subject);

CREATE INDEX outbox_silence_subject_23b9c93d_like ON public.outbox_silence USING btree (subject varchar_pattern_ops);

CREATE INDEX outbox_undecided ON public.outbox_waiting USING btree (office_id, reservation_id) WHERE (due IS NULL);

CREATE INDEX places_board_place_id_1b3b6866 ON public.places_board USING btree (place_id);

CREATE INDEX places_plac_code_9da353_idx ON public.places_placecode USING btree (code);

CREATE INDEX places_place_parent_id_593054a7 ON public.places_place USING btree (parent_id);

CREATE INDEX places_placecode_place_id_e6aaf86e ON public.places_placecode USING btree (place_id);

CREATE INDEX places_placename_place_id_785e8bbd ON public.places_placename USING btree (place_id);

CREATE INDEX places_succession_place_id_73fdaf56 ON public.places_succession USING btree (place_id);

CREATE INDEX places_succession_successor_id_0c76eb9a ON public.places_succession USING btree (successor_id);

CREATE UNIQUE INDEX position_held_once ON public.offices_position USING btree (office_id, officer_id, title) WHERE (valid_to IS NULL);

CREATE INDEX posting_on_board ON public.disclosure_posting USING btree (board_id, notice_id, id DESC);

CREATE INDEX press_address_night_id_a49bdaf2 ON public.press_address USING btree (night_id);

CREATE INDEX press_address_path_76ae4ae0_like ON public.press_address USING btree (path varchar_pattern_ops);

CREATE INDEX press_cure_night_id_beac21aa ON public.press_cure USING btree (night_id);

CREATE INDEX press_figure_night_id_23ce0e02 ON public.press_figure USING btree (night_id);

CREATE INDEX press_finding_night_id_58705428 ON public.press_finding USING btree (night_id);

CREATE INDEX press_finding_office_id_38ed6433 ON public.press_finding USING btree (office_id);

CREATE INDEX press_publication_plan_c0829620_like ON public.press_publication USING btree (plan varchar_pattern_ops);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX ratings_appeal_exclusion_id_37aeb4b5 ON public.ratings_appeal USING btree (exclusion_id);

CREATE INDEX ratings_appeal_officer_id_f78b0322 ON public.ratings_appeal USING btree (officer_id);

CREATE INDEX ratings_aspectlevel_rating_id_51d7e473 ON public.ratings_aspectlevel USING btree (rating_id);

CREATE INDEX ratings_callback_office_id_b7aac18e ON public.ratings_callback USING btree (office_id);

CREATE INDEX ratings_callback_officer_id_0da06baa ON public.ratings_callback USING btree (officer_id);

CREATE INDEX ratings_callback_rating_id_0d612cf3 ON public.ratings_callback USING btree (rating_id);

CREATE INDEX ratings_contactlook_office_id_059dcbda ON public.ratings_contactlook USING btree (office_id);

CREATE INDEX ratings_contactlook_officer_id_2fbfaf0f ON public.ratings_contactlook USING btree (officer_id);

CREATE INDEX ratings_contactlook_rating_id_7c5061dd ON public.ratings_contactlook USING btree (rating_id);

CREATE INDEX ratings_counter_office_id_dcdd25e8 ON public.ratings_counter USING btree (office_id);

CREATE INDEX ratings_mark_office_id_7ef93d30 ON public.ratings_mark USING btree (office_id);

CREATE INDEX ratings_marks ON public.ratings_mark USING btree (office_id, source);

CREATE INDEX ratings_mend_office_id_d278273a ON public.ratings_mend USING btree (office_id);

CREATE INDEX ratings_mend_officer_id_0850e53e ON public.ratings_mend USING btree (officer_id);

CREATE INDEX ratings_mend_rating_id_bdc1dae3 ON public.ratings_mend USING btree (rating_id);

CREATE INDEX ratings_rating_taken_by_id_647eba18 ON public.ratings_rating USING btree (taken_by_id);

CREATE INDEX ratings_ratingreason_rating_id_b9e345c3 ON public.ratings_ratingreason USING btree (rating_id);

CREATE INDEX ratings_ticket_counter_id_2a5b17c1 ON public.ratings_ticket USING btree (counter_id);

CREATE INDEX ratings_ticket_matter_id_50e17778 ON public.ratings_ticket USING btree (matter_id);

CREATE INDEX ratings_ticket_office_id_fd2ef43e ON public.ratings_ticket USING btree (office_id);

CREATE INDEX ratings_verdict_office_id_c222d5a4 ON public.ratings_verdict USING btree (office_id);

CREATE INDEX ratings_verdict_officer_id_5b415129 ON public.ratings_verdict USING btree (officer_id);

CREATE INDEX ratings_verification_office_id_8cee5437 ON public.ratings_verification USING btree (office_id);

CREATE INDEX ratings_verification_officer_id_cbc3293a ON public.ratings_verification USING btree (officer_id);

CREATE INDEX ratings_words_rating_id_717b640e ON public.ratings_words USING btree (rating_id);

CREATE UNIQUE INDEX reserved_once_undecided ON public.outbox_reservation USING btree (message_id) WHERE (decision_id IS NULL);

CREATE INDEX residents_c_residen_347964_idx ON public.residents_consent USING btree (resident_id, purpose);

CREATE INDEX residents_c_to_ae50ae_idx ON public.residents_code USING btree ("to", at);

CREATE INDEX residents_code_at_5a8b705d ON public.residents_code USING btree (at);

CREATE INDEX residents_consent_resident_id_810e159c ON public.residents_consent USING btree (resident_id);

CREATE INDEX residents_detail_resident_id_bb6bcc77 ON public.residents_detail USING btree (resident_id);

CREATE INDEX residents_dispatch_key_a8fd3a9f_like ON public.residents_dispatch USING btree (key varchar_pattern_ops);

CREATE INDEX residents_dispatch_office_id_9e36df5c ON public.residents_dispatch USING btree (office_id);

CREATE INDEX residents_dispatch_place_id_439c9307 ON public.residents_dispatch USING btree (place_id);

CREATE INDEX residents_draft_since_ffda45cd ON public.residents_draft USING btree (since);

CREATE INDEX residents_draft_whose_c0d6928d ON public.residents_draft USING btree (whose);

CREATE INDEX residents_keptcode_about_f174ecda ON public.residents_keptcode USING btree (about);

CREATE INDEX residents_keptcode_whose_aff02bda ON public.residents_keptcode USING btree (whose);

CREATE INDEX residents_l_residen_df9d8b_idx ON public.residents_look USING btree (resident_id, id DESC);

CREATE INDEX residents_look_resident_id_978e4723 ON public.residents_look USING btree (resident_id);

CREATE INDEX residents_recovery_due_657428e7 ON public.residents_recovery USING btree (due);

CREATE INDEX residents_recovery_resident_id_54a6fdda ON public.residents_recovery USING btree (resident_id);

CREATE INDEX residents_s_domain_9cd7fc_idx ON public.residents_subscription USING btree (domain, id);

CREATE INDEX residents_s_place_i_c91772_idx ON public.residents_subscription USING btree (place_id, id);

CREATE INDEX residents_subscription_place_id_7e5f2b1e ON public.residents_subscription USING btree (place_id);

CREATE INDEX residents_subscription_whose_3695c97c ON public.residents_subscription USING btree (whose);

CREATE INDEX residents_told_key_7246e7b4_like ON public.residents_told USING btree (key varchar_pattern_ops);

CREATE INDEX residents_told_on_0b147ab3 ON public.residents_told USING btree ("on");

CREATE INDEX residents_told_whose_1682d60f ON public.residents_told USING btree (whose);

CREATE INDEX slot_day ON public.cases_slot USING btree (office_id, day, opens);

CREATE INDEX web_searchentry_found ON public.web_searchentry USING gin (to_tsvector('simple'::regconfig, words));

CREATE INDEX web_searchentry_key_21fa0cc1_like ON public.web_searchentry USING btree (key varchar_pattern_ops);

ALTER INDEX public.foundation_auditrow_at_idx ATTACH PARTITION public.foundation_auditrow_other_at_idx;

ALTER INDEX public.foundation_auditrow_pkey ATTACH PARTITION public.foundation_auditrow_other_pkey;

ALTER INDEX public.foundation__subject_faa6dd_idx ATTACH PARTITION public.foundation_auditrow_other_subject_id_idx;

CREATE TRIGGER account_decided_guard BEFORE INSERT ON public.cases_accountabilitydecision FOR EACH ROW EXECUTE FUNCTION public.cases_account_decided_guard();

CREATE TRIGGER account_guard BEFORE INSERT ON public.cases_accountability FOR EACH ROW EXECUTE FUNCTION public.cases_account_guard();

CREATE TRIGGER accused_guard BEFORE INSERT ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.cases_accused_guard();

CREATE TRIGGER anonymous_guard BEFORE INSERT ON public.ratings_contact FOR EACH ROW EXECUTE FUNCTION public.ratings_anonymous_guard();

CREATE TRIGGER apart_guard BEFORE INSERT ON public.ratings_callback FOR EACH ROW EXECUTE FUNCTION public.ratings_apart_guard();

CREATE TRIGGER apart_guard BEFORE INSERT ON public.ratings_contactlook FOR EACH ROW EXECUTE FUNCTION public.ratings_apart_guard();

CREATE TRIGGER apart_guard BEFORE INSERT ON public.ratings_verdict FOR EACH ROW EXECUTE FUNCTION public.ratings_apart_guard();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_attempt FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_codeuse FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_disabling FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_enabling FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_grant FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_link FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_linkuse FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_passkey FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_passkeyrevocation FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_passkeyuse FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_passwordset FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_recoveryapproval FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_recoveryrequest FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_revocation FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_secondfactor FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_sessionsended FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_tie FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_tieapproval FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_tieend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_token FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_tokenrevocation FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.accounts_tokenscope FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_accountability FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_accountabilitydecision FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_barred FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_booking FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_caseclock FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_casecontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_draft FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_fee FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_feepaid FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_identity FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_identitylook FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_leavetaken FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_letter FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_paper FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_receipt FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_reward FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_rewardapproval FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_rewardclaim FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_rewarddecision FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_rewardpayment FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_rewardrule FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_slot FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_slotclosing FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_stepcontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.cases_thread FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_announced FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_clock FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_clockevent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_computation FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_dayoff FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_daysoffnotice FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_reason FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.clocks_rule FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_amendment FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_amendmentcontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_answer FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_carried FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_closure FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_erratum FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_erratumcontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_finding FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_hold FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_interviewanswer FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_interviewquestion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_interviewquestioncontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_notice FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_objection FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_objectioncontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_postercode FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_posting FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_postingproof FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_question FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_reason FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_release FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_removal FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_review FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_rollkind FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_series FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_sheetdelivery FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_slice FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_slicecontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_sliceentry FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_takedown FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_verdict FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_verdictcontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_version FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_versioncontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.disclosure_withdrawal FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.files_content FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.files_extraction FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.files_retention FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.files_storedfile FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_auditanchor FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_auditlink FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_auditrow FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_delivery FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_erasure FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_event FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.foundation_once FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_closing FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_cosignature FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_keychange FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_refusal FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_subtree FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ledger_wanted FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.matters_guidedpath FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.matters_occasion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.matters_retention FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_allowance FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_certificate FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_contract FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_dutyday FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_eventcalledoff FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_exit FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facility FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityday FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityevent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityhours FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityitem FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilityphoto FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_facilitystate FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_interest FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_reception FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_spokespersons FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_talk FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_training FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.offices_upkeep FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_attempt FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_attemptoutcome FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_decision FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_drop FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_message FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_messagecontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_optout FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_optoutend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_postponement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_receipt FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_reply FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_replycontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_reservation FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_settlement FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_silence FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.outbox_silenceend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.places_listing FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.places_succession FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_address FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_bulletin FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_cure FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_figure FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_finding FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.press_night FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_appeal FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_aspectlevel FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_callback FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_check FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_contact FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_contactlook FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_counter FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_exclusion FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_followcode FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_mend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_rating FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_ratingreason FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_ticket FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_ticketcode FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_verdict FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_verification FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ratings_words FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_consent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_detail FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_dispatch FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_draft FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_keptcode FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_leaving FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_look FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_recovery FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_recoverycontent FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_recoveryend FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_resident FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_subscription FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_told FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.residents_withdrawal FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_attempt FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_codeuse FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_disabling FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_enabling FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_grant FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_link FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_linkuse FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_passkey FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_passkeyrevocation FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_passkeyuse FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_passwordset FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_recoveryapproval FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_recoveryrequest FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_revocation FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_secondfactor FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_sessionsended FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_tie FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_tieapproval FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_tieend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_token FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_tokenrevocation FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.accounts_tokenscope FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_accountability FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_accountabilitydecision FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_barred FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_booking FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_case FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_caseclock FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_casecontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_draft FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_fee FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_feepaid FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_identity FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_identitylook FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_leavetaken FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_letter FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_paper FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_reward FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_rewardapproval FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_rewardclaim FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_rewarddecision FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_rewardpayment FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_rewardrule FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_slot FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_slotclosing FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_step FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_stepcontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.cases_thread FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_announced FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_clock FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_clockevent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_computation FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_dayoff FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_daysoffnotice FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_reason FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.clocks_rule FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_amendment FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_amendmentcontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_answer FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_carried FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_closure FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_erratum FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_erratumcontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_finding FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_hold FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_interviewanswer FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_interviewquestion FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_interviewquestioncontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_notice FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_objection FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_objectioncontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_postercode FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_posting FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_postingproof FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_question FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_reason FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_release FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_removal FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_review FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_rollkind FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_series FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_sheetdelivery FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_slice FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_slicecontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_sliceentry FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_takedown FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_verdict FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_verdictcontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_version FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_versioncontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.disclosure_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.files_content FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.files_extraction FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.files_retention FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.files_storedfile FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_auditanchor FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_auditlink FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_auditrow FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_auditrow_other FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_delivery FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_erasure FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_event FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.foundation_once FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_closing FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_cosignature FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_keychange FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_refusal FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_subtree FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ledger_wanted FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.matters_guidedpath FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.matters_occasion FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.matters_retention FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_allowance FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_certificate FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_contract FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_dutyday FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_eventcalledoff FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_exit FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facility FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityday FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityevent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityhours FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityitem FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilityphoto FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_facilitystate FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_interest FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_reception FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_spokespersons FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_talk FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_training FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.offices_upkeep FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_attempt FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_attemptoutcome FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_decision FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_drop FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_message FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_messagecontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_optout FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_optoutend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_postponement FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_reply FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_replycontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_reservation FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_settlement FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_silence FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.outbox_silenceend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.places_listing FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.places_succession FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_address FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_bulletin FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_cure FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_figure FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_finding FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.press_night FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_appeal FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_aspectlevel FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_callback FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_check FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_contact FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_contactlook FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_counter FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_exclusion FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_followcode FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_mend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_rating FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_ratingreason FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_ticket FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_ticketcode FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_verdict FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_verification FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.ratings_words FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_consent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_detail FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_dispatch FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_draft FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_keptcode FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_leaving FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_look FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_recovery FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_recoverycontent FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_recoveryend FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_resident FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_subscription FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_told FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public.residents_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER arrival_grows BEFORE UPDATE ON public.files_arrival FOR EACH ROW EXECUTE FUNCTION public.files_arrival_grows();

CREATE TRIGGER assign_guard BEFORE INSERT ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.cases_assign_guard();

CREATE TRIGGER attempt_guard BEFORE INSERT ON public.outbox_attempt FOR EACH ROW EXECUTE FUNCTION public.outbox_attempt_guard();

CREATE TRIGGER bad_guard BEFORE INSERT ON public.ratings_ratingreason FOR EACH ROW EXECUTE FUNCTION public.ratings_bad_guard();

CREATE TRIGGER bad_guard BEFORE INSERT ON public.ratings_verification FOR EACH ROW EXECUTE FUNCTION public.ratings_bad_guard();

CREATE TRIGGER begin_standing AFTER INSERT ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.cases_begin_standing();

CREATE TRIGGER booking_guard BEFORE INSERT ON public.cases_booking FOR EACH ROW EXECUTE FUNCTION public.cases_booking_guard();

CREATE TRIGGER carried_guard BEFORE INSERT ON public.disclosure_carried FOR EACH ROW EXECUTE FUNCTION public.disclosure_carried_guard();

CREATE TRIGGER case_guard BEFORE INSERT ON public.cases_case FOR EACH ROW EXECUTE FUNCTION public.cases_case_guard();

CREATE TRIGGER closed_for_good AFTER INSERT ON public.ledger_checkpoint REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_closed_for_good();

CREATE TRIGGER closed_for_good AFTER INSERT ON public.ledger_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_closed_for_good();

CREATE TRIGGER closed_for_good AFTER UPDATE ON public.ledger_tree REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_closed_for_good();

CREATE TRIGGER closure_guard BEFORE INSERT ON public.disclosure_closure FOR EACH ROW EXECUTE FUNCTION public.disclosure_closure_guard();

CREATE TRIGGER decision_guard BEFORE INSERT ON public.outbox_decision FOR EACH ROW EXECUTE FUNCTION public.outbox_decision_guard();

CREATE TRIGGER delivery_guard BEFORE INSERT ON public.disclosure_sheetdelivery FOR EACH ROW EXECUTE FUNCTION public.disclosure_delivery_guard();

CREATE TRIGGER fee_guard BEFORE INSERT ON public.cases_step FOR EACH ROW WHEN (((new.verb)::text = ANY (ARRAY[('charge'::character varying)::text, ('pay'::character varying)::text, ('lapse'::character varying)::text]))) EXECUTE FUNCTION public.cases_fee_guard();

CREATE TRIGGER fee_paid_guard BEFORE INSERT ON public.cases_feepaid FOR EACH ROW EXECUTE FUNCTION public.cases_fee_paid_guard();

CREATE TRIGGER fee_told_guard BEFORE INSERT ON public.cases_fee FOR EACH ROW EXECUTE FUNCTION public.cases_fee_told_guard();

CREATE TRIGGER flow_guard BEFORE INSERT ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.cases_flow_guard();

CREATE TRIGGER hold_guard BEFORE INSERT ON public.disclosure_hold FOR EACH ROW EXECUTE FUNCTION public.disclosure_hold_guard();

CREATE TRIGGER interview_answer_guard BEFORE INSERT ON public.disclosure_interviewanswer FOR EACH ROW EXECUTE FUNCTION public.disclosure_interview_answer_guard();

CREATE TRIGGER interview_question_guard BEFORE INSERT ON public.disclosure_interviewquestion FOR EACH ROW EXECUTE FUNCTION public.disclosure_interview_question_guard();

CREATE TRIGGER keep_readers BEFORE INSERT ON public.cases_casewords FOR EACH ROW EXECUTE FUNCTION public.cases_keep_readers();

CREATE TRIGGER keep_readers AFTER UPDATE OF office_id, to_office_id ON public.cases_standing FOR EACH ROW WHEN (((old.office_id IS DISTINCT FROM new.office_id) OR (old.to_office_id IS DISTINCT FROM new.to_office_id))) EXECUTE FUNCTION public.cases_keep_readers();

CREATE TRIGGER keep_readers AFTER INSERT ON public.cases_step FOR EACH ROW WHEN (((new.verb)::text = 'join'::text)) EXECUTE FUNCTION public.cases_keep_readers();

CREATE TRIGGER keep_standing AFTER INSERT ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.cases_keep_standing();

CREATE TRIGGER keep_standing AFTER INSERT ON public.clocks_clock FOR EACH ROW EXECUTE FUNCTION public.clocks_keep_standing();

CREATE TRIGGER keep_standing AFTER INSERT ON public.clocks_clockevent FOR EACH ROW EXECUTE FUNCTION public.clocks_keep_standing();

CREATE TRIGGER keep_standing AFTER INSERT ON public.clocks_computation FOR EACH ROW EXECUTE FUNCTION public.clocks_keep_standing();

CREATE TRIGGER keep_tallies AFTER INSERT OR UPDATE ON public.cases_standing FOR EACH ROW EXECUTE FUNCTION public.cases_keep_tallies();

CREATE TRIGGER keep_urgent AFTER INSERT ON public.cases_caseclock FOR EACH ROW EXECUTE FUNCTION public.cases_keep_urgent();

CREATE TRIGGER keep_urgent_case AFTER UPDATE OF until, due, closed_on ON public.clocks_standing FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.cases_keep_urgent();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_attempt FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_attemptoutcome FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_decision FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_drop FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_postponement FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_receipt FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_reservation FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER keep_waiting AFTER INSERT ON public.outbox_settlement FOR EACH ROW EXECUTE FUNCTION public.outbox_keep_waiting();

CREATE TRIGGER kept_code_guard BEFORE INSERT ON public.ratings_ticketcode FOR EACH ROW EXECUTE FUNCTION public.ratings_kept_code_guard();

CREATE TRIGGER keys_in_order BEFORE INSERT ON public.ledger_keychange FOR EACH ROW EXECUTE FUNCTION public.ledger_keys_in_order();

CREATE TRIGGER left_guard BEFORE INSERT ON public.residents_consent FOR EACH ROW EXECUTE FUNCTION public.residents_left_guard();

CREATE TRIGGER left_guard BEFORE INSERT ON public.residents_detail FOR EACH ROW EXECUTE FUNCTION public.residents_left_guard();

CREATE TRIGGER left_guard BEFORE INSERT ON public.residents_recovery FOR EACH ROW EXECUTE FUNCTION public.residents_left_guard();

CREATE TRIGGER letter_guard BEFORE INSERT ON public.cases_step FOR EACH ROW WHEN (((new.verb)::text = ANY (ARRAY[('answer'::character varying)::text, ('decline'::character varying)::text]))) EXECUTE FUNCTION public.cases_letter_guard();

CREATE TRIGGER letter_paper_guard BEFORE INSERT ON public.cases_letter FOR EACH ROW EXECUTE FUNCTION public.cases_letter_paper_guard();

CREATE TRIGGER logs_in_order BEFORE INSERT ON public.ledger_closing FOR EACH ROW EXECUTE FUNCTION public.ledger_logs_in_order();

CREATE TRIGGER logs_in_order BEFORE INSERT ON public.ledger_tree FOR EACH ROW EXECUTE FUNCTION public.ledger_logs_in_order();

CREATE TRIGGER mend_guard BEFORE INSERT ON public.ratings_mend FOR EACH ROW EXECUTE FUNCTION public.ratings_mend_guard();

CREATE TRIGGER note_answered AFTER INSERT ON public.cases_step FOR EACH ROW WHEN (((new.verb)::text = ANY (ARRAY[('answer'::character varying)::text, ('decline'::character varying)::text]))) EXECUTE FUNCTION public.cases_note_answered();

CREATE TRIGGER note_assigned AFTER INSERT ON public.cases_step FOR EACH ROW WHEN (((new.verb)::text = 'assign'::text)) EXECUTE FUNCTION public.cases_note_assigned();

CREATE TRIGGER objection_guard BEFORE INSERT ON public.disclosure_objection FOR EACH ROW EXECUTE FUNCTION public.disclosure_objection_guard();

CREATE TRIGGER offices_facility_seat BEFORE INSERT ON public.offices_facility FOR EACH ROW EXECUTE FUNCTION public.offices_check_facility_seat();

CREATE TRIGGER offices_facilityevent_while_open BEFORE INSERT ON public.offices_facilityevent FOR EACH ROW EXECUTE FUNCTION public.offices_check_facility_open();

CREATE TRIGGER offices_facilitystate_while_open BEFORE INSERT ON public.offices_facilitystate FOR EACH ROW EXECUTE FUNCTION public.offices_check_facility_state();

CREATE TRIGGER offices_office_parent_fixed BEFORE UPDATE ON public.offices_office FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION public.offices_keep_parent();

CREATE TRIGGER offices_office_seat BEFORE INSERT OR UPDATE ON public.offices_office FOR EACH ROW EXECUTE FUNCTION public.offices_check_seat();

CREATE TRIGGER offices_upkeep_while_open BEFORE INSERT ON public.offices_upkeep FOR EACH ROW EXECUTE FUNCTION public.offices_check_facility_open();

CREATE TRIGGER offices_whereabouts_on_duty BEFORE INSERT OR UPDATE ON public.offices_whereabouts FOR EACH ROW EXECUTE FUNCTION public.offices_check_whereabouts();

CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON public.ledger_tree FOR EACH ROW EXECUTE FUNCTION public.ledger_tree_only_grows();

CREATE TRIGGER only_grows_truncate BEFORE TRUNCATE ON public.ledger_tree FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_tree_only_grows();

CREATE TRIGGER own_code_guard BEFORE INSERT ON public.ratings_ticket FOR EACH ROW EXECUTE FUNCTION public.ratings_own_code_guard();

CREATE TRIGGER passkey_used BEFORE INSERT ON public.accounts_passkeyuse FOR EACH ROW EXECUTE FUNCTION public.accounts_passkey_used();

CREATE TRIGGER permanent BEFORE DELETE ON public.offices_declaredduty FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.offices_office FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.offices_officer FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.offices_position FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.offices_positionrole FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.places_board FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.places_place FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.places_placecode FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent BEFORE DELETE ON public.places_placename FOR EACH ROW EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.offices_declaredduty FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.offices_office FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.offices_officer FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.offices_position FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.offices_positionrole FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.places_board FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.places_place FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.places_placecode FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER permanent_truncate BEFORE TRUNCATE ON public.places_placename FOR EACH STATEMENT EXECUTE FUNCTION public.foundation_refuse_change();

CREATE TRIGGER places_board_level BEFORE INSERT OR UPDATE OF place_id ON public.places_board FOR EACH ROW EXECUTE FUNCTION public.places_check_board();

CREATE TRIGGER places_place_level_fixed BEFORE UPDATE ON public.places_place FOR EACH ROW WHEN ((((old.level)::text IS DISTINCT FROM (new.level)::text) OR (old.id <> new.id))) EXECUTE FUNCTION public.places_keep_level();

CREATE TRIGGER places_place_level_moved AFTER UPDATE ON public.places_place REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_level();

CREATE TRIGGER places_place_level_new AFTER INSERT ON public.places_place REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_level();

CREATE TRIGGER places_placecode_length_changed AFTER UPDATE ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_code();

CREATE TRIGGER places_placecode_length_new AFTER INSERT ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_code();

CREATE TRIGGER places_placecode_one_code_changed AFTER UPDATE ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('code');

CREATE TRIGGER places_placecode_one_code_new AFTER INSERT ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('code');

CREATE TRIGGER places_placecode_one_place_id_changed AFTER UPDATE ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('place_id');

CREATE TRIGGER places_placecode_one_place_id_new AFTER INSERT ON public.places_placecode REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('place_id');

CREATE TRIGGER places_placename_one_place_id_changed AFTER UPDATE ON public.places_placename REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('place_id');

CREATE TRIGGER places_placename_one_place_id_new AFTER INSERT ON public.places_placename REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_overlap('place_id');

CREATE TRIGGER places_succession_at_once AFTER INSERT ON public.places_succession REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.places_check_succession_at_once();

CREATE TRIGGER places_succession_leads_on BEFORE INSERT ON public.places_succession FOR EACH ROW EXECUTE FUNCTION public.places_check_succession();

CREATE TRIGGER posting_guard AFTER INSERT ON public.disclosure_posting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.disclosure_posting_guard();

CREATE TRIGGER powers_apart BEFORE INSERT ON public.accounts_grant FOR EACH ROW EXECUTE FUNCTION public.accounts_powers_apart();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

CREATE TRIGGER rating_guard AFTER INSERT ON public.ratings_rating FOR EACH ROW EXECUTE FUNCTION public.ratings_rating_guard();

CREATE TRIGGER recovery_guard BEFORE INSERT ON public.residents_recoveryend FOR EACH ROW EXECUTE FUNCTION public.residents_recovery_guard();

CREATE TRIGGER reservation_guard BEFORE INSERT ON public.outbox_reservation FOR EACH ROW EXECUTE FUNCTION public.outbox_reservation_guard();

CREATE TRIGGER review_guard BEFORE INSERT ON public.disclosure_review FOR EACH ROW EXECUTE FUNCTION public.disclosure_review_guard();

CREATE TRIGGER reward_approved_guard BEFORE INSERT ON public.cases_rewardapproval FOR EACH ROW EXECUTE FUNCTION public.cases_reward_approved_guard();

CREATE TRIGGER reward_decided_guard BEFORE INSERT ON public.cases_rewarddecision FOR EACH ROW EXECUTE FUNCTION public.cases_reward_decided_guard();

CREATE TRIGGER reward_guard BEFORE INSERT ON public.cases_reward FOR EACH ROW EXECUTE FUNCTION public.cases_reward_guard();

CREATE TRIGGER reward_paid_guard BEFORE INSERT ON public.cases_rewardpayment FOR EACH ROW EXECUTE FUNCTION public.cases_reward_paid_guard();

CREATE TRIGGER slice_guard BEFORE INSERT ON public.disclosure_slice FOR EACH ROW EXECUTE FUNCTION public.disclosure_slice_guard();

CREATE TRIGGER sliceentry_guard BEFORE INSERT ON public.disclosure_sliceentry FOR EACH ROW EXECUTE FUNCTION public.disclosure_sliceentry_guard();

CREATE TRIGGER slot_guard BEFORE INSERT ON public.cases_slot FOR EACH ROW EXECUTE FUNCTION public.cases_slot_guard();

CREATE TRIGGER takedown_guard BEFORE INSERT ON public.disclosure_takedown FOR EACH ROW EXECUTE FUNCTION public.disclosure_takedown_guard();

CREATE TRIGGER thread_guard BEFORE INSERT ON public.cases_thread FOR EACH ROW EXECUTE FUNCTION public.cases_thread_guard();

CREATE TRIGGER tie_approved BEFORE INSERT ON public.accounts_tieapproval FOR EACH ROW EXECUTE FUNCTION public.accounts_tie_approved();

CREATE TRIGGER time_guard BEFORE INSERT ON public.cases_step FOR EACH ROW EXECUTE FUNCTION public.cases_time_guard();

CREATE TRIGGER told_guard BEFORE INSERT ON public.disclosure_sliceentry FOR EACH ROW EXECUTE FUNCTION public.cases_told_guard();

CREATE TRIGGER two_people BEFORE INSERT ON public.accounts_recoveryapproval FOR EACH ROW EXECUTE FUNCTION public.accounts_two_people();

CREATE TRIGGER version_guard BEFORE INSERT ON public.disclosure_version FOR EACH ROW EXECUTE FUNCTION public.disclosure_version_guard();

ALTER TABLE ONLY public.accounts_codeuse
    ADD CONSTRAINT accounts_codeuse_factor_id_0eaea25e_fk_accounts_secondfactor_id FOREIGN KEY (factor_id) REFERENCES public.accounts_secondfactor(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_disabling
    ADD CONSTRAINT accounts_disabling_by_id_06cbc5b5_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_disabling
    ADD CONSTRAINT accounts_disabling_user_id_a92008ca_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_enabling
    ADD CONSTRAINT accounts_enabling_by_id_de26d491_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_enabling
    ADD CONSTRAINT accounts_enabling_disabling_id_51337bbf_fk_accounts_ FOREIGN KEY (disabling_id) REFERENCES public.accounts_disabling(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_grant
    ADD CONSTRAINT accounts_grant_by_id_49e659fd_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_grant
    ADD CONSTRAINT accounts_grant_user_id_7b34be41_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_by_id_8e5beb6b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_user_id_2355f50a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_linkuse
    ADD CONSTRAINT accounts_linkuse_link_id_7cee2a56_fk_accounts_link_id FOREIGN KEY (link_id) REFERENCES public.accounts_link(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_passkey
    ADD CONSTRAINT accounts_passkey_user_id_f8f562b4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_passkeyrevocation
    ADD CONSTRAINT accounts_passkeyrevo_passkey_id_24438ce6_fk_accounts_ FOREIGN KEY (passkey_id) REFERENCES public.accounts_passkey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_passkeyrevocation
    ADD CONSTRAINT accounts_passkeyrevocation_by_id_abea2ecb_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_passkeyuse
    ADD CONSTRAINT accounts_passkeyuse_passkey_id_9afe1d1c_fk_accounts_passkey_id FOREIGN KEY (passkey_id) REFERENCES public.accounts_passkey(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_passwordset
    ADD CONSTRAINT accounts_passwordset_user_id_c5d06592_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_recoveryapproval
    ADD CONSTRAINT accounts_recoveryapp_request_id_14ea279b_fk_accounts_ FOREIGN KEY (request_id) REFERENCES public.accounts_recoveryrequest(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_recoveryapproval
    ADD CONSTRAINT accounts_recoveryapproval_by_id_79acfc6c_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_recoveryrequest
    ADD CONSTRAINT accounts_recoveryrequest_by_id_a8eabb29_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_recoveryrequest
    ADD CONSTRAINT accounts_recoveryrequest_user_id_cdf30f7b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_revocation
    ADD CONSTRAINT accounts_revocation_by_id_061240f3_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_revocation
    ADD CONSTRAINT accounts_revocation_grant_id_974de50a_fk_accounts_grant_id FOREIGN KEY (grant_id) REFERENCES public.accounts_grant(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_secondfactor
    ADD CONSTRAINT accounts_secondfactor_user_id_1e182b70_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_sessionsended
    ADD CONSTRAINT accounts_sessionsended_by_id_f5f44e34_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_sessionsended
    ADD CONSTRAINT accounts_sessionsended_user_id_9400dbe9_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tie
    ADD CONSTRAINT accounts_tie_by_id_5cfbd157_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tie
    ADD CONSTRAINT accounts_tie_user_id_6a7a4a59_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tieapproval
    ADD CONSTRAINT accounts_tieapproval_by_id_a463a24f_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tieapproval
    ADD CONSTRAINT accounts_tieapproval_tie_id_622ec4f9_fk_accounts_tie_id FOREIGN KEY (tie_id) REFERENCES public.accounts_tie(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tieend
    ADD CONSTRAINT accounts_tieend_by_id_874704da_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tieend
    ADD CONSTRAINT accounts_tieend_tie_id_a284e018_fk_accounts_tie_id FOREIGN KEY (tie_id) REFERENCES public.accounts_tie(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_token
    ADD CONSTRAINT accounts_token_user_id_82a3a2c8_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tokenrevocation
    ADD CONSTRAINT accounts_tokenrevocation_by_id_43eb5487_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tokenrevocation
    ADD CONSTRAINT accounts_tokenrevocation_token_id_6a83da14_fk_accounts_token_id FOREIGN KEY (token_id) REFERENCES public.accounts_token(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_tokenscope
    ADD CONSTRAINT accounts_tokenscope_token_id_67d1c013_fk_accounts_token_id FOREIGN KEY (token_id) REFERENCES public.accounts_token(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_opened_by_id_fe35b23c_fk_accounts_user_id FOREIGN KEY (opened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountabilitydecision
    ADD CONSTRAINT cases_accountability_accountability_id_d85069e0_fk_cases_acc FOREIGN KEY (accountability_id) REFERENCES public.cases_accountability(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountability
    ADD CONSTRAINT cases_accountability_accused_id_ebb9ca92_fk_offices_office_id FOREIGN KEY (accused_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountability
    ADD CONSTRAINT cases_accountability_case_id_f9330dbd_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountabilitydecision
    ADD CONSTRAINT cases_accountability_office_id_229e8d7d_fk_offices_o FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountability
    ADD CONSTRAINT cases_accountability_office_id_e5401457_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_accountabilitydecision
    ADD CONSTRAINT cases_accountability_officer_id_a2d94507_fk_offices_o FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_barred
    ADD CONSTRAINT cases_barred_case_id_16db6ec3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_barred
    ADD CONSTRAINT cases_barred_office_id_e9847483_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_barred
    ADD CONSTRAINT cases_barred_officer_id_4be14fa5_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_booking
    ADD CONSTRAINT cases_booking_case_id_56188e74_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_booking
    ADD CONSTRAINT cases_booking_slot_id_f4b49afa_fk_cases_slot_id FOREIGN KEY (slot_id) REFERENCES public.cases_slot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_matter_id_3c4d0297_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_office_id_93691f7b_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_parent_id_30365dcb_fk_cases_case_id FOREIGN KEY (parent_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_place_id_bb1f10d2_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_taken_by_id_2fd12b04_fk_offices_officer_id FOREIGN KEY (taken_by_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseclock
    ADD CONSTRAINT cases_caseclock_case_id_8826cbf6_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_caseclock
    ADD CONSTRAINT cases_caseclock_clock_id_666a4d62_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casecontent
    ADD CONSTRAINT cases_casecontent_case_id_454431ce_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_casewords
    ADD CONSTRAINT cases_casewords_case_id_0bf45fea_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_donetally
    ADD CONSTRAINT cases_donetally_office_id_5430c0c4_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_case_id_2bc2a7d9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_officer_id_8d94f00e_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_fee
    ADD CONSTRAINT cases_fee_case_id_75433ab9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_feepaid
    ADD CONSTRAINT cases_feepaid_fee_id_fe1d8c81_fk_cases_fee_id FOREIGN KEY (fee_id) REFERENCES public.cases_fee(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_identity
    ADD CONSTRAINT cases_identity_case_id_38c52c50_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_identitylook
    ADD CONSTRAINT cases_identitylook_case_id_67b51e1b_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_leavetaken
    ADD CONSTRAINT cases_leavetaken_case_id_1a720ed9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_letter
    ADD CONSTRAINT cases_letter_case_id_653c3cd9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_letter
    ADD CONSTRAINT cases_letter_paper_id_098d5fdf_fk_cases_paper_id FOREIGN KEY (paper_id) REFERENCES public.cases_paper(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_opentally
    ADD CONSTRAINT cases_opentally_office_id_a851823c_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_case_id_1d2fd58d_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_paper
    ADD CONSTRAINT cases_paper_file_id_cc1ea3fa_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_receipt
    ADD CONSTRAINT cases_receipt_case_id_3865d90a_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_case_id_0f87a597_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_clock_id_53d8f0ac_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_reward
    ADD CONSTRAINT cases_reward_office_id_c743c4a4_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardapproval
    ADD CONSTRAINT cases_rewardapproval_decision_id_7e1fbf90_fk_cases_rew FOREIGN KEY (decision_id) REFERENCES public.cases_rewarddecision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardapproval
    ADD CONSTRAINT cases_rewardapproval_officer_id_d200ca79_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardclaim
    ADD CONSTRAINT cases_rewardclaim_reward_id_3f827153_fk_cases_reward_id FOREIGN KEY (reward_id) REFERENCES public.cases_reward(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewarddecision
    ADD CONSTRAINT cases_rewarddecision_officer_id_52d8938e_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewarddecision
    ADD CONSTRAINT cases_rewarddecision_reward_id_5e3453ff_fk_cases_reward_id FOREIGN KEY (reward_id) REFERENCES public.cases_reward(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewarddecision
    ADD CONSTRAINT cases_rewarddecision_rule_id_6ddb94d3_fk_cases_rewardrule_id FOREIGN KEY (rule_id) REFERENCES public.cases_rewardrule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardpayment
    ADD CONSTRAINT cases_rewardpayment_office_id_d3562e63_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardpayment
    ADD CONSTRAINT cases_rewardpayment_officer_id_b782b3cb_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_rewardrule
    ADD CONSTRAINT cases_rewardrule_payer_id_8e298a3b_fk_offices_office_id FOREIGN KEY (payer_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_savedview_office_id_48ab150d_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_savedview
    ADD CONSTRAINT cases_savedview_officer_id_145b6e02_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_slot
    ADD CONSTRAINT cases_slot_office_id_e46ce940_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_slotclosing
    ADD CONSTRAINT cases_slotclosing_officer_id_cd6cd991_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_slotclosing
    ADD CONSTRAINT cases_slotclosing_slot_id_d8297380_fk_cases_slot_id FOREIGN KEY (slot_id) REFERENCES public.cases_slot(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_answered_by_id_06ec2565_fk_offices_office_id FOREIGN KEY (answered_by_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_case_id_670470cc_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_office_id_6c88f69d_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_officer_id_e8a8adc8_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_parent_id_eb1be189_fk_cases_case_id FOREIGN KEY (parent_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_standing
    ADD CONSTRAINT cases_standing_to_office_id_8579bcd5_fk_offices_office_id FOREIGN KEY (to_office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_case_id_95522377_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_office_id_79f10609_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_officer_id_e5aff60d_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_to_case_id_b311bd2e_fk_cases_case_id FOREIGN KEY (to_case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_to_office_id_873d9f1b_fk_offices_office_id FOREIGN KEY (to_office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_step
    ADD CONSTRAINT cases_step_to_officer_id_1877668b_fk_offices_officer_id FOREIGN KEY (to_officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_stepcontent
    ADD CONSTRAINT cases_stepcontent_step_id_24499df3_fk_cases_step_id FOREIGN KEY (step_id) REFERENCES public.cases_step(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_thread
    ADD CONSTRAINT cases_thread_case_id_b17533a9_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cases_thread
    ADD CONSTRAINT cases_thread_notice_id_d8a052b5_fk_disclosure_notice_id FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_announced
    ADD CONSTRAINT clocks_announced_clock_id_b501bf60_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clock
    ADD CONSTRAINT clocks_clock_office_id_4f248ee6_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clock
    ADD CONSTRAINT clocks_clock_officer_id_49bf527f_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clock
    ADD CONSTRAINT clocks_clock_rule_id_60ebfd32_fk_clocks_rule_id FOREIGN KEY (rule_id) REFERENCES public.clocks_rule(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clockevent
    ADD CONSTRAINT clocks_clockevent_clock_id_20dbed71_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clockevent
    ADD CONSTRAINT clocks_clockevent_office_id_f3aa1c96_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_clockevent
    ADD CONSTRAINT clocks_clockevent_officer_id_7b1f66fd_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_computation
    ADD CONSTRAINT clocks_computation_clock_id_8c2231c6_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_dayoff
    ADD CONSTRAINT clocks_dayoff_notice_id_87210717_fk_clocks_daysoffnotice_id FOREIGN KEY (notice_id) REFERENCES public.clocks_daysoffnotice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_reason
    ADD CONSTRAINT clocks_reason_event_id_84ba9a7f_fk_clocks_clockevent_id FOREIGN KEY (event_id) REFERENCES public.clocks_clockevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_rule
    ADD CONSTRAINT clocks_rule_basis_id_0e6474f4_fk_law_basis_id FOREIGN KEY (basis_id) REFERENCES public.law_basis(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_standing
    ADD CONSTRAINT clocks_standing_clock_id_a27d81ef_fk_clocks_clock_id FOREIGN KEY (clock_id) REFERENCES public.clocks_clock(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_standing
    ADD CONSTRAINT clocks_standing_office_id_eb6c5ade_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.clocks_standing
    ADD CONSTRAINT clocks_standing_officer_id_72d6eb59_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_acknowledgement
    ADD CONSTRAINT disclosure_acknowled_finding_id_1a178d0d_fk_disclosur FOREIGN KEY (finding_id) REFERENCES public.disclosure_finding(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_acknowledgement
    ADD CONSTRAINT disclosure_acknowled_review_id_16752336_fk_disclosur FOREIGN KEY (review_id) REFERENCES public.disclosure_review(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_amendmentcontent
    ADD CONSTRAINT disclosure_amendment_amendment_id_8ced3dbf_fk_disclosur FOREIGN KEY (amendment_id) REFERENCES public.disclosure_amendment(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_amendment
    ADD CONSTRAINT disclosure_amendment_by_id_2e689262_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_amendment
    ADD CONSTRAINT disclosure_amendment_erratum_id_cbdfdec0_fk_disclosur FOREIGN KEY (erratum_id) REFERENCES public.disclosure_erratum(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_answer
    ADD CONSTRAINT disclosure_answer_by_id_214af26b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_answer
    ADD CONSTRAINT disclosure_answer_notice_id_78986bee_fk_disclosure_notice_id FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_answer
    ADD CONSTRAINT disclosure_answer_question_id_544d1d12_fk_disclosur FOREIGN KEY (question_id) REFERENCES public.disclosure_question(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_carried
    ADD CONSTRAINT disclosure_carried_slice_id_45d7aa33_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_carried
    ADD CONSTRAINT disclosure_carried_version_id_7c0dddbe_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_closure
    ADD CONSTRAINT disclosure_closure_by_id_83699bb1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_closure
    ADD CONSTRAINT disclosure_closure_version_id_5bc8d3b5_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_erratum
    ADD CONSTRAINT disclosure_erratum_office_id_8d75dc60_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_erratum
    ADD CONSTRAINT disclosure_erratum_taken_by_id_a0ad010d_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_erratumcontent
    ADD CONSTRAINT disclosure_erratumco_erratum_id_9be6b96a_fk_disclosur FOREIGN KEY (erratum_id) REFERENCES public.disclosure_erratum(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_finding
    ADD CONSTRAINT disclosure_finding_version_id_e8d8be88_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_hold
    ADD CONSTRAINT disclosure_hold_by_id_2060860d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_hold
    ADD CONSTRAINT disclosure_hold_objection_id_d2570e93_fk_disclosur FOREIGN KEY (objection_id) REFERENCES public.disclosure_objection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_hold
    ADD CONSTRAINT disclosure_hold_slice_id_d78a0fef_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_interviewquestion
    ADD CONSTRAINT disclosure_interview_notice_id_28dac66e_fk_disclosur FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_interviewanswer
    ADD CONSTRAINT disclosure_interview_question_id_10e817a9_fk_disclosur FOREIGN KEY (question_id) REFERENCES public.disclosure_interviewquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_interviewquestioncontent
    ADD CONSTRAINT disclosure_interview_question_id_32df8bba_fk_disclosur FOREIGN KEY (question_id) REFERENCES public.disclosure_interviewquestion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_interviewanswer
    ADD CONSTRAINT disclosure_interview_version_id_49f77249_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_by_id_78630a4b_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_matter_id_5da6c765_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_office_id_b7a018d5_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_notice
    ADD CONSTRAINT disclosure_notice_roll_kind_id_d52d5ef6_fk_disclosur FOREIGN KEY (roll_kind_id) REFERENCES public.disclosure_rollkind(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_notice_id_8afecfa4_fk_disclosure_notice_id FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_objectioncontent
    ADD CONSTRAINT disclosure_objection_objection_id_01bd0d72_fk_disclosur FOREIGN KEY (objection_id) REFERENCES public.disclosure_objection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_slice_id_dc77dbc8_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_taken_by_id_f606b92c_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_objection
    ADD CONSTRAINT disclosure_objection_version_id_8882a1bf_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_postercode
    ADD CONSTRAINT disclosure_postercode_slice_id_28050c47_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_board_id_116c6304_fk_places_board_id FOREIGN KEY (board_id) REFERENCES public.places_board(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_by_id_c4ced820_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_notice_id_3b863716_fk_disclosure_notice_id FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_slice_id_4a56c629_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_posting
    ADD CONSTRAINT disclosure_posting_version_id_b187d219_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingpr_officer_id_6030e0cf_fk_offices_o FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingpr_photo_id_4eb0ac30_fk_files_sto FOREIGN KEY (photo_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingpr_posting_id_a9385585_fk_disclosur FOREIGN KEY (posting_id) REFERENCES public.disclosure_posting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_postingproof
    ADD CONSTRAINT disclosure_postingproof_by_id_576cb0f0_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_question
    ADD CONSTRAINT disclosure_question_office_id_3c497827_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_question
    ADD CONSTRAINT disclosure_question_taken_by_id_4ef6bbdb_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_release
    ADD CONSTRAINT disclosure_release_by_id_40a547c1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_release
    ADD CONSTRAINT disclosure_release_hold_id_17bc567f_fk_disclosure_hold_id FOREIGN KEY (hold_id) REFERENCES public.disclosure_hold(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_removal
    ADD CONSTRAINT disclosure_removal_by_id_0a746e15_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_removal
    ADD CONSTRAINT disclosure_removal_posting_id_ca4511e4_fk_disclosure_posting_id FOREIGN KEY (posting_id) REFERENCES public.disclosure_posting(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_review
    ADD CONSTRAINT disclosure_review_by_id_af3fb359_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_review
    ADD CONSTRAINT disclosure_review_version_id_ab9387e4_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_rollkind
    ADD CONSTRAINT disclosure_rollkind_basis_id_d0579086_fk_law_basis_id FOREIGN KEY (basis_id) REFERENCES public.law_basis(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_series
    ADD CONSTRAINT disclosure_series_office_id_fd429236_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdeli_given_to_id_4f452ecf_fk_offices_p FOREIGN KEY (given_to_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdeli_photo_id_d6c39872_fk_files_sto FOREIGN KEY (photo_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdeli_version_id_b5cce21a_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sheetdelivery
    ADD CONSTRAINT disclosure_sheetdelivery_village_id_954951d2_fk_places_place_id FOREIGN KEY (village_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_slice
    ADD CONSTRAINT disclosure_slice_place_id_8bad6c5d_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_slice
    ADD CONSTRAINT disclosure_slice_version_id_fd64dd48_fk_disclosure_version_id FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_slicecontent
    ADD CONSTRAINT disclosure_slicecont_slice_id_c2967fde_fk_disclosur FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sliceentry
    ADD CONSTRAINT disclosure_sliceentr_version_id_54776d38_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_sliceentry
    ADD CONSTRAINT disclosure_sliceentry_slice_id_7099e445_fk_disclosure_slice_id FOREIGN KEY (slice_id) REFERENCES public.disclosure_slice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_takedown
    ADD CONSTRAINT disclosure_takedown_by_id_00759d31_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_takedown
    ADD CONSTRAINT disclosure_takedown_version_id_89d79338_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_verdict
    ADD CONSTRAINT disclosure_verdict_by_id_1da0140d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_verdict
    ADD CONSTRAINT disclosure_verdict_objection_id_e1acb50f_fk_disclosur FOREIGN KEY (objection_id) REFERENCES public.disclosure_objection(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_verdictcontent
    ADD CONSTRAINT disclosure_verdictco_verdict_id_4f962ef0_fk_disclosur FOREIGN KEY (verdict_id) REFERENCES public.disclosure_verdict(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_by_id_28d70768_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_notice_id_5132a366_fk_disclosure_notice_id FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_version
    ADD CONSTRAINT disclosure_version_supersedes_id_daa3c4d6_fk_disclosur FOREIGN KEY (supersedes_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_versioncontent
    ADD CONSTRAINT disclosure_versionco_version_id_d07ddacc_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_withdrawal
    ADD CONSTRAINT disclosure_withdrawa_notice_id_03bc2c21_fk_disclosur FOREIGN KEY (notice_id) REFERENCES public.disclosure_notice(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_withdrawal
    ADD CONSTRAINT disclosure_withdrawa_version_id_0b20b23b_fk_disclosur FOREIGN KEY (version_id) REFERENCES public.disclosure_version(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.disclosure_withdrawal
    ADD CONSTRAINT disclosure_withdrawal_by_id_3ae0b237_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.files_content
    ADD CONSTRAINT files_content_file_id_6ff232bd_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.files_extraction
    ADD CONSTRAINT files_extraction_file_id_8e89f06b_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.files_retention
    ADD CONSTRAINT files_retention_file_id_6a7415f1_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.foundation_delivery
    ADD CONSTRAINT foundation_delivery_event_id_bb88914d_fk_foundation_event_id FOREIGN KEY (event_id) REFERENCES public.foundation_event(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_basis
    ADD CONSTRAINT law_basis_replaced_by_id_39bd813b_fk_law_basis_id FOREIGN KEY (replaced_by_id) REFERENCES public.law_basis(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_closing
    ADD CONSTRAINT ledger_closing_log_id_8435c1c8_fk_ledger_tree_id FOREIGN KEY (log_id) REFERENCES public.ledger_tree(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_cosignature
    ADD CONSTRAINT ledger_cosignature_checkpoint_id_889c5333_fk_ledger_ch FOREIGN KEY (checkpoint_id) REFERENCES public.ledger_checkpoint(size) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ledger_wanted
    ADD CONSTRAINT ledger_wanted_checkpoint_id_961f4d18_fk_ledger_checkpoint_size FOREIGN KEY (checkpoint_id) REFERENCES public.ledger_checkpoint(size) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_matter_bases
    ADD CONSTRAINT matters_matter_bases_basis_id_539e20f3_fk_law_basis_id FOREIGN KEY (basis_id) REFERENCES public.law_basis(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_matter_bases
    ADD CONSTRAINT matters_matter_bases_matter_id_73f639d0_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_matter
    ADD CONSTRAINT matters_matter_office_id_d7bddea7_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_occasion
    ADD CONSTRAINT matters_occasion_matter_id_8475c24a_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.matters_retention
    ADD CONSTRAINT matters_retention_matter_id_e2ec8271_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_allowance
    ADD CONSTRAINT offices_allowance_contract_id_05243b03_fk_offices_contract_id FOREIGN KEY (contract_id) REFERENCES public.offices_contract(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_certificate
    ADD CONSTRAINT offices_certificate_position_id_bb2063e8_fk_offices_position_id FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_contract
    ADD CONSTRAINT offices_contract_position_id_88c3111f_fk_offices_position_id FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_declaredduty
    ADD CONSTRAINT offices_declaredduty_position_id_29841993_fk_offices_p FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_eventcalledoff
    ADD CONSTRAINT offices_eventcalledo_event_id_d8b2b837_fk_offices_f FOREIGN KEY (event_id) REFERENCES public.offices_facilityevent(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_exit
    ADD CONSTRAINT offices_exit_contract_id_7197edc5_fk_offices_contract_id FOREIGN KEY (contract_id) REFERENCES public.offices_contract(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facility
    ADD CONSTRAINT offices_facility_place_id_413f3713_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityday
    ADD CONSTRAINT offices_facilityday_facility_id_41fbf829_fk_offices_facility_id FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityend
    ADD CONSTRAINT offices_facilityend_facility_id_4c5c2a3c_fk_offices_facility_id FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityevent
    ADD CONSTRAINT offices_facilityeven_facility_id_cc9a912a_fk_offices_f FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityhours
    ADD CONSTRAINT offices_facilityhour_state_id_b4bbe55f_fk_offices_f FOREIGN KEY (state_id) REFERENCES public.offices_facilitystate(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityitem
    ADD CONSTRAINT offices_facilityitem_facility_id_486b7afd_fk_offices_f FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityphoto
    ADD CONSTRAINT offices_facilityphot_facility_id_1fcc1d9e_fk_offices_f FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilityphoto
    ADD CONSTRAINT offices_facilityphoto_file_id_dd151d40_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilitystate
    ADD CONSTRAINT offices_facilitystat_facility_id_a7baf0db_fk_offices_f FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_facilitystate
    ADD CONSTRAINT offices_facilitystate_office_id_fa323f57_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_interest
    ADD CONSTRAINT offices_interest_position_id_1add7125_fk_offices_position_id FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_parent_id_6bfb32b5_fk_offices_office_id FOREIGN KEY (parent_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_office
    ADD CONSTRAINT offices_office_place_id_ce3bdd2f_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_officer
    ADD CONSTRAINT offices_officer_user_id_56a0cba6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_position
    ADD CONSTRAINT offices_position_office_id_1cfe52d1_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_position
    ADD CONSTRAINT offices_position_officer_id_8057542a_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_positionrole
    ADD CONSTRAINT offices_positionrole_position_id_520a988c_fk_offices_p FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_reception
    ADD CONSTRAINT offices_reception_position_id_4eae3d57_fk_offices_position_id FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_spokespersons
    ADD CONSTRAINT offices_spokespersons_deputy_id_f8d3a4d1_fk_offices_position_id FOREIGN KEY (deputy_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_spokespersons
    ADD CONSTRAINT offices_spokespersons_office_id_6bce51a6_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_spokespersons
    ADD CONSTRAINT offices_spokespersons_speaks_id_81660146_fk_offices_position_id FOREIGN KEY (speaks_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_talk
    ADD CONSTRAINT offices_talk_office_id_ae8d4257_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_training
    ADD CONSTRAINT offices_training_office_id_cd7265d3_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_upkeep
    ADD CONSTRAINT offices_upkeep_facility_id_4cb4d2e1_fk_offices_facility_id FOREIGN KEY (facility_id) REFERENCES public.offices_facility(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_upkeep
    ADD CONSTRAINT offices_upkeep_office_id_ed1d2d23_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_whereabouts
    ADD CONSTRAINT offices_whereabouts_duty_id_bfd0b26d_fk_offices_dutyday_id FOREIGN KEY (duty_id) REFERENCES public.offices_dutyday(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_whereabouts
    ADD CONSTRAINT offices_whereabouts_position_id_4b770d83_fk_offices_position_id FOREIGN KEY (position_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.offices_whereabouts
    ADD CONSTRAINT offices_whereabouts_stands_in_id_0426ce51_fk_offices_p FOREIGN KEY (stands_in_id) REFERENCES public.offices_position(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_attempt
    ADD CONSTRAINT outbox_attempt_message_id_0c8082e0_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_attempt
    ADD CONSTRAINT outbox_attempt_reservation_id_adda0c77_fk_outbox_reservation_id FOREIGN KEY (reservation_id) REFERENCES public.outbox_reservation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_attemptoutcome
    ADD CONSTRAINT outbox_attemptoutcome_attempt_id_c2811c37_fk_outbox_attempt_id FOREIGN KEY (attempt_id) REFERENCES public.outbox_attempt(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_decision
    ADD CONSTRAINT outbox_decision_attempt_id_c7fe4da9_fk_outbox_attempt_id FOREIGN KEY (attempt_id) REFERENCES public.outbox_attempt(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_drop
    ADD CONSTRAINT outbox_drop_message_id_c24a3489_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_message
    ADD CONSTRAINT outbox_message_office_id_3c75ea32_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_messagecontent
    ADD CONSTRAINT outbox_messagecontent_message_id_bdfb0f39_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_optoutend
    ADD CONSTRAINT outbox_optoutend_opt_out_id_c700f0f4_fk_outbox_optout_id FOREIGN KEY (opt_out_id) REFERENCES public.outbox_optout(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_postponement
    ADD CONSTRAINT outbox_postponement_message_id_887fd3e5_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_replycontent
    ADD CONSTRAINT outbox_replycontent_reply_id_00fbf8f8_fk_outbox_reply_id FOREIGN KEY (reply_id) REFERENCES public.outbox_reply(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_reservation
    ADD CONSTRAINT outbox_reservation_decision_id_0ff0782d_fk_outbox_decision_id FOREIGN KEY (decision_id) REFERENCES public.outbox_decision(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_reservation
    ADD CONSTRAINT outbox_reservation_message_id_45492ca0_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_settlement
    ADD CONSTRAINT outbox_settlement_reservation_id_91d0dbd2_fk_outbox_re FOREIGN KEY (reservation_id) REFERENCES public.outbox_reservation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_silenceend
    ADD CONSTRAINT outbox_silenceend_silence_id_f0802374_fk_outbox_silence_id FOREIGN KEY (silence_id) REFERENCES public.outbox_silence(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_waiting
    ADD CONSTRAINT outbox_waiting_message_id_a8aa3d7f_fk_outbox_message_id FOREIGN KEY (message_id) REFERENCES public.outbox_message(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_waiting
    ADD CONSTRAINT outbox_waiting_office_id_64e1ffd5_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.outbox_waiting
    ADD CONSTRAINT outbox_waiting_reservation_id_c6f7b7ff_fk_outbox_reservation_id FOREIGN KEY (reservation_id) REFERENCES public.outbox_reservation(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_board
    ADD CONSTRAINT places_board_place_id_1b3b6866_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_place
    ADD CONSTRAINT places_place_parent_id_593054a7_fk_places_place_id FOREIGN KEY (parent_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_placecode
    ADD CONSTRAINT places_placecode_place_id_e6aaf86e_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_placename
    ADD CONSTRAINT places_placename_place_id_785e8bbd_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_place_id_73fdaf56_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.places_succession
    ADD CONSTRAINT places_succession_successor_id_0c76eb9a_fk_places_place_id FOREIGN KEY (successor_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_address
    ADD CONSTRAINT press_address_night_id_a49bdaf2_fk_press_night_id FOREIGN KEY (night_id) REFERENCES public.press_night(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_cure
    ADD CONSTRAINT press_cure_finding_id_05370c69_fk_press_finding_id FOREIGN KEY (finding_id) REFERENCES public.press_finding(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_cure
    ADD CONSTRAINT press_cure_night_id_beac21aa_fk_press_night_id FOREIGN KEY (night_id) REFERENCES public.press_night(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_figure
    ADD CONSTRAINT press_figure_night_id_23ce0e02_fk_press_night_id FOREIGN KEY (night_id) REFERENCES public.press_night(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_finding
    ADD CONSTRAINT press_finding_night_id_58705428_fk_press_night_id FOREIGN KEY (night_id) REFERENCES public.press_night(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.press_finding
    ADD CONSTRAINT press_finding_office_id_38ed6433_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.ratings_appeal
    ADD CONSTRAINT ratings_appeal_exclusion_id_37aeb4b5_fk_ratings_exclusion_id FOREIGN KEY (exclusion_id) REFERENCES public.ratings_exclusion(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_appeal
    ADD CONSTRAINT ratings_appeal_officer_id_f78b0322_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_aspectlevel
    ADD CONSTRAINT ratings_aspectlevel_rating_id_51d7e473_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_callback
    ADD CONSTRAINT ratings_callback_office_id_b7aac18e_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_callback
    ADD CONSTRAINT ratings_callback_officer_id_0da06baa_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_callback
    ADD CONSTRAINT ratings_callback_rating_id_0d612cf3_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_check
    ADD CONSTRAINT ratings_check_mend_id_38c21126_fk_ratings_mend_id FOREIGN KEY (mend_id) REFERENCES public.ratings_mend(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_contact
    ADD CONSTRAINT ratings_contact_rating_id_13291807_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_contactlook
    ADD CONSTRAINT ratings_contactlook_office_id_059dcbda_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_contactlook
    ADD CONSTRAINT ratings_contactlook_officer_id_2fbfaf0f_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_contactlook
    ADD CONSTRAINT ratings_contactlook_rating_id_7c5061dd_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_counter
    ADD CONSTRAINT ratings_counter_office_id_dcdd25e8_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_exclusion
    ADD CONSTRAINT ratings_exclusion_rating_id_673c70b7_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_followcode
    ADD CONSTRAINT ratings_followcode_rating_id_f482f9a3_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_mark
    ADD CONSTRAINT ratings_mark_office_id_7ef93d30_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_mend
    ADD CONSTRAINT ratings_mend_office_id_d278273a_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_mend
    ADD CONSTRAINT ratings_mend_officer_id_0850e53e_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_mend
    ADD CONSTRAINT ratings_mend_rating_id_bdc1dae3_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_rating
    ADD CONSTRAINT ratings_rating_taken_by_id_647eba18_fk_offices_officer_id FOREIGN KEY (taken_by_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_rating
    ADD CONSTRAINT ratings_rating_ticket_id_2e01a6d6_fk_ratings_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ratings_ticket(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ratingreason
    ADD CONSTRAINT ratings_ratingreason_rating_id_b9e345c3_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_case_id_9a54ca43_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_counter_id_2a5b17c1_fk_ratings_counter_id FOREIGN KEY (counter_id) REFERENCES public.ratings_counter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_matter_id_50e17778_fk_matters_matter_id FOREIGN KEY (matter_id) REFERENCES public.matters_matter(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ticket
    ADD CONSTRAINT ratings_ticket_office_id_fd2ef43e_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_ticketcode
    ADD CONSTRAINT ratings_ticketcode_ticket_id_04a94562_fk_ratings_ticket_id FOREIGN KEY (ticket_id) REFERENCES public.ratings_ticket(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verdict
    ADD CONSTRAINT ratings_verdict_appeal_id_8c0164f3_fk_ratings_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.ratings_appeal(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verdict
    ADD CONSTRAINT ratings_verdict_office_id_c222d5a4_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verdict
    ADD CONSTRAINT ratings_verdict_officer_id_5b415129_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verification
    ADD CONSTRAINT ratings_verification_office_id_8cee5437_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verification
    ADD CONSTRAINT ratings_verification_officer_id_cbc3293a_fk_offices_officer_id FOREIGN KEY (officer_id) REFERENCES public.offices_officer(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_verification
    ADD CONSTRAINT ratings_verification_rating_id_3ee1fc3d_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.ratings_words
    ADD CONSTRAINT ratings_words_rating_id_717b640e_fk_ratings_rating_id FOREIGN KEY (rating_id) REFERENCES public.ratings_rating(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_consent
    ADD CONSTRAINT residents_consent_resident_id_810e159c_fk_residents_resident_id FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_detail
    ADD CONSTRAINT residents_detail_resident_id_bb6bcc77_fk_residents_resident_id FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_dispatch
    ADD CONSTRAINT residents_dispatch_office_id_9e36df5c_fk_offices_office_id FOREIGN KEY (office_id) REFERENCES public.offices_office(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_dispatch
    ADD CONSTRAINT residents_dispatch_place_id_439c9307_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_leaving
    ADD CONSTRAINT residents_leaving_resident_id_965ebcb7_fk_residents_resident_id FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_look
    ADD CONSTRAINT residents_look_resident_id_978e4723_fk_residents_resident_id FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_presence
    ADD CONSTRAINT residents_presence_resident_id_fb2195a1_fk_residents FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_recovery
    ADD CONSTRAINT residents_recovery_resident_id_54a6fdda_fk_residents FOREIGN KEY (resident_id) REFERENCES public.residents_resident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_recoverycontent
    ADD CONSTRAINT residents_recoveryco_recovery_id_22438912_fk_residents FOREIGN KEY (recovery_id) REFERENCES public.residents_recovery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_recoveryend
    ADD CONSTRAINT residents_recoveryen_recovery_id_7715596a_fk_residents FOREIGN KEY (recovery_id) REFERENCES public.residents_recovery(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_subscription
    ADD CONSTRAINT residents_subscription_place_id_7e5f2b1e_fk_places_place_id FOREIGN KEY (place_id) REFERENCES public.places_place(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.residents_withdrawal
    ADD CONSTRAINT residents_withdrawal_consent_id_aee1849b_fk_residents FOREIGN KEY (consent_id) REFERENCES public.residents_consent(id) DEFERRABLE INITIALLY DEFERRED;

GRANT USAGE ON SCHEMA public TO yangguang_app;

REVOKE ALL ON FUNCTION public.cases_retell() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_risen(of_case bigint, from_office bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.cases_runs(of_case bigint, day date, duties text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.foundation_audit_drop_empty() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.foundation_audit_guard(p_table text) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.foundation_audit_month(p_month date) FROM PUBLIC;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_attempt TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_attempt_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_codeuse TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_codeuse_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_disabling TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_disabling_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_enabling TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_enabling_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_grant TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_grant_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_link TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_link_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_linkuse TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_linkuse_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_passkey TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_passkey_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_passkeyrevocation TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_passkeyrevocation_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_passkeyuse TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_passkeyuse_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_passwordset TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_passwordset_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_recoveryapproval TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_recoveryapproval_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_recoveryrequest TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_recoveryrequest_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_revocation TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_revocation_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_secondfactor TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_secondfactor_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_sessionsended TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_sessionsended_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_tie TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_tie_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_tieapproval TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_tieapproval_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_tieend TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_tieend_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_token TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_token_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_tokenrevocation TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_tokenrevocation_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_tokenscope TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_tokenscope_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.accounts_user TO yangguang_app;

GRANT UPDATE(password) ON TABLE public.accounts_user TO yangguang_app;

GRANT UPDATE(display_name) ON TABLE public.accounts_user TO yangguang_app;

GRANT ALL ON SEQUENCE public.accounts_user_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO yangguang_app;

GRANT ALL ON SEQUENCE public.auth_group_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO yangguang_app;

GRANT ALL ON SEQUENCE public.auth_group_permissions_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO yangguang_app;

GRANT ALL ON SEQUENCE public.auth_permission_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_accountability TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_accountability_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_accountabilitydecision TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_accountabilitydecision_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_barred TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_barred_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_booking TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_booking_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_case TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_case_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_caseclock TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_caseclock_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_casecontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_casecontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.cases_casewords TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_casewords_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cases_codetries TO yangguang_app;

GRANT SELECT ON TABLE public.cases_donetally TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_donetally_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_draft TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_draft_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cases_dropped TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_dropped_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_fee TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_fee_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_feepaid TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_feepaid_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.cases_flow TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_flow_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_identity TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_identity_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_identitylook TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_identitylook_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_leavetaken TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_leavetaken_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_letter TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_letter_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.cases_opentally TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_opentally_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_paper TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_paper_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.cases_payout TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_payout_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_receipt TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_receipt_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_reward TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_reward_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_rewardapproval TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_rewardapproval_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.cases_rewardclaim TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_rewardclaim_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_rewarddecision TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_rewarddecision_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_rewardpayment TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_rewardpayment_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_rewardrule TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_rewardrule_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cases_savedview TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_savedview_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_slot TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_slot_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_slotclosing TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_slotclosing_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.cases_standing TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_step TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_step_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_stepcontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_stepcontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.cases_thread TO yangguang_app;

GRANT ALL ON SEQUENCE public.cases_thread_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_announced TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_announced_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_clock TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_clock_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_clockevent TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_clockevent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_computation TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_computation_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_dayoff TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_dayoff_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_daysoffnotice TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_daysoffnotice_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_reason TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_reason_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.clocks_rule TO yangguang_app;

GRANT ALL ON SEQUENCE public.clocks_rule_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.clocks_standing TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_acknowledgement TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_acknowledgement_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_amendment TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_amendment_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_amendmentcontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_amendmentcontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_answer TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_answer_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_carried TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_carried_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_closure TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_closure_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.disclosure_codetries TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.disclosure_dropped TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_dropped_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_erratum TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_erratum_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_erratumcontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_erratumcontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_finding TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_finding_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_hold TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_hold_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_interviewanswer TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_interviewanswer_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_interviewquestion TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_interviewquestion_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_interviewquestioncontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_interviewquestioncontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_notice TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_notice_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_objection TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_objection_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_objectioncontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_objectioncontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_postercode TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_postercode_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_posting TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_posting_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_postingproof TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_postingproof_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_question TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_question_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_reason TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_reason_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_release TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_release_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_removal TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_removal_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_review TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_review_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_rollkind TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_rollkind_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_series TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_series_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_sheetdelivery TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_sheetdelivery_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_slice TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_slice_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_slicecontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_slicecontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_sliceentry TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_sliceentry_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_takedown TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_takedown_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_verdict TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_verdict_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_verdictcontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_verdictcontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_version TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_version_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_versioncontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_versioncontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.disclosure_withdrawal TO yangguang_app;

GRANT ALL ON SEQUENCE public.disclosure_withdrawal_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO yangguang_app;

GRANT ALL ON SEQUENCE public.django_content_type_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO yangguang_app;

GRANT ALL ON SEQUENCE public.django_migrations_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files_arrival TO yangguang_app;

GRANT ALL ON SEQUENCE public.files_arrival_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.files_content TO yangguang_app;

GRANT ALL ON SEQUENCE public.files_content_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.files_extraction TO yangguang_app;

GRANT ALL ON SEQUENCE public.files_extraction_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.files_retention TO yangguang_app;

GRANT ALL ON SEQUENCE public.files_retention_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.files_storedfile TO yangguang_app;

GRANT ALL ON SEQUENCE public.files_storedfile_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_auditanchor TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_auditlink TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_auditrow TO yangguang_app;

GRANT ALL ON SEQUENCE public.foundation_auditrow_month_seq TO yangguang_app;

GRANT SELECT ON TABLE public.foundation_auditrow_other TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_delivery TO yangguang_app;

GRANT ALL ON SEQUENCE public.foundation_delivery_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.foundation_erasable TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_erasure TO yangguang_app;

GRANT ALL ON SEQUENCE public.foundation_erasure_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_event TO yangguang_app;

GRANT ALL ON SEQUENCE public.foundation_event_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.foundation_once TO yangguang_app;

GRANT ALL ON SEQUENCE public.foundation_once_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.law_basis TO yangguang_app;

GRANT ALL ON SEQUENCE public.law_basis_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_checkpoint TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_closing TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_cosignature TO yangguang_app;

GRANT ALL ON SEQUENCE public.ledger_cosignature_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_entry TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_keychange TO yangguang_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.ledger_pending TO yangguang_app;

GRANT ALL ON SEQUENCE public.ledger_pending_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_refusal TO yangguang_app;

GRANT ALL ON SEQUENCE public.ledger_refusal_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_subtree TO yangguang_app;

GRANT ALL ON SEQUENCE public.ledger_subtree_id_seq TO yangguang_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.ledger_tree TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ledger_wanted TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.matters_guidedpath TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_guidedpath_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.matters_heldpaper TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_heldpaper_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.matters_matter TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.matters_matter_bases TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_matter_bases_id_seq TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_matter_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.matters_occasion TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_occasion_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.matters_retention TO yangguang_app;

GRANT ALL ON SEQUENCE public.matters_retention_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_allowance TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_allowance_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_certificate TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_certificate_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_contract TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_contract_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_declaredduty TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_declaredduty_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_dutyday TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_dutyday_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_eventcalledoff TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_eventcalledoff_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_exit TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_exit_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facility TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facility_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityday TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityday_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityend TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityend_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityevent TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityevent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityhours TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityhours_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityitem TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityitem_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilityphoto TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilityphoto_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_facilitystate TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_facilitystate_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_interest TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_interest_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_office TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_office_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_officer TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_officer_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_position TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_position_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_positionrole TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_positionrole_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_reception TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_reception_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_spokespersons TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_spokespersons_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_talk TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_talk_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_training TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_training_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.offices_upkeep TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_upkeep_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.offices_whereabouts TO yangguang_app;

GRANT ALL ON SEQUENCE public.offices_whereabouts_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_attempt TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_attempt_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_attemptoutcome TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_attemptoutcome_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_decision TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_decision_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_drop TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_drop_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_message TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_message_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_messagecontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_messagecontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_optout TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_optout_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_optoutend TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_optoutend_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_postponement TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_postponement_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_receipt TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_receipt_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_reply TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_reply_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_replycontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_replycontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_reservation TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_reservation_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_settlement TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_settlement_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_silence TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_silence_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.outbox_silenceend TO yangguang_app;

GRANT ALL ON SEQUENCE public.outbox_silenceend_id_seq TO yangguang_app;

GRANT SELECT ON TABLE public.outbox_waiting TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.places_board TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_board_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.places_listing TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_listing_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.places_place TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_place_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.places_placecode TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_placecode_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.places_placename TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_placename_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.places_succession TO yangguang_app;

GRANT ALL ON SEQUENCE public.places_succession_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_address TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_address_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_bulletin TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_bulletin_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_cure TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_cure_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_figure TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_figure_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_finding TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_finding_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.press_impression TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_impression_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.press_night TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_night_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.press_publication TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_publication_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.press_stale TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_stale_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.press_stoppage TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_stoppage_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.press_unprinted TO yangguang_app;

GRANT ALL ON SEQUENCE public.press_unprinted_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO yangguang_app;

GRANT ALL ON SEQUENCE public.procrastinate_events_id_seq TO yangguang_app;

GRANT ALL ON SEQUENCE public.procrastinate_jobs_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO yangguang_app;

GRANT ALL ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO yangguang_app;

GRANT ALL ON SEQUENCE public.procrastinate_workers_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_appeal TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_appeal_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_aspectlevel TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_aspectlevel_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_callback TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_callback_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_check TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_check_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ratings_codetries TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_contact TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_contact_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_contactlook TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_contactlook_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_counter TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_counter_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ratings_dropped TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_dropped_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_exclusion TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_exclusion_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_followcode TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_followcode_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ratings_mark TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_mark_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_mend TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_mend_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_rating TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_rating_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_ratingreason TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_ratingreason_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_ticket TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_ticket_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_ticketcode TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_ticketcode_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_verdict TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_verdict_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_verification TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_verification_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.ratings_words TO yangguang_app;

GRANT ALL ON SEQUENCE public.ratings_words_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.residents_code TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_code_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_consent TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_consent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_detail TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_detail_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_dispatch TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_dispatch_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_draft TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_draft_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_keptcode TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_keptcode_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_leaving TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_leaving_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_look TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_look_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.residents_presence TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_presence_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_recovery TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_recovery_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_recoverycontent TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_recoverycontent_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_recoveryend TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_recoveryend_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_resident TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_resident_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_subscription TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_subscription_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_told TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_told_id_seq TO yangguang_app;

GRANT SELECT,INSERT ON TABLE public.residents_withdrawal TO yangguang_app;

GRANT ALL ON SEQUENCE public.residents_withdrawal_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.web_searchentry TO yangguang_app;

GRANT ALL ON SEQUENCE public.web_searchentry_id_seq TO yangguang_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.web_tries TO yangguang_app;

GRANT ALL ON SEQUENCE public.web_tries_id_seq TO yangguang_app;

ALTER DEFAULT PRIVILEGES FOR ROLE yangguang_owner IN SCHEMA public GRANT ALL ON SEQUENCES TO yangguang_app;

ALTER DEFAULT PRIVILEGES FOR ROLE yangguang_owner IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO yangguang_app;

INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (1, 'application', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (2, 'consultation', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (3, 'suggestion', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (4, 'complaint', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (5, 'report', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (6, 'petition', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (7, 'information', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (8, 'help', 'submit', '', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (9, 'application', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (10, 'consultation', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (11, 'suggestion', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (12, 'complaint', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (13, 'report', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (14, 'petition', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (15, 'information', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (16, 'help', 'accept', 'received', 'accepted', 'officer', 'claims', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (17, 'application', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (18, 'consultation', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (19, 'suggestion', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (20, 'complaint', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (21, 'report', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (22, 'petition', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (24, 'help', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_ours other_way same_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (25, 'application', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (26, 'consultation', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (27, 'suggestion', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (28, 'complaint', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (29, 'report', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (30, 'petition', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (31, 'information', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (32, 'help', 'ask_missing', 'received', 'missing', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (33, 'application', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (34, 'consultation', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (35, 'suggestion', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (36, 'complaint', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (37, 'report', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (38, 'petition', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (39, 'information', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (40, 'help', 'lapse', 'missing', 'closed', 'officer', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (41, 'application', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (42, 'consultation', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (43, 'suggestion', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (44, 'complaint', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (45, 'report', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (46, 'petition', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (47, 'information', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (48, 'help', 'lapse', 'missing', 'closed', 'machine', '', false, false, true, 'not_corrected');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (49, 'application', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (50, 'consultation', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (51, 'suggestion', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (52, 'complaint', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (53, 'report', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (54, 'petition', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (55, 'information', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (56, 'help', 'supplement', 'missing', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (57, 'application', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (58, 'consultation', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (59, 'suggestion', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (60, 'complaint', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (61, 'report', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (62, 'petition', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (63, 'information', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (64, 'help', 'transfer', 'received', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (65, 'application', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (66, 'consultation', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (67, 'suggestion', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (68, 'complaint', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (69, 'report', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (70, 'petition', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (71, 'information', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (72, 'help', 'transfer', 'accepted', 'offered', 'officer', 'offers', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (73, 'application', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (74, 'consultation', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (75, 'suggestion', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (76, 'complaint', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (77, 'report', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (78, 'petition', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (79, 'information', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (80, 'help', 'take_over', 'offered', 'accepted', 'receiver', 'takes', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (81, 'application', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (82, 'consultation', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (83, 'suggestion', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (84, 'complaint', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (85, 'report', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (86, 'petition', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (87, 'information', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (88, 'help', 'send_back', 'offered', 'received', 'receiver', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (89, 'application', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (90, 'consultation', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (91, 'suggestion', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (92, 'complaint', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (93, 'report', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (94, 'petition', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (95, 'information', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (96, 'help', 'join', 'accepted', 'accepted', 'officer', 'joins', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (97, 'application', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (98, 'consultation', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (99, 'suggestion', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (100, 'complaint', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (101, 'report', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (102, 'petition', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (103, 'information', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (104, 'help', 'opine', 'accepted', 'accepted', 'joined', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (105, 'application', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (106, 'consultation', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (107, 'suggestion', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (108, 'complaint', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (109, 'report', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (110, 'petition', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (111, 'information', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (112, 'help', 'write', 'received', 'received', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (113, 'application', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (114, 'consultation', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (115, 'suggestion', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (116, 'complaint', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (117, 'report', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (118, 'petition', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (119, 'information', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (120, 'help', 'write', 'offered', 'offered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (121, 'application', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (122, 'consultation', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (123, 'suggestion', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (124, 'complaint', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (125, 'report', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (126, 'petition', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (127, 'information', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (128, 'help', 'write', 'accepted', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (129, 'application', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (130, 'consultation', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (131, 'suggestion', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (132, 'complaint', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (133, 'report', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (134, 'petition', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (135, 'information', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (136, 'help', 'write', 'answered', 'answered', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (137, 'application', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (138, 'consultation', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (139, 'suggestion', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (140, 'complaint', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (141, 'report', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (142, 'petition', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (143, 'information', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (144, 'help', 'ask', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (145, 'application', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (146, 'consultation', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (147, 'suggestion', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (148, 'complaint', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (149, 'report', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (150, 'petition', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (151, 'information', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (152, 'help', 'note', 'received', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (153, 'application', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (154, 'consultation', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (155, 'suggestion', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (156, 'complaint', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (157, 'report', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (158, 'petition', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (159, 'information', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (160, 'help', 'ask', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (161, 'application', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (162, 'consultation', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (163, 'suggestion', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (164, 'complaint', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (165, 'report', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (166, 'petition', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (167, 'information', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (168, 'help', 'note', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (173, 'application', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'granted refused');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (174, 'consultation', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'explained');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (175, 'suggestion', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'settled partly explained');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (176, 'help', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'settled partly explained');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (177, 'complaint', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'settled partly explained not_supported');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (178, 'report', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'settled partly explained not_supported');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (179, 'petition', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'settled partly explained not_supported');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (181, 'application', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (182, 'consultation', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (183, 'suggestion', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (184, 'complaint', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (185, 'report', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (186, 'petition', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (187, 'information', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (188, 'help', 'close', 'answered', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (189, 'application', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (190, 'consultation', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (191, 'suggestion', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (192, 'complaint', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (193, 'report', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (194, 'petition', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (195, 'information', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (196, 'help', 'close', 'answered', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (197, 'application', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (198, 'consultation', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (199, 'suggestion', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (200, 'complaint', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (201, 'report', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (202, 'petition', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (203, 'information', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (204, 'help', 'reopen', 'answered', 'accepted', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (205, 'application', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (206, 'consultation', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (207, 'suggestion', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (208, 'complaint', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (209, 'report', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (210, 'petition', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (211, 'information', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (212, 'help', 'reopen', 'closed', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (213, 'application', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (214, 'consultation', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (215, 'suggestion', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (216, 'complaint', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (217, 'report', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (218, 'petition', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (219, 'information', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (220, 'help', 'withdraw', 'received', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (221, 'application', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (222, 'consultation', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (223, 'suggestion', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (224, 'complaint', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (225, 'report', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (226, 'petition', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (227, 'information', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (228, 'help', 'withdraw', 'missing', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (229, 'application', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (230, 'consultation', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (231, 'suggestion', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (232, 'complaint', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (233, 'report', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (234, 'petition', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (235, 'information', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (236, 'help', 'withdraw', 'offered', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (237, 'application', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (238, 'consultation', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (239, 'suggestion', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (240, 'complaint', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (241, 'report', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (242, 'petition', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (243, 'information', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (244, 'help', 'withdraw', 'accepted', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (246, 'consultation', 'merge', 'received', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (247, 'suggestion', 'merge', 'received', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (248, 'complaint', 'merge', 'received', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (249, 'report', 'merge', 'received', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (252, 'help', 'merge', 'received', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (254, 'consultation', 'merge', 'accepted', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (255, 'suggestion', 'merge', 'accepted', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (256, 'complaint', 'merge', 'accepted', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (257, 'report', 'merge', 'accepted', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (260, 'help', 'merge', 'accepted', 'merged', 'officer', '', false, true, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (261, 'application', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (262, 'consultation', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (263, 'suggestion', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (264, 'complaint', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (265, 'report', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (266, 'petition', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (267, 'information', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (180, 'information', 'answer', 'accepted', 'answered', 'officer', '', false, true, false, 'opened partly_opened secret forbidden safety third_party internal process enforcement_file query not_held not_made still_unclear not_a_request repeated publication excessive confirm_again other');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (268, 'help', 'destroy', 'declined', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (269, 'application', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (270, 'consultation', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (271, 'suggestion', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (272, 'complaint', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (273, 'report', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (274, 'petition', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (275, 'information', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (276, 'help', 'destroy', 'withdrawn', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (278, 'consultation', 'destroy', 'merged', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (279, 'suggestion', 'destroy', 'merged', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (280, 'complaint', 'destroy', 'merged', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (281, 'report', 'destroy', 'merged', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (284, 'help', 'destroy', 'merged', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (285, 'application', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (286, 'consultation', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (287, 'suggestion', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (288, 'complaint', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (289, 'report', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (290, 'petition', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (291, 'information', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (292, 'help', 'destroy', 'closed', 'destroyed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (293, 'consultation', 'answer', 'received', 'answered', 'officer', '', false, true, false, 'explained');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (295, 'petition', 'ask_review', 'answered', 'review', 'applicant', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (296, 'petition', 'decide_review', 'review', 'reviewed', 'officer', '', false, false, false, 'upheld changed revoked');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (297, 'petition', 'ask_rereview', 'reviewed', 'rereview', 'applicant', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (298, 'petition', 'hear', 'rereview', 'hearing', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (299, 'petition', 'heard', 'hearing', 'rereview', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (300, 'petition', 'decide_rereview', 'rereview', 'closed', 'officer', '', false, false, true, 'upheld changed revoked');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (301, 'petition', 'close', 'reviewed', 'closed', 'officer', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (302, 'petition', 'close', 'reviewed', 'closed', 'machine', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (303, 'information', 'ask_third', 'accepted', 'aside', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (304, 'information', 'ask_office', 'accepted', 'aside', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (305, 'information', 'resume', 'aside', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (306, 'information', 'withdraw', 'aside', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (307, 'application', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (308, 'consultation', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (309, 'suggestion', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (310, 'complaint', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (311, 'report', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (312, 'petition', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (313, 'information', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (314, 'help', 'supplement', 'missing', 'received', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (315, 'application', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (316, 'consultation', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (317, 'suggestion', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (318, 'complaint', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (319, 'report', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (320, 'petition', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (321, 'information', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (322, 'help', 'send_back', 'offered', 'received', 'machine', 'returns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (323, 'application', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (324, 'consultation', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (325, 'suggestion', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (326, 'complaint', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (327, 'report', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (328, 'petition', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (329, 'information', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (330, 'help', 'close', 'answered', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (331, 'application', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (332, 'consultation', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (333, 'suggestion', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (334, 'complaint', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (335, 'report', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (336, 'petition', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (337, 'information', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (338, 'help', 'rise', 'received', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (339, 'application', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (340, 'consultation', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (341, 'suggestion', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (342, 'complaint', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (343, 'report', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (344, 'petition', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (345, 'information', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (346, 'help', 'rise', 'accepted', 'received', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (347, 'application', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (348, 'consultation', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (349, 'suggestion', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (350, 'complaint', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (351, 'report', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (352, 'petition', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (353, 'information', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (354, 'help', 'rise', 'missing', 'missing', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (355, 'application', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (356, 'consultation', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (357, 'suggestion', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (358, 'complaint', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (359, 'report', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (360, 'petition', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (361, 'information', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (362, 'help', 'rise', 'answered', 'answered', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (363, 'application', 'ask_more', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (364, 'report', 'ask_more', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (365, 'petition', 'ask_more', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (366, 'information', 'ask_more', 'accepted', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (367, 'application', 'extend', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (368, 'report', 'extend', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (369, 'petition', 'extend', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (370, 'information', 'extend', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (371, 'application', 'refuse_more', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (372, 'report', 'refuse_more', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (373, 'petition', 'refuse_more', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (374, 'information', 'refuse_more', 'accepted', 'accepted', 'head', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (375, 'petition', 'close', 'reviewed', 'closed', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (376, 'petition', 'rise', 'review', 'review', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (377, 'petition', 'rise', 'reviewed', 'reviewed', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (378, 'petition', 'rise', 'rereview', 'rereview', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (379, 'information', 'rise', 'aside', 'aside', 'machine', 'rises', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (380, 'information', 'decline', 'received', 'declined', 'officer', '', false, false, true, 'not_a_request repeated publication excessive confirm_again');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (381, 'application', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (382, 'application', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (383, 'consultation', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (384, 'consultation', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (385, 'suggestion', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (386, 'suggestion', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (387, 'complaint', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (388, 'complaint', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (389, 'report', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (390, 'report', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (391, 'petition', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (392, 'petition', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (393, 'information', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (394, 'information', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (395, 'help', 'assign', 'received', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (396, 'help', 'assign', 'accepted', 'accepted', 'head', 'assigns', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (294, 'information', 'answer', 'received', 'answered', 'officer', '', false, true, false, 'opened partly_opened secret forbidden safety third_party internal process enforcement_file query not_held not_made still_unclear not_a_request repeated publication excessive confirm_again other');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (397, 'information', 'charge', 'accepted', 'paying', 'officer', '', true, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (398, 'information', 'pay', 'paying', 'accepted', 'officer', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (399, 'information', 'write', 'paying', 'paying', 'applicant', '', false, false, false, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (400, 'information', 'lapse', 'paying', 'closed', 'officer', '', false, false, true, 'unpaid');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (401, 'information', 'lapse', 'paying', 'closed', 'machine', '', false, false, true, 'unpaid');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (402, 'information', 'withdraw', 'paying', 'withdrawn', 'applicant', '', false, false, true, '');
INSERT INTO public.cases_flow (id, kind, verb, start, target, who, hand, once, whole, closes, outcomes) VALUES (403, 'information', 'rise', 'paying', 'paying', 'machine', 'rises', false, false, false, '');

INSERT INTO public.foundation_erasable (name) VALUES ('files_content');
INSERT INTO public.foundation_erasable (name) VALUES ('files_extraction');
INSERT INTO public.foundation_erasable (name) VALUES ('clocks_reason');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_versioncontent');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_slicecontent');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_postercode');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_objectioncontent');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_verdictcontent');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_reason');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_erratumcontent');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_amendmentcontent');
INSERT INTO public.foundation_erasable (name) VALUES ('cases_casecontent');
INSERT INTO public.foundation_erasable (name) VALUES ('cases_stepcontent');
INSERT INTO public.foundation_erasable (name) VALUES ('cases_identity');
INSERT INTO public.foundation_erasable (name) VALUES ('cases_identitylook');
INSERT INTO public.foundation_erasable (name) VALUES ('cases_draft');
INSERT INTO public.foundation_erasable (name) VALUES ('disclosure_interviewquestioncontent');
INSERT INTO public.foundation_erasable (name) VALUES ('outbox_messagecontent');
INSERT INTO public.foundation_erasable (name) VALUES ('outbox_replycontent');
INSERT INTO public.foundation_erasable (name) VALUES ('ratings_words');
INSERT INTO public.foundation_erasable (name) VALUES ('ratings_contact');
INSERT INTO public.foundation_erasable (name) VALUES ('ratings_ticketcode');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_detail');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_subscription');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_recoverycontent');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_told');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_keptcode');
INSERT INTO public.foundation_erasable (name) VALUES ('residents_draft');

SELECT pg_catalog.setval('public.cases_flow_id_seq', 403, true);

SELECT public.foundation_audit_months();

INSERT INTO public.django_migrations (app, name, applied)
  SELECT app, name, now() FROM (VALUES
    ('foundation', '0001_initial'),
    ('foundation', '0002_guards'),
    ('accounts', '0001_initial'),
    ('accounts', '0002_guards'),
    ('accounts', '0003_passkeys'),
    ('accounts', '0004_tokens'),
    ('accounts', '0005_ties'),
    ('contenttypes', '0001_initial'),
    ('contenttypes', '0002_remove_content_type_name'),
    ('auth', '0001_initial'),
    ('auth', '0002_alter_permission_name_max_length'),
    ('auth', '0003_alter_user_email_max_length'),
    ('auth', '0004_alter_user_username_opts'),
    ('auth', '0005_alter_user_last_login_null'),
    ('auth', '0006_require_contenttypes_0002'),
    ('auth', '0007_alter_validators_add_error_messages'),
    ('auth', '0008_alter_user_username_max_length'),
    ('auth', '0009_alter_user_last_name_max_length'),
    ('auth', '0010_alter_group_name_max_length'),
    ('auth', '0011_update_proxy_permissions'),
    ('auth', '0012_alter_user_first_name_max_length'),
    ('places', '0001_initial'),
    ('places', '0002_guards'),
    ('offices', '0001_initial'),
    ('offices', '0002_guards'),
    ('offices', '0003_in_post'),
    ('offices', '0004_in_post_guards'),
    ('files', '0001_initial'),
    ('files', '0002_guards'),
    ('offices', '0005_facilities'),
    ('offices', '0006_facilities_guards'),
    ('law', '0001_initial'),
    ('clocks', '0001_initial'),
    ('clocks', '0002_guards'),
    ('clocks', '0003_handed_to_an_office'),
    ('clocks', '0004_swept_in_order'),
    ('places', '0003_splits'),
    ('places', '0004_splits_guards'),
    ('matters', '0001_initial'),
    ('matters', '0002_guards'),
    ('matters', '0003_held_papers'),
    ('matters', '0004_retention'),
    ('matters', '0005_retention_guard'),
    ('matters', '0006_guided_path'),
    ('matters', '0007_guided_path_guard'),
    ('disclosure', '0001_initial'),
    ('disclosure', '0002_guards'),
    ('disclosure', '0003_drafts_end'),
    ('disclosure', '0004_live_end'),
    ('disclosure', '0005_kinds'),
    ('disclosure', '0006_guides'),
    ('disclosure', '0007_sheet_deliveries'),
    ('disclosure', '0008_delivery_guard'),
    ('disclosure', '0009_press_answers'),
    ('disclosure', '0010_press_answers_guards'),
    ('disclosure', '0011_errata'),
    ('disclosure', '0012_errata_guards'),
    ('disclosure', '0013_annual_report'),
    ('disclosure', '0014_threads_and_interviews'),
    ('cases', '0001_initial'),
    ('cases', '0002_guards'),
    ('cases', '0003_flow'),
    ('cases', '0004_threads'),
    ('cases', '0005_threads_guards'),
    ('cases', '0006_applicant_and_more_time'),
    ('cases', '0007_time_and_second_person'),
    ('cases', '0008_flow'),
    ('cases', '0009_accountability'),
    ('cases', '0010_accountability_guards'),
    ('cases', '0011_desk'),
    ('cases', '0012_desk_guards'),
    ('cases', '0013_assigned'),
    ('cases', '0014_assign_guard'),
    ('cases', '0015_numbers'),
    ('cases', '0016_slot_closing'),
    ('cases', '0017_slot_closing_guard'),
    ('cases', '0018_rewards'),
    ('cases', '0019_rewards_guards'),
    ('cases', '0020_letters'),
    ('cases', '0021_fees'),
    ('cases', '0022_fees_guards'),
    ('cases', '0023_hours'),
    ('clocks', '0005_waiting_for_a_fee'),
    ('disclosure', '0015_typed_errata'),
    ('disclosure', '0016_interview_questions'),
    ('disclosure', '0017_interview_guards'),
    ('files', '0003_arrival'),
    ('files', '0004_arrival_grows'),
    ('foundation', '0003_anchor'),
    ('foundation', '0004_audit_months'),
    ('ledger', '0001_initial'),
    ('ledger', '0002_guards'),
    ('ledger', '0003_witnesses'),
    ('ledger', '0004_key_changes'),
    ('ledger', '0005_closed_logs'),
    ('outbox', '0001_initial'),
    ('outbox', '0002_guards'),
    ('outbox', '0003_safety'),
    ('press', '0001_initial'),
    ('press', '0002_bulletin'),
    ('press', '0003_selfcheck'),
    ('procrastinate', '0001_initial'),
    ('procrastinate', '0002_drop_started_at_column'),
    ('procrastinate', '0003_drop_started_at_column'),
    ('procrastinate', '0004_drop_procrastinate_version_table'),
    ('procrastinate', '0005_fix_procrastinate_fetch_job'),
    ('procrastinate', '0006_fix_trigger_status_events_insert'),
    ('procrastinate', '0007_add_queueing_lock_column'),
    ('procrastinate', '0008_close_fetch_job_race_condition'),
    ('procrastinate', '0009_add_defer_job_function'),
    ('procrastinate', '0010_add_procrastinate_periodic_defers'),
    ('procrastinate', '0011_add_foreign_key_index'),
    ('procrastinate', '0012_add_locks_to_periodic_defer'),
    ('procrastinate', '0013_fix_procrastinate_defer_periodic_job'),
    ('procrastinate', '0014_add_finish_job_and_retry_job_functions'),
    ('procrastinate', '0015_add_trigger_on_job_deletion'),
    ('procrastinate', '0016_delete_finished_jobs'),
    ('procrastinate', '0017_add_checks_to_finish_job'),
    ('procrastinate', '0018_add_checks_to_retry_job'),
    ('procrastinate', '0019_fix_finish_job_compat_issue'),
    ('procrastinate', '0020_add_index_on_procrastinate_jobs'),
    ('procrastinate', '0021_add_kwargs_to_defer_periodic_job'),
    ('procrastinate', '0022_null_locks_excluded'),
    ('procrastinate', '0023_remove_old_finish_job_function'),
    ('procrastinate', '0024_job_id_bigint'),
    ('procrastinate', '0025_add_models'),
    ('procrastinate', '0026_add_job_priority'),
    ('procrastinate', '0027_add_periodic_job_priority'),
    ('procrastinate', '0028_add_cancel_states'),
    ('procrastinate', '0029_add_additional_params_to_retry_job'),
    ('procrastinate', '0030_alter_procrastinateevent_options'),
    ('procrastinate', '0031_add_indexes_for_fetch_job'),
    ('procrastinate', '0032_pre_cancel_notification'),
    ('procrastinate', '0033_post_cancel_notification'),
    ('procrastinate', '0034_pre_add_heartbeat'),
    ('procrastinate', '0035_post_add_heartbeat'),
    ('procrastinate', '0036_add_worker_model'),
    ('procrastinate', '0037_pre_batch_defer_jobs'),
    ('procrastinate', '0038_post_batch_defer_jobs'),
    ('procrastinate', '0039_pre_priority_lock_fetch_job'),
    ('procrastinate', '0040_pre_retry_failed_job'),
    ('procrastinate', '0041_post_retry_failed_job'),
    ('ratings', '0001_initial'),
    ('ratings', '0002_guards'),
    ('ratings', '0003_own_codes'),
    ('ratings', '0004_own_codes_guards'),
    ('residents', '0001_initial'),
    ('residents', '0002_guards'),
    ('residents', '0003_messages_and_recoveries'),
    ('residents', '0004_recovery_guard'),
    ('residents', '0005_presence'),
    ('residents', '0006_drafts'),
    ('sessions', '0001_initial'),
    ('web', '0001_search'),
    ('web', '0002_index'),
    ('web', '0003_tries')
  ) AS known (app, name);
