"""What witnesses said: kept as rows that nobody changes."""

import django.db.models.deletion
from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Wanted',
            fields=[
                ('checkpoint', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='ledger.checkpoint')),
            ],
        ),
        migrations.CreateModel(
            name='Refusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('witness', models.CharField(max_length=400)),
                ('why', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['witness', '-id'], name='ledger_refusal_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('why__in', ['silent', 'oversized', 'redirected', 'malformed', 'unknown-log', 'unknown-key', 'inconsistent', 'ahead', 'back', 'wrong-key', 'wrong-signature', 'wrong-time'])), name='ledger_refusal_why')],
            },
        ),
        migrations.CreateModel(
            name='Cosignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('witness', models.CharField(max_length=400)),
                ('line', models.TextField()),
                ('at', models.DateTimeField()),
                ('kept', models.DateTimeField()),
                ('checkpoint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ledger.checkpoint')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('witness', 'checkpoint'), name='ledger_one_cosignature')],
            },
        ),
        *(AppendOnly(f"ledger_{table}") for table in ("wanted", "cosignature", "refusal")),
    ]
