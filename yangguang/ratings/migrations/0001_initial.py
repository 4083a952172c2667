"""Tickets, ratings, what does not count, and what offices made of bad ones."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0003_flow'),
        ('matters', '0005_retention_guard'),
        ('offices', '0006_facilities_guards'),
    ]

    operations = [
        migrations.CreateModel(
            name='CodeTries',
            fields=[
                ('minute', models.DateTimeField(primary_key=True, serialize=False)),
                ('tries', models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='Dropped',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True)),
                ('texts', models.PositiveIntegerField(default=1)),
            ],
        ),
        migrations.CreateModel(
            name='Exclusion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(choices=[('burst', '短时间内同一来源连续评价'), ('own_network', '从机构自己的网络评价')], max_length=11)),
                ('rule', models.CharField(max_length=10)),
                ('on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='Counter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('at', models.DateTimeField()),
                ('by', models.CharField(max_length=80)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='Appeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('exclusion', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='appeal', to='ratings.exclusion')),
            ],
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.BinaryField(max_length=32)),
                ('at', models.DateTimeField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.CreateModel(
            name='Mend',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('round', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('mended', '已整改'), ('later', '已登记，限期整改'), ('explained', '已说明')], max_length=9)),
                ('delay', models.CharField(blank=True, choices=[('money', '需要经费'), ('system', '需要改造系统'), ('others', '需要其他机构配合'), ('rule', '需要上级修改规定')], max_length=6)),
                ('until', models.DateField(null=True)),
                ('public', models.BooleanField(default=False)),
                ('on', models.DateField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
            ],
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agrees', models.BooleanField()),
                ('on', models.DateField()),
                ('mend', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='check_of_it', to='ratings.mend')),
            ],
        ),
        migrations.CreateModel(
            name='Rating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.CharField(choices=[('very_good', '非常满意'), ('good', '满意'), ('fair', '基本满意'), ('bad', '不满意'), ('very_bad', '非常不满意')], max_length=9)),
                ('channel', models.CharField(choices=[('qr', '窗口二维码'), ('online', '网上'), ('paper', '纸质评价单')], max_length=6)),
                ('anonymous', models.BooleanField()),
                ('own_network', models.BooleanField(default=False)),
                ('key', models.UUIDField(unique=True)),
                ('on', models.DateField()),
                ('taken_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
            ],
        ),
        migrations.AddField(
            model_name='mend',
            name='rating',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mends', to='ratings.rating'),
        ),
        migrations.AddField(
            model_name='exclusion',
            name='rating',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='exclusion', to='ratings.rating'),
        ),
        migrations.CreateModel(
            name='ContactLook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed', models.BinaryField()),
                ('rating', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='contact', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='CallBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('reached', models.CharField(choices=[('reached', '已联系上'), ('not_reached', '没有联系上'), ('declined', '本人不愿多谈')], max_length=11)),
                ('on', models.DateField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='call_backs', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='AspectLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aspect', models.CharField(choices=[('speed', '办事速度'), ('guide', '指南准确'), ('ease', '操作方便'), ('platform', '网上平台'), ('skill', '业务水平'), ('attitude', '服务态度')], max_length=8)),
                ('level', models.CharField(choices=[('very_good', '非常满意'), ('good', '满意'), ('fair', '基本满意'), ('bad', '不满意'), ('very_bad', '非常不满意')], max_length=9)),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aspects', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='RatingReason',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('slow', '办得慢，过了时限'), ('unsolved', '事情没有解决'), ('not_at_once', '材料没有一次说清，多跑了'), ('more_papers', '多要了材料'), ('refused', '推诿，或者不办又不说为什么'), ('attitude', '态度不好'), ('absent', '窗口没有人'), ('charged', '收了不该收的费'), ('guide', '指南和实际不一样'), ('platform', '网上办不了'), ('other', '办事的其他问题')], max_length=12)),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reasons', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='Ticket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('of', models.CharField(choices=[('case', '一次办件'), ('visit', '一次到窗口')], max_length=5)),
                ('code', models.BinaryField(max_length=32, unique=True)),
                ('on', models.DateField()),
                ('until', models.DateField()),
                ('case', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
                ('counter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tickets', to='ratings.counter')),
                ('matter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.AddField(
            model_name='rating',
            name='ticket',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rating', to='ratings.ticket'),
        ),
        migrations.CreateModel(
            name='Verdict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lifted', models.BooleanField()),
                ('on', models.DateField()),
                ('appeal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='verdict', to='ratings.appeal')),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
            ],
        ),
        migrations.CreateModel(
            name='Verification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.CharField(choices=[('founded', '属实'), ('partly', '部分属实'), ('not_found', '没有查实')], max_length=9)),
                ('on', models.DateField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.officer')),
                ('rating', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='verification', to='ratings.rating')),
            ],
        ),
        migrations.CreateModel(
            name='Words',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(choices=[('rating', '评价人的话'), ('appeal', '评价人的申诉'), ('verdict', '申诉的答复'), ('mend', '整改情况'), ('later', '延期的说明'), ('call_back', '回访情况')], max_length=9)),
                ('number', models.PositiveSmallIntegerField(default=1)),
                ('sealed', models.BinaryField()),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='ratings.rating')),
            ],
        ),
        migrations.AddConstraint(
            model_name='counter',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='counter_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='counter',
            constraint=models.UniqueConstraint(fields=('office', 'name'), name='counter_named_once'),
        ),
        migrations.AddIndex(
            model_name='mark',
            index=models.Index(models.F('office'), models.F('source'), name='ratings_marks'),
        ),
        migrations.AddConstraint(
            model_name='mend',
            constraint=models.CheckConstraint(condition=models.Q(('round__gte', 1), ('round__lte', 2)), name='mend_reopened_once'),
        ),
        migrations.AddConstraint(
            model_name='mend',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('delay__in', ['money', 'system', 'others', 'rule']), ('kind', 'later'), ('until__isnull', False)), models.Q(('delay', ''), ('kind__in', ('mended', 'explained')), ('until', None)), _connector='OR'), name='mend_put_off_with_reason_and_day'),
        ),
        migrations.AddConstraint(
            model_name='mend',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'later')), fields=('rating', 'round'), name='mend_put_off_once'),
        ),
        migrations.AddConstraint(
            model_name='mend',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'later'), _negated=True), fields=('rating', 'round'), name='mend_ends_once'),
        ),
        migrations.AddConstraint(
            model_name='exclusion',
            constraint=models.CheckConstraint(condition=models.Q(('why__in', ['burst', 'own_network']), models.Q(('rule', ''), _negated=True)), name='exclusion_by_the_rule'),
        ),
        migrations.AddConstraint(
            model_name='callback',
            constraint=models.UniqueConstraint(fields=('rating', 'number'), name='call_back_numbered'),
        ),
        migrations.AddConstraint(
            model_name='callback',
            constraint=models.CheckConstraint(condition=models.Q(('reached__in', ['reached', 'not_reached', 'declined'])), name='call_back_end_known'),
        ),
        migrations.AddConstraint(
            model_name='aspectlevel',
            constraint=models.UniqueConstraint(fields=('rating', 'aspect'), name='aspect_rated_once'),
        ),
        migrations.AddConstraint(
            model_name='aspectlevel',
            constraint=models.CheckConstraint(condition=models.Q(('aspect__in', ['speed', 'guide', 'ease', 'platform', 'skill', 'attitude']), ('level__in', ['very_good', 'good', 'fair', 'bad', 'very_bad'])), name='aspect_and_level_known'),
        ),
        migrations.AddConstraint(
            model_name='ratingreason',
            constraint=models.UniqueConstraint(fields=('rating', 'reason'), name='reason_said_once'),
        ),
        migrations.AddConstraint(
            model_name='ratingreason',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['slow', 'unsolved', 'not_at_once', 'more_papers', 'refused', 'attitude', 'absent', 'charged', 'guide', 'platform', 'other'])), name='rating_reason_closed'),
        ),
        migrations.AddConstraint(
            model_name='ticket',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('case__isnull', False), ('counter', None), ('of', 'case')), models.Q(('case', None), ('counter__isnull', False), ('of', 'visit')), _connector='OR'), name='ticket_of_a_case_or_a_visit'),
        ),
        migrations.AddConstraint(
            model_name='ticket',
            constraint=models.CheckConstraint(condition=models.Q(('until__gte', models.F('on'))), name='ticket_lasts'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['very_good', 'good', 'fair', 'bad', 'very_bad'])), name='rating_of_five_levels'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('channel__in', ['qr', 'online', 'paper'])), name='rating_channel_known'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('channel', 'paper'), ('own_network', False), ('taken_by__isnull', False)), models.Q(models.Q(('channel', 'paper'), _negated=True), ('taken_by', None)), _connector='OR'), name='rating_on_paper_is_typed_in'),
        ),
        migrations.AddConstraint(
            model_name='verification',
            constraint=models.CheckConstraint(condition=models.Q(('finding__in', ['founded', 'partly', 'not_found'])), name='verification_finding_known'),
        ),
        migrations.AddConstraint(
            model_name='words',
            constraint=models.UniqueConstraint(fields=('rating', 'what', 'number'), name='rating_words_once'),
        ),
    ]
