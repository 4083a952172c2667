"""Whereabouts today, heads and who speaks, trainings, certificates, contracts of village workers."""

import datetime
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0002_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contract',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('hours', models.CharField(max_length=80)),
                ('pay_day', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='Allowance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField()),
                ('due', models.DateField()),
                ('paid', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('contract', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allowances', to='offices.contract')),
            ],
        ),
        migrations.CreateModel(
            name='DutyDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True)),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('opens__gte', datetime.time(7, 0)), ('closes__lte', datetime.time(20, 0)), ('closes__gt', models.F('opens'))), name='duty_day_not_by_night')],
            },
        ),
        migrations.CreateModel(
            name='Exit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('ground', models.CharField(choices=[('ended', '合同期满'), ('own_wish', '本人提出'), ('elsewhere', '转任其他岗位'), ('closed', '岗位撤销'), ('breach', '违反合同')], max_length=10)),
                ('appeal_until', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('contract', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='exit', to='offices.contract')),
            ],
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(choices=[('other_posts', '兼任职务'), ('shares', '本人持有的企业股份'), ('business', '本人经营的企业'), ('steps_aside', '本人回避的事项'), ('before', '三年内曾任职务')], max_length=12)),
                ('text', models.CharField(blank=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='Reception',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hours', models.CharField(max_length=80)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='receptions', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='Spokespersons',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('deputy', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('speaks', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('level', models.CharField(choices=[('routine', '日常谈话'), ('office', '任前谈话'), ('reminder', '提醒谈话'), ('admonish', '诫勉谈话')], max_length=8)),
                ('topic', models.CharField(max_length=80)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='Training',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('topic', models.CharField(max_length=80)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('officers', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='Whereabouts',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('in', '在岗'), ('villages', '下村'), ('meeting', '开会'), ('out', '外出办事'), ('training', '培训'), ('leave', '休假')], max_length=8)),
                ('told_at', models.DateTimeField()),
                ('back_at', models.TimeField(null=True)),
                ('duty', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.dutyday')),
                ('position', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
                ('stands_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('enforcement', '行政执法证'), ('supervision', '执法监督证'), ('physician', '医师执业证书'), ('nurse', '护士执业证书'), ('accounting', '会计专业技术资格')], max_length=12)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.position')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['enforcement', 'supervision', 'physician', 'nurse', 'accounting'])), name='certificate_kind_known'), models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='certificate_lasts')],
            },
        ),
        migrations.AddConstraint(
            model_name='contract',
            constraint=models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day')), models.Q(('hours', ''), _negated=True)), name='contract_lasts'),
        ),
        migrations.AddConstraint(
            model_name='contract',
            constraint=models.CheckConstraint(condition=models.Q(('pay_day__gte', 1), ('pay_day__lte', 28)), name='contract_pays_monthly'),
        ),
        migrations.AddConstraint(
            model_name='allowance',
            constraint=models.CheckConstraint(condition=models.Q(('month__day', 1), ('due__gt', models.F('month'))), name='allowance_of_a_month'),
        ),
        migrations.AddConstraint(
            model_name='allowance',
            constraint=models.UniqueConstraint(fields=('contract', 'month'), name='allowance_paid_once'),
        ),
        migrations.AddConstraint(
            model_name='exit',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['ended', 'own_wish', 'elsewhere', 'closed', 'breach'])), name='exit_ground_known'),
        ),
        migrations.AddConstraint(
            model_name='exit',
            constraint=models.CheckConstraint(condition=models.Q(('appeal_until__gt', models.F('day'))), name='exit_leaves_time_to_appeal'),
        ),
        migrations.AddConstraint(
            model_name='interest',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['other_posts', 'shares', 'business', 'steps_aside', 'before'])), name='interest_field_known'),
        ),
        migrations.AddConstraint(
            model_name='reception',
            constraint=models.CheckConstraint(condition=models.Q(('hours', ''), _negated=True), name='reception_has_hours'),
        ),
        migrations.AddConstraint(
            model_name='spokespersons',
            constraint=models.CheckConstraint(condition=models.Q(('deputy', None), models.Q(('deputy', models.F('speaks')), _negated=True), _connector='OR'), name='deputy_is_another'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['routine', 'office', 'reminder', 'admonish']), models.Q(('topic', ''), _negated=True)), name='talk_says_something'),
        ),
        migrations.AddConstraint(
            model_name='training',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('topic', ''), _negated=True), ('minutes__gte', 1), ('officers__gte', 1)), name='training_says_something'),
        ),
        migrations.AddConstraint(
            model_name='whereabouts',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['in', 'villages', 'meeting', 'out', 'training', 'leave'])), name='whereabouts_state_known'),
        ),
        migrations.AddConstraint(
            model_name='whereabouts',
            constraint=models.CheckConstraint(condition=models.Q(('stands_in', None), models.Q(('stands_in', models.F('position')), _negated=True), _connector='OR'), name='whereabouts_another_stands_in'),
        ),
        migrations.AddConstraint(
            model_name='whereabouts',
            constraint=models.CheckConstraint(condition=models.Q(('back_at', None), models.Q(('state__in', ['in', 'leave']), _negated=True), _connector='OR'), name='whereabouts_back_from_duty'),
        ),
    ]
