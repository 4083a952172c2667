"""A window is over when its clock says so today, which may be earlier or later than what was known at the posting."""

from typing import ClassVar

from django.db import migrations

_STORED = """
  IF EXISTS (
    SELECT 1 FROM disclosure_posting p WHERE p.version_id = NEW.version_id
    AND p.until >= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date)
"""
_COMPUTED = """
  IF EXISTS (
    SELECT 1 FROM clocks_clock c JOIN LATERAL (
      SELECT due FROM clocks_computation WHERE clock_id = c.id ORDER BY id DESC LIMIT 1) latest ON true
    WHERE c.kind = 'disclosure.version' AND c.subject = NEW.version_id::text
    AND (latest.due IS NULL OR latest.due >= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date))
"""


def _guard(condition: str) -> str:
    return f"""
CREATE OR REPLACE FUNCTION disclosure_closure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
{condition}  THEN RAISE EXCEPTION 'the window still runs' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("disclosure", "0003_drafts_end"), ("clocks", "0002_guards")]
    operations: ClassVar = [migrations.RunSQL(_guard(_COMPUTED), reverse_sql=_guard(_STORED))]
