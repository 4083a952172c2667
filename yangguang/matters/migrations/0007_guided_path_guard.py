"""A path that was laid is never changed: a later one takes its place."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies: ClassVar = [("matters", "0006_guided_path"), ("foundation", "0002_guards")]
    operations: ClassVar = [AppendOnly("matters_guidedpath")]
