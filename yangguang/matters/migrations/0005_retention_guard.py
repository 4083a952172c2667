"""What was said of a file's time is never changed: a later row says otherwise from its day on."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("matters", "0004_retention"), ("foundation", "0002_guards")]
    operations: ClassVar = [AppendOnly("matters_retention")]
