"""What the database itself refuses: changing the record of a file; its content leaves by erasure alone."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial"), ("foundation", "0002_guards")]

    operations = [
        AppendOnly("files_storedfile"),
        AppendOnly("files_retention"),
        Erasable("files_content"),
        Erasable("files_extraction"),
    ]
