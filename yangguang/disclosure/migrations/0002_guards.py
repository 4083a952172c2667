"""Guards in the database: append-only rows, erasable content, and the rules that nobody may argue with."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"

# 编审分离: whoever wrote a version never signs it, and signs exactly what is there.
REVIEW = f"""
CREATE FUNCTION disclosure_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v record;
BEGIN
  SELECT by_id, digest INTO v FROM disclosure_version WHERE id = NEW.version_id;
  IF v.by_id = NEW.by_id THEN RAISE EXCEPTION 'the author of a version never reviews it' {REFUSE}; END IF;
  IF v.digest <> NEW.digest THEN RAISE EXCEPTION 'a review is of another text' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_guard BEFORE INSERT ON disclosure_review
  FOR EACH ROW EXECUTE FUNCTION disclosure_review_guard();
"""

# A version follows the one before of the same notice.
VERSION = f"""
CREATE FUNCTION disclosure_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM disclosure_version b
    WHERE b.id = NEW.supersedes_id AND b.notice_id = NEW.notice_id AND b.number = NEW.number - 1)
  THEN RAISE EXCEPTION 'a version supersedes the one before of its notice' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_guard BEFORE INSERT ON disclosure_version
  FOR EACH ROW EXECUTE FUNCTION disclosure_version_guard();
"""

# Names only in rolls of a kind that a statute requires to be named (charter 8).
SLICE = f"""
CREATE FUNCTION disclosure_slice_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.named AND NOT EXISTS (
    SELECT 1 FROM disclosure_version v JOIN disclosure_notice n ON n.id = v.notice_id
    JOIN disclosure_rollkind k ON k.id = n.roll_kind_id WHERE v.id = NEW.version_id AND k.named)
  THEN RAISE EXCEPTION 'this notice never shows names' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slice_guard BEFORE INSERT ON disclosure_slice
  FOR EACH ROW EXECUTE FUNCTION disclosure_slice_guard();
"""

CARRIED = f"""
CREATE FUNCTION disclosure_carried_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM disclosure_slice s JOIN disclosure_version o ON o.id = s.version_id
    JOIN disclosure_version v ON v.notice_id = o.notice_id AND v.number > o.number
    WHERE s.id = NEW.slice_id AND v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'a slice is carried over from an earlier version of the same notice' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER carried_guard BEFORE INSERT ON disclosure_carried
  FOR EACH ROW EXECUTE FUNCTION disclosure_carried_guard();
"""

# Nothing goes to the log that a second person did not sign, and nothing of which the version does not consist.
ENTRY = f"""
CREATE FUNCTION disclosure_consists_of(p_version bigint, p_slice bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM disclosure_slice WHERE id = p_slice AND version_id = p_version)
      OR EXISTS (SELECT 1 FROM disclosure_carried WHERE slice_id = p_slice AND version_id = p_version)
$$;
CREATE FUNCTION disclosure_sliceentry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_review WHERE version_id = NEW.version_id AND opinion = 'approve')
  THEN RAISE EXCEPTION 'nothing is posted without a second signature' {REFUSE}; END IF;
  IF NOT disclosure_consists_of(NEW.version_id, NEW.slice_id)
  THEN RAISE EXCEPTION 'the version does not consist of this slice' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sliceentry_guard BEFORE INSERT ON disclosure_sliceentry
  FOR EACH ROW EXECUTE FUNCTION disclosure_sliceentry_guard();
"""

# One check for a whole statement: a posting is of a logged slice of its version, and names hang in their own village.
POSTING = f"""
CREATE FUNCTION disclosure_posting_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM fresh p JOIN disclosure_slice s ON s.id = p.slice_id JOIN places_board b ON b.id = p.board_id
    WHERE s.named AND (b.place_id <> s.place_id OR b.kind = 'column'))
  THEN RAISE EXCEPTION 'names hang on their own village board alone' {REFUSE}; END IF;
  IF EXISTS (
    SELECT 1 FROM fresh p
    LEFT JOIN disclosure_sliceentry e ON e.slice_id = p.slice_id
    LEFT JOIN disclosure_version v ON v.id = p.version_id AND v.notice_id = p.notice_id
    LEFT JOIN disclosure_review r ON r.version_id = p.version_id AND r.opinion = 'approve'
    WHERE e.id IS NULL OR v.id IS NULL OR r.id IS NULL OR NOT disclosure_consists_of(p.version_id, p.slice_id))
  THEN RAISE EXCEPTION 'a posting is of a logged slice of a signed version' {REFUSE}; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_guard AFTER INSERT ON disclosure_posting REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION disclosure_posting_guard();
