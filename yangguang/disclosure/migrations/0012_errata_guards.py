"""Errata and their answers are never changed; their words may be erased."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0011_errata"), ("foundation", "0002_guards")]

    operations = [
        AppendOnly("disclosure_erratum"),
        AppendOnly("disclosure_amendment"),
        Erasable("disclosure_erratumcontent"),
        Erasable("disclosure_amendmentcontent"),
    ]
