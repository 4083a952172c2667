"""What stays when audit rows are removed after their time."""

from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("foundation", "0002_guards")]
    operations = [
        migrations.CreateModel(
            name="AuditAnchor",
            fields=[
                ("position", models.BigIntegerField(primary_key=True, serialize=False)),
                ("entry", models.BigIntegerField()),
                ("digest", models.BinaryField(max_length=32)),
                ("rows", models.BigIntegerField(default=0)),
                ("at", models.DateTimeField()),
            ],
        ),
        AppendOnly("foundation_auditanchor"),
    ]
