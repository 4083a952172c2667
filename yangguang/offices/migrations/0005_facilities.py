"""Facilities: what offices keep open for everybody, what is in them, how they are looked after, events there."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('files', '0002_guards'),
        ('offices', '0004_in_post_guards'),
        ('places', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Facility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('service_room', '服务室'), ('book_house', '书屋'), ('book_corner', '书角'), ('culture_wall', '文化墙'), ('display', '宣传栏'), ('nursing_room', '母婴室'), ('other', '其他')], max_length=12)),
                ('opened', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('opens', models.TimeField(null=True)),
                ('closes', models.TimeField(null=True)),
                ('why', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='days', to='offices.facility')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('why', models.CharField(max_length=120)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='offices.facility')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
                ('what', models.CharField(max_length=80)),
                ('whom', models.CharField(max_length=80)),
                ('fee', models.CharField(choices=[('free', '免费'), ('charged', '收费')], max_length=7)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='offices.facility')),
            ],
        ),
        migrations.CreateModel(
            name='EventCalledOff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='called_off', to='offices.facilityevent')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('count', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('good', '完好'), ('to_mend', '待修'), ('out_of_use', '停用')], max_length=10)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='offices.facility')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='photos', to='offices.facility')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('address', models.CharField(max_length=120)),
                ('phone', models.CharField(max_length=20)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('every', models.CharField(choices=[('month', '每月'), ('quarter', '每季度'), ('half_year', '每半年'), ('year', '每年')], max_length=9)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='states', to='offices.facility')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='FacilityHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weekday', models.PositiveSmallIntegerField()),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hours', to='offices.facilitystate')),
            ],
        ),
        migrations.CreateModel(
            name='Upkeep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('found', models.CharField(choices=[('good', '完好'), ('mended', '已修好'), ('to_mend', '待修')], max_length=8)),
                ('text', models.CharField(max_length=200)),
                ('fen', models.PositiveBigIntegerField(null=True)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='upkeep', to='offices.facility')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.AddConstraint(
            model_name='facility',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['service_room', 'book_house', 'book_corner', 'culture_wall', 'display', 'nursing_room', 'other'])), name='facility_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='facilityday',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(models.Q(('closes', None), ('opens', None)), models.Q(('closes__gt', models.F('opens')), ('closes__isnull', False), ('opens__isnull', False)), _connector='OR')), name='facility_day_says_why'),
        ),
        migrations.AddConstraint(
            model_name='facilityend',
            constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='facility_end_says_why'),
        ),
        migrations.AddConstraint(
            model_name='facilityevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('what', ''), _negated=True), models.Q(('whom', ''), _negated=True), ('fee__in', ['free', 'charged']), ('closes__gt', models.F('opens'))), name='facility_event_says_what_when_and_for_whom'),
        ),
        migrations.AddConstraint(
            model_name='eventcalledoff',
            constraint=models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='event_called_off_says_why'),
        ),
        migrations.AddConstraint(
            model_name='facilityitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), ('state__in', ['good', 'to_mend', 'out_of_use'])), name='facility_item_named_and_judged'),
        ),
        migrations.AddConstraint(
            model_name='facilityphoto',
            constraint=models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='facility_photo_in_words'),
        ),
        migrations.AddConstraint(
            model_name='facilitystate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('address', ''), _negated=True), models.Q(('phone', ''), _negated=True)), name='facility_says_where_and_who'),
        ),
        migrations.AddConstraint(
            model_name='facilitystate',
            constraint=models.CheckConstraint(condition=models.Q(('every__in', ['month', 'quarter', 'half_year', 'year'])), name='facility_is_seen_to'),
        ),
        migrations.AddConstraint(
            model_name='facilityhours',
            constraint=models.CheckConstraint(condition=models.Q(('weekday__lte', 6), ('closes__gt', models.F('opens'))), name='facility_hours_within_a_day'),
        ),
        migrations.AddConstraint(
            model_name='facilityhours',
            constraint=models.UniqueConstraint(fields=('state', 'weekday', 'opens'), name='facility_hours_once'),
        ),
        migrations.AddConstraint(
            model_name='upkeep',
            constraint=models.CheckConstraint(condition=models.Q(('found__in', ['good', 'mended', 'to_mend']), models.Q(('text', ''), _negated=True)), name='upkeep_says_something'),
        ),
    ]
