"""Guards in the database: recoveries stay and are not done before their time, what is sealed leaves by erasure alone."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"

# Whoever holds an account has the days of waiting to say that it was not them; nothing shortens them.
WAITS = f"""
CREATE FUNCTION residents_recovery_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.how = 'done' AND EXISTS (SELECT 1 FROM residents_recovery WHERE id = NEW.recovery_id AND due > NEW.at)
  THEN RAISE EXCEPTION 'this recovery waits still' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_guard BEFORE INSERT ON residents_recoveryend
  FOR EACH ROW EXECUTE FUNCTION residents_recovery_guard();
CREATE TRIGGER left_guard BEFORE INSERT ON residents_recovery FOR EACH ROW EXECUTE FUNCTION residents_left_guard();
"""
UNDO = """
DROP TRIGGER left_guard ON residents_recovery; DROP TRIGGER recovery_guard ON residents_recoveryend;
DROP FUNCTION residents_recovery_guard();
"""


class Migration(migrations.Migration):
    """Guards."""

    dependencies = [("residents", "0003_messages_and_recoveries"), ("foundation", "0002_guards")]
    operations = [
        AppendOnly("residents_recovery"),
        AppendOnly("residents_recoveryend"),
        Erasable("residents_recoverycontent"),
        Erasable("residents_told"),
        Erasable("residents_keptcode"),
        migrations.RunSQL(WAITS, reverse_sql=UNDO),
    ]
