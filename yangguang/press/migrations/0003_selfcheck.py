"""What the site found wrong with itself, night by night; what was found stays found."""


import django.db.models.deletion
from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):

    dependencies = [
        ('foundation', '0002_guards'),
        ('offices', '0004_in_post_guards'),
        ('press', '0002_bulletin'),
    ]

    operations = [
        migrations.CreateModel(
            name='Night',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True)),
                ('at', models.DateTimeField()),
                ('pages', models.PositiveIntegerField()),
                ('links', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=12)),
                ('why', models.CharField(max_length=12)),
                ('subject', models.CharField(max_length=200)),
                ('page', models.CharField(blank=True, max_length=200)),
                ('size', models.PositiveIntegerField()),
                ('office', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('night', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='press.night')),
            ],
        ),
        migrations.CreateModel(
            name='Cure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='cure', to='press.finding')),
                ('night', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cures', to='press.night')),
            ],
        ),
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('path', models.CharField(max_length=255, unique=True)),
                ('night', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='press.night')),
            ],
        ),
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indicator', models.CharField(max_length=12)),
                ('figure', models.PositiveIntegerField(null=True)),
                ('most', models.PositiveIntegerField()),
                ('night', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='press.night')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('night', 'indicator'), name='press_one_figure')],
            },
        ),
        *(AppendOnly(f"press_{name}") for name in ("night", "figure", "finding", "cure", "address")),
    ]
