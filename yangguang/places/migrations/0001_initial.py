"""Places, names, codes, successions, boards, listings."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Listing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=200)),
                ('digest', models.BinaryField(max_length=32)),
                ('valid_from', models.DateField()),
                ('at', models.DateTimeField()),
                ('added', models.PositiveIntegerField()),
                ('renamed', models.PositiveIntegerField()),
                ('unchanged', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('province', '省'), ('city', '市'), ('county', '县'), ('town', '乡镇'), ('village', '村'), ('group', '组'), ('workplace', '单位'), ('residence', '居住地')], max_length=9)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='Board',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('wall', '公示栏'), ('screen', '电子屏'), ('hall', '服务大厅'), ('column', '网站栏目')], max_length=6)),
                ('name', models.CharField(max_length=80)),
                ('position', models.CharField(blank=True, max_length=120)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='boards', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='PlaceCode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=12)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='codes', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='PlaceName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='Succession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('place', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='succession', to='places.place')),
                ('successor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='predecessions', to='places.place')),
            ],
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['province', 'city', 'county', 'town', 'village', 'group', 'workplace', 'residence'])), name='place_level_known'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='place_lasts'),
        ),
        migrations.AddConstraint(
            model_name='board',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['wall', 'screen', 'hall', 'column'])), name='board_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='board',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='board_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='board',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='board_lasts'),
        ),
        migrations.AddIndex(
            model_name='placecode',
            index=models.Index(fields=['code'], name='places_plac_code_9da353_idx'),
        ),
        migrations.AddConstraint(
            model_name='placecode',
            constraint=models.CheckConstraint(condition=models.Q(('code__regex', '^[1-9][0-9]+$')), name='placecode_is_digits'),
        ),
        migrations.AddConstraint(
            model_name='placecode',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='placecode_lasts'),
        ),
        migrations.AddConstraint(
            model_name='placename',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='place_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='placename',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='placename_lasts'),
        ),
    ]
