"""The issues of the bulletin: what was issued stays issued."""

from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    """One row an issue."""

    dependencies = [("press", "0001_initial"), ("foundation", "0002_guards")]

    operations = [
        migrations.CreateModel(
            name="Bulletin",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(unique=True)),
                ("since", models.DateField()),
                ("until", models.DateField()),
                ("notices", models.PositiveIntegerField()),
                ("told", models.JSONField()),
                ("checkpoint_size", models.BigIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
        ),
        AppendOnly("press_bulletin"),
    ]
