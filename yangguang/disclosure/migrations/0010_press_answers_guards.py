"""Questions of the press and their ends are never changed."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0009_press_answers"), ("foundation", "0002_guards")]

    operations = [AppendOnly("disclosure_question"), AppendOnly("disclosure_answer")]
