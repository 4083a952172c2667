"""Offices, officers, positions, declared duties."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('places', '0002_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Office',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('department', '县级部门'), ('section', '内设机构'), ('hall', '政务服务中心'), ('town', '乡镇机构'), ('village', '村（社区）服务点')], max_length=10)),
                ('name', models.CharField(max_length=80)),
                ('credit_code', models.CharField(blank=True, max_length=18)),
                ('address', models.CharField(blank=True, max_length=120)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('hours', models.CharField(blank=True, max_length=80)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='below', to='offices.office')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place')),
            ],
        ),
        migrations.CreateModel(
            name='Officer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('user', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=40)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='positions', to='offices.office')),
                ('officer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='positions', to='offices.officer')),
            ],
        ),
        migrations.CreateModel(
            name='DeclaredDuty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=120)),
                ('valid_from', models.DateField()),
                ('valid_to', models.DateField(null=True)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='offices.position')),
            ],
        ),
        migrations.CreateModel(
            name='PositionRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('head', '负责人'), ('answers', '首问负责人'), ('handles', '经办人')], max_length=8)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles', to='offices.position')),
            ],
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['department', 'section', 'hall', 'town', 'village'])), name='office_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='office_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='office_lasts'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('parent', models.F('pk')), _negated=True), name='office_not_above_itself'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.CheckConstraint(condition=models.Q(('credit_code', ''), ('credit_code__regex', '^[0-9]{8}[0-9A-HJ-NPQRTUWXY]{10}$'), _connector='OR'), name='office_credit_code_form'),
        ),
        migrations.AddConstraint(
            model_name='office',
            constraint=models.UniqueConstraint(condition=models.Q(('credit_code', ''), _negated=True), fields=('credit_code',), name='office_credit_code_one'),
        ),
        migrations.AddConstraint(
            model_name='officer',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='officer_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='position_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='position_lasts'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.UniqueConstraint(condition=models.Q(('valid_to', None)), fields=('office', 'officer', 'title'), name='position_held_once'),
        ),
        migrations.AddConstraint(
            model_name='declaredduty',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='declared_duty_says_something'),
        ),
        migrations.AddConstraint(
            model_name='declaredduty',
            constraint=models.CheckConstraint(condition=models.Q(('valid_to__gt', models.F('valid_from'))), name='declared_duty_lasts'),
        ),
        migrations.AddConstraint(
            model_name='positionrole',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['head', 'answers', 'handles'])), name='position_role_known'),
        ),
        migrations.AddConstraint(
            model_name='positionrole',
            constraint=models.UniqueConstraint(fields=('position', 'role'), name='position_role_once'),
        ),
    ]
