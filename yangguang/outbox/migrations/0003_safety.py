"""Word that an account is touched is a purpose of its own, which nobody stops."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0006_facilities_guards'),
        ('outbox', '0002_guards'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='message',
            name='message_purpose_closed',
        ),
        migrations.RemoveConstraint(
            model_name='optout',
            name='codes_are_not_stopped',
        ),
        migrations.AlterField(
            model_name='message',
            name='purpose',
            field=models.CharField(choices=[('code', '验证码'), ('case', '本人办件'), ('asked', '请评价'), ('notice', '订阅的公开信息'), ('account', '本人账户'), ('safety', '账户安全')], max_length=8),
        ),
        migrations.AlterField(
            model_name='optout',
            name='purpose',
            field=models.CharField(blank=True, choices=[('code', '验证码'), ('case', '本人办件'), ('asked', '请评价'), ('notice', '订阅的公开信息'), ('account', '本人账户'), ('safety', '账户安全')], max_length=8),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(('purpose__in', ['code', 'case', 'asked', 'notice', 'account', 'safety'])), name='message_purpose_closed'),
        ),
        migrations.AddConstraint(
            model_name='optout',
            constraint=models.CheckConstraint(condition=models.Q(('purpose__in', ['', 'code', 'case', 'asked', 'notice', 'account', 'safety']), models.Q(('purpose__in', ['code', 'safety']), _negated=True)), name='codes_are_not_stopped'),
        ),
    ]
