"""Guards in the database: the three powers apart, nobody approves for themselves, rows of state stay."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

POWERS_APART = """
CREATE FUNCTION accounts_powers_apart() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER powers_apart BEFORE INSERT ON accounts_grant
  FOR EACH ROW EXECUTE FUNCTION accounts_powers_apart();
"""

TWO_PEOPLE = """
CREATE FUNCTION accounts_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM accounts_recoveryrequest q WHERE q.id = NEW.request_id AND NEW.by_id IN (q.by_id, q.user_id)
  ) THEN
    RAISE EXCEPTION 'a recovery needs a second person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER two_people BEFORE INSERT ON accounts_recoveryapproval
  FOR EACH ROW EXECUTE FUNCTION accounts_two_people();
"""

USERS_STAY = f"""
REVOKE UPDATE, DELETE, TRUNCATE ON accounts_user FROM {settings.APP_ROLE};
GRANT UPDATE (password, display_name) ON accounts_user TO {settings.APP_ROLE};
"""

STATES = (
    "attempt", "disabling", "enabling", "grant", "revocation", "link", "linkuse", "passwordset",
    "secondfactor", "codeuse", "recoveryrequest", "recoveryapproval", "sessionsended",
)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("foundation", "0002_guards")]
    operations = [
        migrations.RunSQL(POWERS_APART, reverse_sql="DROP FUNCTION accounts_powers_apart() CASCADE;"),
        migrations.RunSQL(TWO_PEOPLE, reverse_sql="DROP FUNCTION accounts_two_people() CASCADE;"),
        migrations.RunSQL(USERS_STAY, reverse_sql=f"GRANT UPDATE, DELETE ON accounts_user TO {settings.APP_ROLE};"),
        *(AppendOnly(f"accounts_{state}") for state in STATES),
    ]
