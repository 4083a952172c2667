"""What was drafted and never posted may be discarded: a take-down of a notice that never stood."""

from typing import ClassVar

from django.db import migrations

_OVER = """
     IF NOT EXISTS (SELECT 1 FROM disclosure_closure WHERE version_id = NEW.version_id)
     AND NOT EXISTS (SELECT 1 FROM disclosure_withdrawal WHERE version_id = NEW.version_id)
"""
_POSTED = """
     AND EXISTS (
       SELECT 1 FROM disclosure_sliceentry e JOIN disclosure_version p ON p.id = e.version_id
       JOIN disclosure_version v ON v.notice_id = p.notice_id WHERE v.id = NEW.version_id)
"""


def _guard(condition: str) -> str:
    return f"""
CREATE OR REPLACE FUNCTION disclosure_takedown_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
{condition}  THEN RAISE EXCEPTION 'what stands is not taken down' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("disclosure", "0002_guards")]
    operations: ClassVar = [migrations.RunSQL(_guard(_OVER + _POSTED), reverse_sql=_guard(_OVER))]
