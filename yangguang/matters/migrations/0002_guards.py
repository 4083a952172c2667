"""An occasion is never changed: what came to be has come to be."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_initial"), ("foundation", "0002_guards")]
    operations = [AppendOnly("matters_occasion")]
