"""In which month somebody last came in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('residents', '0004_recovery_guard'),
    ]

    operations = [
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField()),
                ('resident', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='presence', to='residents.resident')),
            ],
        ),
    ]
