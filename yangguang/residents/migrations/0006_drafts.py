"""Forms that residents left half written, sealed; they leave by erasure alone."""

from django.db import migrations, models

from yangguang.foundation.append_only import Erasable


class Migration(migrations.Migration):

    dependencies = [
        ('residents', '0005_presence'),
        ('foundation', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True)),
                ('whose', models.BinaryField(db_index=True, max_length=32)),
                ('sealed', models.BinaryField()),
                ('since', models.DateField(db_index=True)),
            ],
        ),
        Erasable('residents_draft'),
    ]
