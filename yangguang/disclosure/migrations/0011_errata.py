"""Errata: what somebody says is wrong with a page of the site, and what the office did about it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('disclosure', '0010_press_answers_guards'),
        ('offices', '0004_in_post_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Amendment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=[('mended', '已经改好'), ('right', '核对过，没有错'), ('elsewhere', '不归本站，已告知找谁')], max_length=10)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='AmendmentContent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed', models.BinaryField()),
                ('amendment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='content', to='disclosure.amendment')),
            ],
        ),
        migrations.CreateModel(
            name='Erratum',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.CharField(blank=True, max_length=120)),
                ('ground', models.CharField(choices=[('wording', '错字、漏字'), ('link', '打不开'), ('outdated', '内容过时'), ('wrong', '内容不对'), ('private', '露出了个人信息'), ('unusable', '看不清、用不了')], max_length=10)),
                ('code', models.BinaryField(max_length=32, unique=True)),
                ('key', models.UUIDField(unique=True)),
                ('at', models.DateTimeField()),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='offices.office')),
            ],
        ),
        migrations.AddField(
            model_name='amendment',
            name='erratum',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='amendment', to='disclosure.erratum'),
        ),
        migrations.CreateModel(
            name='ErratumContent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed', models.BinaryField()),
                ('erratum', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='content', to='disclosure.erratum')),
            ],
        ),
        migrations.AddConstraint(
            model_name='erratum',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['wording', 'link', 'outdated', 'wrong', 'private', 'unusable'])), name='erratum_ground_closed'),
        ),
        migrations.AddConstraint(
            model_name='erratum',
            constraint=models.CheckConstraint(condition=models.Q(('page__regex', '^([a-z0-9][A-Za-z0-9._/-]*)?$'), models.Q(('page__startswith', 'w/'), _negated=True)), name='erratum_page_is_no_secret'),
        ),
        migrations.AddConstraint(
            model_name='amendment',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['mended', 'right', 'elsewhere'])), name='amendment_outcome_known'),
        ),
    ]
