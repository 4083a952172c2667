"""Passkeys: rows that stay, a counter that only goes up, and nothing opened by one that was taken back."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly

USED = """
CREATE FUNCTION accounts_passkey_used() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER passkey_used BEFORE INSERT ON accounts_passkeyuse
  FOR EACH ROW EXECUTE FUNCTION accounts_passkey_used();
"""


def _id() -> tuple[str, models.Field]:  # type: ignore[type-arg]  # a declaration of Django's own
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def _to(model: str, *, kind: type = models.ForeignKey, name: str = "+", **more: bool) -> models.Field:  # type: ignore[type-arg]  # as above
    return kind(on_delete=django.db.models.deletion.PROTECT, related_name=name, to=model, **more)  # type: ignore[no-any-return]  # as above


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_guards")]
    operations = [
        migrations.CreateModel(
            name="Passkey",
            fields=[
                _id(),
                ("name", models.CharField(max_length=40)),
                ("credential", models.BinaryField(max_length=1023, unique=True)),
                ("data", models.BinaryField(max_length=4096)),
                ("at", models.DateTimeField()),
                ("user", _to(settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="PasskeyRevocation",
            fields=[
                _id(),
                ("at", models.DateTimeField()),
                ("by", _to(settings.AUTH_USER_MODEL, null=True)),
                ("passkey", _to("accounts.passkey", kind=models.OneToOneField, name="revocation")),
            ],
        ),
        migrations.CreateModel(
            name="PasskeyUse",
            fields=[
                _id(),
                ("counter", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("passkey", _to("accounts.passkey", name="uses")),
            ],
        ),
        migrations.RunSQL(USED, reverse_sql="DROP FUNCTION accounts_passkey_used() CASCADE;"),
        *(AppendOnly(f"accounts_{state}") for state in ("passkey", "passkeyuse", "passkeyrevocation")),
    ]
