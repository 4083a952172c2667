"""Kinds for what binds officers, for recruitments and answers; questions of the press and their ends."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('disclosure', '0008_delivery_guard'),
        ('matters', '0002_guards'),
        ('offices', '0004_in_post_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(blank=True, choices=[('elsewhere', '不属本机构职责，已告知向谁提问'), ('taken_back', '媒体撤回'), ('answered', '已经公开答复过同一问题'), ('law', '法律规定不得公开，已告知依据')], max_length=12)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outlet', models.CharField(max_length=60)),
                ('words', models.CharField(max_length=1000)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='notice',
            name='notice_kind_known',
        ),
        migrations.AlterField(
            model_name='notice',
            name='kind',
            field=models.CharField(choices=[('text', '文本'), ('attachment', '附件'), ('table', '表格'), ('roll', '名单'), ('power', '权力清单'), ('fees', '收费目录'), ('discretion', '裁量基准'), ('spending', '经费公开'), ('appointment', '人事任免'), ('decision', '行政决定'), ('commendation', '表彰'), ('agreement', '协议'), ('minutes', '会议纪要'), ('events', '活动安排'), ('guide', '办事指南'), ('conduct', '文明用语和工作纪律'), ('recruitment', '村专干招聘'), ('answer', '答复媒体')], max_length=12),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['text', 'attachment', 'table', 'roll', 'power', 'fees', 'discretion', 'spending', 'appointment', 'decision', 'commendation', 'agreement', 'minutes', 'events', 'guide', 'conduct', 'recruitment', 'answer'])), name='notice_kind_known'),
        ),
        migrations.AddField(
            model_name='answer',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answer',
            name='notice',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='disclosure.notice'),
        ),
        migrations.AddField(
            model_name='question',
            name='office',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office'),
        ),
        migrations.AddField(
            model_name='question',
            name='taken_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='answer',
            name='question',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='disclosure.question'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outlet', ''), _negated=True), models.Q(('words', ''), _negated=True)), name='question_says_something'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('notice', None), ('why__in', ['elsewhere', 'taken_back', 'answered', 'law'])), models.Q(('notice__isnull', False), ('why', '')), _connector='OR'), name='answer_is_published_or_says_why'),
        ),
    ]