"""

# A window that runs is not closed; what stands or waits for a verdict is not taken down.
CLOSURE = f"""
CREATE FUNCTION disclosure_closure_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM disclosure_posting p WHERE p.version_id = NEW.version_id
    AND p.until >= (NEW.at AT TIME ZONE 'Asia/Shanghai')::date)
  THEN RAISE EXCEPTION 'the window still runs' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closure_guard BEFORE INSERT ON disclosure_closure
  FOR EACH ROW EXECUTE FUNCTION disclosure_closure_guard();
CREATE FUNCTION disclosure_takedown_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_closure WHERE version_id = NEW.version_id)
     AND NOT EXISTS (SELECT 1 FROM disclosure_withdrawal WHERE version_id = NEW.version_id)
  THEN RAISE EXCEPTION 'what stands is not taken down' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER takedown_guard BEFORE INSERT ON disclosure_takedown
  FOR EACH ROW EXECUTE FUNCTION disclosure_takedown_guard();
"""

# One objects to what was posted; one row is held once at a time.
OBJECTION = f"""
CREATE FUNCTION disclosure_objection_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM disclosure_sliceentry e JOIN disclosure_version v ON v.id = e.version_id
    WHERE v.id = NEW.version_id AND v.notice_id = NEW.notice_id)
  THEN RAISE EXCEPTION 'an objection is to a posted version of its notice' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objection_guard BEFORE INSERT ON disclosure_objection
  FOR EACH ROW EXECUTE FUNCTION disclosure_objection_guard();
CREATE FUNCTION disclosure_hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('disclosure.hold:' || NEW.row, 11));
  IF EXISTS (
    SELECT 1 FROM disclosure_hold h LEFT JOIN disclosure_release r ON r.hold_id = h.id
    WHERE h.row = NEW.row AND r.id IS NULL)
  THEN RAISE EXCEPTION 'this row is held already' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_guard BEFORE INSERT ON disclosure_hold
  FOR EACH ROW EXECUTE FUNCTION disclosure_hold_guard();
"""

_GUARDS = {
    "review": REVIEW,
    "version": VERSION,
    "slice": SLICE,
    "carried": CARRIED,
    "sliceentry": ENTRY,
    "posting": POSTING,
    "closure": CLOSURE,
    "objection": OBJECTION,
}
_KEPT = (
    "rollkind", "series", "notice", "version", "finding", "review", "acknowledgement", "slice", "carried", "sliceentry",
    "posting", "postingproof", "removal", "withdrawal", "closure", "takedown", "objection", "verdict", "hold",
    "release",
)  # fmt: skip
_ERASABLE = ("versioncontent", "slicecontent", "postercode", "objectioncontent", "verdictcontent", "reason")
_FUNCTIONS = (
    "review_guard", "version_guard", "slice_guard", "carried_guard", "sliceentry_guard", "posting_guard",
    "closure_guard", "takedown_guard", "objection_guard", "hold_guard",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0001_initial"), ("foundation", "0002_guards"), ("places", "0001_initial")]
    operations = [
        *(migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop) for sql in _GUARDS.values()),
        migrations.RunSQL(
            migrations.RunSQL.noop,
            reverse_sql=" ".join(f"DROP FUNCTION disclosure_{name}() CASCADE;" for name in _FUNCTIONS)
            + " DROP FUNCTION disclosure_consists_of(bigint, bigint);",
        ),
        *(AppendOnly(f"disclosure_{table}") for table in _KEPT),
        *(Erasable(f"disclosure_{table}") for table in _ERASABLE),
    ]
