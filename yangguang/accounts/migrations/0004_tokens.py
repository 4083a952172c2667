"""Tokens of programs: rows that stay, none for longer than ninety days."""

import datetime

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models.expressions import CombinedExpression

from yangguang.foundation.append_only import AppendOnly

SCOPES = [
    ("read", "看待办和办件"),
    ("act", "办件：受理、答复、移交等各步"),
    ("publish", "发布已签发的公开信息"),
]


def _id() -> tuple[str, models.Field]:  # type: ignore[type-arg]  # a declaration of Django's own
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def _to(model: str, *, kind: type = models.ForeignKey, name: str = "+", **more: bool) -> models.Field:  # type: ignore[type-arg]  # as above
    return kind(on_delete=django.db.models.deletion.PROTECT, related_name=name, to=model, **more)  # type: ignore[no-any-return]  # as above


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_passkeys")]
    operations = [
        migrations.CreateModel(
            name="Token",
            fields=[
                _id(),
                ("name", models.CharField(max_length=40)),
                ("digest", models.BinaryField(max_length=32, unique=True)),
                ("at", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("user", _to(settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="TokenRevocation",
            fields=[
                _id(),
                ("at", models.DateTimeField()),
                ("by", _to(settings.AUTH_USER_MODEL, null=True)),
                ("token", _to("accounts.token", kind=models.OneToOneField, name="revocation")),
            ],
        ),
        migrations.CreateModel(
            name="TokenScope",
            fields=[
                _id(),
                ("scope", models.CharField(choices=SCOPES, max_length=20)),
                ("token", _to("accounts.token", name="scopes")),
            ],
        ),
        migrations.AddConstraint(
            model_name="token",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__gt", models.F("at")),
                    ("until__lte", CombinedExpression(models.F("at"), "+", models.Value(datetime.timedelta(days=90)))),
                ),
                name="token_of_ninety_days_at_most",
            ),
        ),
        migrations.AddConstraint(
            model_name="tokenscope",
            constraint=models.CheckConstraint(
                condition=models.Q(("scope__in", ["read", "act", "publish"])), name="token_for_a_known_scope"
            ),
        ),
        migrations.AddConstraint(
            model_name="tokenscope",
            constraint=models.UniqueConstraint(fields=("token", "scope"), name="token_scope_once"),
        ),
        *(AppendOnly(f"accounts_{state}") for state in ("token", "tokenrevocation", "tokenscope")),
    ]
