"""Ties to the county's own provider of log-ins: two people for each, and one account a subject."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly

APPROVED = """
CREATE FUNCTION accounts_tie_approved() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER tie_approved BEFORE INSERT ON accounts_tieapproval
  FOR EACH ROW EXECUTE FUNCTION accounts_tie_approved();
"""


def _id() -> tuple[str, models.Field]:  # type: ignore[type-arg]  # a declaration of Django's own
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def _to(model: str, *, kind: type = models.ForeignKey, name: str = "+", **more: bool) -> models.Field:  # type: ignore[type-arg]  # as above
    return kind(on_delete=django.db.models.deletion.PROTECT, related_name=name, to=model, **more)  # type: ignore[no-any-return]  # as above


def _once(name: str, back: str) -> migrations.CreateModel:
    tie = _to("accounts.tie", kind=models.OneToOneField, name=back)
    by = _to(settings.AUTH_USER_MODEL)
    return migrations.CreateModel(name=name, fields=[_id(), ("at", models.DateTimeField()), ("by", by), ("tie", tie)])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_tokens")]
    operations = [
        migrations.CreateModel(
            name="Tie",
            fields=[
                _id(),
                ("digest", models.BinaryField(max_length=32)),
                ("at", models.DateTimeField()),
                ("by", _to(settings.AUTH_USER_MODEL)),
                ("user", _to(settings.AUTH_USER_MODEL)),
            ],
        ),
        _once("TieApproval", "approval"),
        _once("TieEnd", "end"),
        migrations.AddConstraint(
            model_name="tie",
            constraint=models.CheckConstraint(
                condition=models.Q(("by", models.F("user")), _negated=True), name="tie_not_of_oneself"
            ),
        ),
        migrations.RunSQL(APPROVED, reverse_sql="DROP FUNCTION accounts_tie_approved() CASCADE;"),
        *(AppendOnly(f"accounts_{state}") for state in ("tie", "tieapproval", "tieend")),
    ]
