"""Guards in the database: rows that stay, details that leave through erasure alone, and nothing new of whoever left."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"

# What somebody had erased is not written down again under the same key; they may come back as somebody new.
LEFT = f"""
CREATE FUNCTION residents_left_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM residents_leaving WHERE resident_id = NEW.resident_id)
  THEN RAISE EXCEPTION 'this resident has left' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER left_guard BEFORE INSERT ON residents_detail FOR EACH ROW EXECUTE FUNCTION residents_left_guard();
CREATE TRIGGER left_guard BEFORE INSERT ON residents_consent FOR EACH ROW EXECUTE FUNCTION residents_left_guard();
"""
UNDO = """
DROP TRIGGER left_guard ON residents_detail; DROP TRIGGER left_guard ON residents_consent;
DROP FUNCTION residents_left_guard();
"""
STAY = ("resident", "leaving", "consent", "withdrawal", "look", "dispatch")


class Migration(migrations.Migration):
    """Guards."""

    dependencies = [("residents", "0001_initial"), ("foundation", "0002_guards")]
    operations = [
        *(AppendOnly(f"residents_{name}") for name in STAY),
        Erasable("residents_detail"),
        Erasable("residents_subscription"),
        migrations.RunSQL(LEFT, reverse_sql=UNDO),
    ]
