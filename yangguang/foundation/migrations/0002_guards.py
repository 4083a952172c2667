"""Guards in the database: append-only tables, and the one function by which content is erased."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import ERASE, GUARD, AppendOnly


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [
        migrations.RunSQL(
            GUARD + "CREATE TABLE foundation_erasable (name text PRIMARY KEY);"
            f"REVOKE INSERT, UPDATE, DELETE ON foundation_erasable FROM {settings.APP_ROLE};",
            reverse_sql="DROP TABLE foundation_erasable; DROP FUNCTION foundation_refuse_change();",
        ),
        migrations.RunSQL(
            ERASE, reverse_sql="DROP FUNCTION foundation_erase(text, bigint, text, text, text);"
        ),
        *(
            AppendOnly(f"foundation_{table}")
            for table in ("auditrow", "auditlink", "event", "delivery", "once", "erasure")
        ),
    ]
