"""Logs follow one another: one that was closed takes nothing more, and the next is opened only then."""

import django.db.models.deletion
from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly

ORDER = """
CREATE FUNCTION ledger_logs_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest smallint := (SELECT coalesce(max(id), 0) FROM ledger_tree);
BEGIN
  IF TG_TABLE_NAME = 'ledger_tree' THEN
    IF NEW.id <= newest THEN RETURN NEW; END IF; -- the primary key refuses it, or leaves it be
    IF NEW.id = newest + 1 AND NEW.size = 0
       AND (newest = 0 OR EXISTS (SELECT 1 FROM ledger_closing WHERE log_id = newest)) THEN RETURN NEW; END IF;
  ELSIF NEW.log_id = newest THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'logs follow one another: % refused', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER logs_in_order BEFORE INSERT ON ledger_tree FOR EACH ROW EXECUTE FUNCTION ledger_logs_in_order();
CREATE TRIGGER logs_in_order BEFORE INSERT ON ledger_closing FOR EACH ROW EXECUTE FUNCTION ledger_logs_in_order();
CREATE FUNCTION ledger_closed_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE past bigint := (SELECT max(log_id)::bigint << 40 FROM ledger_closing);
BEGIN
  IF TG_TABLE_NAME = 'ledger_tree' THEN
    IF EXISTS (SELECT 1 FROM fresh WHERE id IN (SELECT log_id FROM ledger_closing)) THEN past := NULL; ELSE RETURN NULL; END IF;
  ELSIF TG_TABLE_NAME = 'ledger_entry' THEN
    IF NOT EXISTS (SELECT 1 FROM fresh WHERE index < past) THEN RETURN NULL; END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM fresh WHERE size < past) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a closed log takes nothing: % refused', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER closed_for_good AFTER UPDATE ON ledger_tree REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_closed_for_good();
CREATE TRIGGER closed_for_good AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_closed_for_good();
CREATE TRIGGER closed_for_good AFTER INSERT ON ledger_checkpoint REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_closed_for_good();
"""
UNDO = """
DROP TRIGGER closed_for_good ON ledger_checkpoint; DROP TRIGGER closed_for_good ON ledger_entry;
DROP TRIGGER closed_for_good ON ledger_tree; DROP FUNCTION ledger_closed_for_good();
DROP TRIGGER logs_in_order ON ledger_closing; DROP TRIGGER logs_in_order ON ledger_tree;
DROP FUNCTION ledger_logs_in_order();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0004_key_changes'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='tree', name='ledger_one_tree'),
        migrations.AddConstraint(
            model_name='tree',
            constraint=models.CheckConstraint(condition=models.Q(('id__gte', 1)), name='ledger_tree_number'),
        ),
        migrations.CreateModel(
            name='Closing',
            fields=[
                ('log', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='ledger.tree')),
                ('size', models.BigIntegerField()),
                ('root', models.BinaryField(max_length=32)),
                ('note', models.TextField()),
                ('keys', models.TextField()),
                ('reason', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reason__in', ['forked', 'keyless'])), name='ledger_closing_reason')],
            },
        ),
        migrations.RunSQL(ORDER, reverse_sql=UNDO),
        AppendOnly("ledger_closing"),
    ]
