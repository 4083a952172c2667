"""Messages and kept codes whose owner is sealed, recoveries that wait, and codes of devices that came in before."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('residents', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Told',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('whose', models.BinaryField(db_index=True, max_length=32)),
                ('sealed', models.BinaryField()),
                ('on', models.DateField(db_index=True)),
            ],
        ),
        migrations.AddField(
            model_name='code',
            name='known',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='KeptCode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True)),
                ('whose', models.BinaryField(db_index=True, max_length=32)),
                ('about', models.BinaryField(db_index=True, max_length=32)),
                ('sealed', models.BinaryField()),
                ('channel', models.CharField(blank=True, max_length=10)),
                ('since', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('whose', 'about'), name='code_kept_once')],
            },
        ),
        migrations.CreateModel(
            name='Recovery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(unique=True)),
                ('position', models.BigIntegerField()),
                ('office', models.CharField(max_length=100)),
                ('post', models.CharField(max_length=40)),
                ('at', models.DateTimeField()),
                ('due', models.DateTimeField(db_index=True)),
                ('resident', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='residents.resident')),
            ],
        ),
        migrations.CreateModel(
            name='RecoveryContent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed', models.BinaryField()),
                ('recovery', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='content', to='residents.recovery')),
            ],
        ),
        migrations.CreateModel(
            name='RecoveryEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('how', models.CharField(choices=[('done', '已换到新号码'), ('stopped', '本人停止'), ('taken', '新号码另有账户')], max_length=10)),
                ('at', models.DateTimeField()),
                ('recovery', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='residents.recovery')),
            ],
        ),
        migrations.AddConstraint(
            model_name='recovery',
            constraint=models.CheckConstraint(condition=models.Q(('due__gt', models.F('at'))), name='recovery_waits'),
        ),
        migrations.AddConstraint(
            model_name='recoveryend',
            constraint=models.CheckConstraint(condition=models.Q(('how__in', ['done', 'stopped', 'taken'])), name='recovery_end_known'),
        ),
    ]
