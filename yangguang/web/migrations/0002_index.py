"""The index behind search: bigrams as a `simple` tsvector."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("web", "0001_search")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX web_searchentry_found ON web_searchentry USING gin (to_tsvector('simple', words));",
            reverse_sql="DROP INDEX web_searchentry_found;",
        )
    ]
