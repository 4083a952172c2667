"""A place may have several successors: it was split."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('places', '0002_guards'),
    ]

    operations = [
        migrations.AlterField(
            model_name='succession',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='successions', to='places.place'),
        ),
        migrations.AddConstraint(
            model_name='succession',
            constraint=models.UniqueConstraint(fields=('place', 'successor'), name='succession_once'),
        ),
    ]
