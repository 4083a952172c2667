"""Rows that stay, contents that can leave, at most one try for each decision, and the summary of what is not done."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
KEPT = (
    "message", "postponement", "drop", "reservation", "settlement", "attempt", "attemptoutcome", "receipt", "decision",
    "optout", "optoutend", "silence", "silenceend", "reply",
)  # fmt: skip

# At most once per decision: no second try of a reservation unless every earlier one surely failed.
ATTEMPT = f"""
CREATE FUNCTION outbox_attempt_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM outbox_reservation WHERE id = NEW.reservation_id AND message_id = NEW.message_id)
    THEN RAISE EXCEPTION 'the money of another message' {REFUSE}; END IF;
  IF EXISTS (SELECT 1 FROM outbox_settlement WHERE reservation_id = NEW.reservation_id)
    THEN RAISE EXCEPTION 'this sending is done with' {REFUSE}; END IF;
  IF EXISTS (SELECT 1 FROM outbox_attempt a LEFT JOIN outbox_attemptoutcome o ON o.attempt_id = a.id
             WHERE a.reservation_id = NEW.reservation_id AND o.ended IS DISTINCT FROM 'failed')
    THEN RAISE EXCEPTION 'an earlier try may have been sent' {REFUSE}; END IF;
  IF NEW.number <> (SELECT count(*) + 1 FROM outbox_attempt WHERE message_id = NEW.message_id)
    THEN RAISE EXCEPTION 'tries are numbered in their order' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attempt_guard BEFORE INSERT ON outbox_attempt FOR EACH ROW EXECUTE FUNCTION outbox_attempt_guard();
"""

# A person decides about the newest try alone, when its end is known or its time over, and not when it was accepted
# and the carrier has not said that it failed.
DECISION = f"""
CREATE FUNCTION outbox_decision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tried record;
BEGIN
  SELECT a.message_id, a.number, a.gateway, a.key, o.ended, o.gateway_id INTO tried
    FROM outbox_attempt a LEFT JOIN outbox_attemptoutcome o ON o.attempt_id = a.id WHERE a.id = NEW.attempt_id;
  IF tried.ended IS NULL THEN RAISE EXCEPTION 'this try is under way' {REFUSE}; END IF;
  IF tried.ended = 'accepted' AND NOT EXISTS (
    SELECT 1 FROM outbox_receipt WHERE gateway = tried.gateway AND word = 'failed'
       AND reference IN (replace(tried.key::text, '-', ''), nullif(tried.gateway_id, ''))) THEN RAISE EXCEPTION 'this try was accepted' {REFUSE}; END IF;
  IF EXISTS (SELECT 1 FROM outbox_attempt WHERE message_id = tried.message_id AND number > tried.number)
    THEN RAISE EXCEPTION 'there was a later try' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_guard BEFORE INSERT ON outbox_decision FOR EACH ROW EXECUTE FUNCTION outbox_decision_guard();
"""

# Money is reserved anew only by a decision to send again, of the same message.
RESERVATION = f"""
CREATE FUNCTION outbox_reservation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decision_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM outbox_decision d JOIN outbox_attempt a ON a.id = d.attempt_id
     WHERE d.id = NEW.decision_id AND d.decided = 'resend' AND a.message_id = NEW.message_id)
  THEN RAISE EXCEPTION 'nobody decided to send this again' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_guard BEFORE INSERT ON outbox_reservation
  FOR EACH ROW EXECUTE FUNCTION outbox_reservation_guard();
"""

WAITING = f"""
CREATE FUNCTION outbox_keep_waiting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    INSERT INTO outbox_waiting (reservation_id, message_id, office_id, code, due)
      SELECT a.reservation_id, m.id, m.office_id, m.purpose = 'code', NULL
        FROM outbox_attempt a JOIN outbox_message m ON m.id = a.message_id
        JOIN outbox_attemptoutcome o ON o.attempt_id = a.id AND o.ended = 'accepted'
       WHERE NEW.word = 'failed' AND a.gateway = NEW.gateway
         AND (o.gateway_id = NEW.reference OR a.key = CASE WHEN NEW.reference ~ '^[0-9a-f]{{32}}$'
                                                      THEN NEW.reference::uuid END)
         AND NOT EXISTS (SELECT 1 FROM outbox_attempt b WHERE b.message_id = m.id AND b.number > a.number)
    ON CONFLICT DO NOTHING;
  ELSIF NEW.paid = 'settled' THEN
    DELETE FROM outbox_waiting WHERE reservation_id = NEW.reservation_id;
  END IF;
  RETURN NULL;
END $$;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON outbox_waiting FROM {settings.APP_ROLE};
"""
KEEPERS = ("reservation", "postponement", "drop", "attempt", "attemptoutcome", "receipt", "decision", "settlement")
KEEP = "".join(
    f"CREATE TRIGGER keep_waiting AFTER INSERT ON outbox_{table} FOR EACH ROW EXECUTE FUNCTION outbox_keep_waiting();\n"
    for table in KEEPERS
)
UNDO = (
    "".join(f"DROP TRIGGER keep_waiting ON outbox_{table};\n" for table in KEEPERS)
    + f"DROP FUNCTION outbox_keep_waiting(); GRANT INSERT, UPDATE, DELETE ON outbox_waiting TO {settings.APP_ROLE};"
)


def _undone(guard: str) -> str:
    return f"DROP TRIGGER {guard}_guard ON outbox_{guard}; DROP FUNCTION outbox_{guard}_guard();"


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial"), ("foundation", "0002_guards")]
    operations = [
        *(AppendOnly(f"outbox_{table}") for table in KEPT),
        Erasable("outbox_messagecontent"),
        Erasable("outbox_replycontent"),
        migrations.RunSQL(ATTEMPT, reverse_sql=_undone("attempt")),
        migrations.RunSQL(DECISION, reverse_sql=_undone("decision")),
        migrations.RunSQL(RESERVATION, reverse_sql=_undone("reservation")),
        migrations.RunSQL(WAITING + KEEP, reverse_sql=UNDO),
    ]
