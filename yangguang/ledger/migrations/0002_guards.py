"""Guards in the database: entries, subtrees and checkpoints never change; the tree never shrinks and keeps its name."""

from django.conf import settings
from django.db import migrations

from yangguang.foundation.append_only import AppendOnly

TREE = f"""
CREATE FUNCTION ledger_tree_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.origin = OLD.origin
     AND (NEW.size > OLD.size OR (NEW.size = OLD.size AND NEW.root = OLD.root))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the tree only grows: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON ledger_tree
  FOR EACH ROW EXECUTE FUNCTION ledger_tree_only_grows();
CREATE TRIGGER only_grows_truncate BEFORE TRUNCATE ON ledger_tree
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_tree_only_grows();
REVOKE DELETE, TRUNCATE ON ledger_tree FROM {settings.APP_ROLE};
REVOKE UPDATE, TRUNCATE ON ledger_pending FROM {settings.APP_ROLE};
ALTER TABLE ledger_tree ADD CONSTRAINT ledger_tree_root CHECK (octet_length(root) = 32);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_hash
  CHECK (leaf_hash = sha256('\\x00'::bytea || leaf) AND index >= 0);
ALTER TABLE ledger_subtree ADD CONSTRAINT ledger_subtree_hash CHECK (octet_length(hash) = 32 AND level > 0);
ALTER TABLE ledger_checkpoint ADD CONSTRAINT ledger_checkpoint_root CHECK (octet_length(root) = 32 AND size >= 0);
"""
UNDO = f"""
ALTER TABLE ledger_checkpoint DROP CONSTRAINT ledger_checkpoint_root;
ALTER TABLE ledger_subtree DROP CONSTRAINT ledger_subtree_hash;
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_hash;
ALTER TABLE ledger_tree DROP CONSTRAINT ledger_tree_root;
GRANT UPDATE ON ledger_pending TO {settings.APP_ROLE};
GRANT DELETE ON ledger_tree TO {settings.APP_ROLE};
DROP TRIGGER only_grows_truncate ON ledger_tree; DROP TRIGGER only_grows ON ledger_tree;
DROP FUNCTION ledger_tree_only_grows();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("foundation", "0002_guards")]
    operations = [
        migrations.RunSQL(TREE, reverse_sql=UNDO),
        *(AppendOnly(f"ledger_{table}") for table in ("entry", "subtree", "checkpoint")),
    ]
