"""The log's keys: which began, which ended; one after the other, never two changes at once, never back."""

from django.db import migrations, models

from yangguang.foundation.append_only import AppendOnly

ORDER = """
CREATE FUNCTION ledger_keys_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE signing text[]; overlap timestamptz; grown bigint;
BEGIN
  SELECT array_agg(vkey) INTO signing FROM (
    SELECT told.old AS vkey FROM ledger_keychange told WHERE origin = NEW.origin AND verb = 'begun'
     UNION SELECT key FROM ledger_keychange WHERE origin = NEW.origin AND verb = 'begun'
    EXCEPT SELECT key FROM ledger_keychange WHERE origin = NEW.origin AND verb = 'retired') AS living;
  signing := coalesce(signing, '{}');
  SELECT max(until) INTO overlap FROM ledger_keychange told
    WHERE origin = NEW.origin AND verb = 'begun' AND told.old = NEW.key;
  SELECT size INTO grown FROM ledger_tree WHERE origin = NEW.origin;
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM ledger_keychange)
     OR NEW.verb = 'begun' AND (signing <> '{}' AND signing <> ARRAY[NEW.old::text] OR NEW.key = NEW.old
        OR EXISTS (SELECT 1 FROM ledger_keychange told WHERE told.old = NEW.key))
     OR NEW.verb = 'retired' AND (NOT NEW.key = ANY (signing) OR cardinality(signing) < 2
        OR NEW.size > grown OR NEW.reason = 'routine' AND (overlap IS NULL OR NEW.at < overlap))
  THEN RAISE EXCEPTION 'keys of the log change one after the other: % refused', NEW.verb
    USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keys_in_order BEFORE INSERT ON ledger_keychange
  FOR EACH ROW EXECUTE FUNCTION ledger_keys_in_order();
"""
UNDO = "DROP TRIGGER keys_in_order ON ledger_keychange; DROP FUNCTION ledger_keys_in_order();"


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0003_witnesses'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeyChange',
            fields=[
                ('number', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ('origin', models.CharField(max_length=200)),
                ('verb', models.CharField(max_length=10)),
                ('key', models.CharField(max_length=400)),
                ('old', models.CharField(blank=True, max_length=400)),
                ('until', models.DateTimeField(null=True)),
                ('size', models.BigIntegerField(null=True)),
                ('reason', models.CharField(max_length=20)),
                ('at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('size__isnull', True), ('until__isnull', False), ('verb', 'begun')) & ~models.Q(('old', '')) | models.Q(('old', ''), ('size__gte', 0), ('until__isnull', True), ('verb', 'retired')), name='ledger_keychange_whole'), models.CheckConstraint(condition=models.Q(('reason__in', ['routine', 'compromised', 'lost'])), name='ledger_keychange_reason'), models.UniqueConstraint(fields=('key', 'verb'), name='ledger_key_once')],
            },
        ),
        migrations.RunSQL(ORDER, reverse_sql=UNDO),
        AppendOnly("ledger_keychange"),
    ]
