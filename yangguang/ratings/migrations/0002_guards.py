"""Guards in the database: once a ticket, nobody of the rated office, verified before mended, never changed."""

from typing import ClassVar

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
BAD = "('bad', 'very_bad')"

# Whether an officer holds a position on a day in the office that a rating is about.
OF_RATED = """
CREATE FUNCTION ratings_of_rated(p_rating bigint, p_officer bigint, p_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM ratings_rating r JOIN ratings_ticket t ON t.id = r.ticket_id
    JOIN offices_position p ON p.office_id = t.office_id
    WHERE r.id = p_rating AND p.officer_id = p_officer
      AND p.valid_from <= p_day AND (p.valid_to IS NULL OR p.valid_to > p_day))
$$;
"""

# A ticket is used while it lasts; a slip is typed in by nobody who serves in the rated office.
RATING = f"""
CREATE FUNCTION ratings_rating_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ratings_ticket t WHERE t.id = NEW.ticket_id AND NEW."on" BETWEEN t."on" AND t.until)
  THEN RAISE EXCEPTION 'this ticket is over' {REFUSE}; END IF;
  IF ratings_of_rated(NEW.id, NEW.taken_by_id, NEW."on")
  THEN RAISE EXCEPTION 'who serves in the rated office takes in no slip' {REFUSE}; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rating_guard AFTER INSERT ON ratings_rating FOR EACH ROW EXECUTE FUNCTION ratings_rating_guard();
"""

# Nobody of the rated office opens a contact, calls back, or decides on an appeal.
APART = f"""
CREATE FUNCTION ratings_apart_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rated bigint;
BEGIN
  IF TG_TABLE_NAME = 'ratings_verdict' THEN
    SELECT e.rating_id INTO rated FROM ratings_appeal a JOIN ratings_exclusion e ON e.id = a.exclusion_id
      WHERE a.id = NEW.appeal_id;
  ELSE rated := NEW.rating_id; END IF;
  IF ratings_of_rated(rated, NEW.officer_id, NEW."on")
  THEN RAISE EXCEPTION 'who serves in the rated office never learns who rated it' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER apart_guard BEFORE INSERT ON ratings_contactlook
  FOR EACH ROW EXECUTE FUNCTION ratings_apart_guard();
CREATE TRIGGER apart_guard BEFORE INSERT ON ratings_callback FOR EACH ROW EXECUTE FUNCTION ratings_apart_guard();
CREATE TRIGGER apart_guard BEFORE INSERT ON ratings_verdict FOR EACH ROW EXECUTE FUNCTION ratings_apart_guard();
"""

# Who asked not to be known left nothing by which to be found.
ANONYMOUS = f"""
CREATE FUNCTION ratings_anonymous_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT anonymous FROM ratings_rating WHERE id = NEW.rating_id)
  THEN RAISE EXCEPTION 'an anonymous rating has no contact' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anonymous_guard BEFORE INSERT ON ratings_contact
  FOR EACH ROW EXECUTE FUNCTION ratings_anonymous_guard();
"""

# Only bad ratings have reasons and are verified; a mend comes after verifying, the second after the rater disagreed.
MENDING = f"""
CREATE FUNCTION ratings_bad_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT level FROM ratings_rating WHERE id = NEW.rating_id) NOT IN {BAD}
  THEN RAISE EXCEPTION 'only a bad rating is verified and has reasons' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bad_guard BEFORE INSERT ON ratings_verification FOR EACH ROW EXECUTE FUNCTION ratings_bad_guard();
CREATE TRIGGER bad_guard BEFORE INSERT ON ratings_ratingreason FOR EACH ROW EXECUTE FUNCTION ratings_bad_guard();
CREATE FUNCTION ratings_mend_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ratings_verification v WHERE v.rating_id = NEW.rating_id)
  THEN RAISE EXCEPTION 'a bad rating is verified before it is mended' {REFUSE}; END IF;
  IF NEW.round = 2 AND NOT EXISTS (SELECT 1 FROM ratings_check c JOIN ratings_mend m ON m.id = c.mend_id
    WHERE m.rating_id = NEW.rating_id AND m.round = 1 AND NOT c.agrees)
  THEN RAISE EXCEPTION 'nobody said that it is not mended' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mend_guard BEFORE INSERT ON ratings_mend FOR EACH ROW EXECUTE FUNCTION ratings_mend_guard();
"""

_FUNCTIONS = (
    "rating_guard()", "apart_guard()", "anonymous_guard()", "bad_guard()", "mend_guard()",
    "of_rated(bigint, bigint, date)",
)  # fmt: skip
_KEPT = (
    "counter", "ticket", "rating", "aspectlevel", "ratingreason", "contactlook", "exclusion", "appeal", "verdict",
    "verification", "callback", "mend", "check",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies: ClassVar = [("ratings", "0001_initial"), ("foundation", "0002_guards"), ("offices", "0002_guards")]
    operations: ClassVar = [
        *(
            migrations.RunSQL(sql, reverse_sql=migrations.RunSQL.noop)
            for sql in (OF_RATED, RATING, APART, ANONYMOUS, MENDING)
        ),
        migrations.RunSQL(
            migrations.RunSQL.noop,
            reverse_sql=" ".join(f"DROP FUNCTION ratings_{name} CASCADE;" for name in _FUNCTIONS),
        ),
        *(AppendOnly(f"ratings_{table}") for table in _KEPT),
        Erasable("ratings_words"),
        Erasable("ratings_contact"),
    ]
