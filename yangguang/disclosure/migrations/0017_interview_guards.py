"""Questions belong to an interview, come in its time, are so many at most, and are answered by its own notice."""

from django.db import migrations

from yangguang.foundation.append_only import AppendOnly, Erasable

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"
GUARDS = f"""
CREATE FUNCTION disclosure_interview_question_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_notice n WHERE n.id = NEW.notice_id AND n.kind = 'interview')
  THEN RAISE EXCEPTION 'a question is put to an interview' {REFUSE}; END IF;
  IF (NEW.at AT TIME ZONE 'Asia/Shanghai')::date > NEW.until
  THEN RAISE EXCEPTION 'questions are taken until their last day' {REFUSE}; END IF;
  IF NEW.at <> date_trunc('hour', NEW.at)
  THEN RAISE EXCEPTION 'a question bears no more than the hour' {REFUSE}; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('disclosure.interview:' || NEW.notice_id, 12));
  IF (SELECT count(*) FROM disclosure_interviewquestion q WHERE q.notice_id = NEW.notice_id) >= 500
  THEN RAISE EXCEPTION 'an interview takes 500 questions' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_question_guard BEFORE INSERT ON disclosure_interviewquestion FOR EACH ROW
  EXECUTE FUNCTION disclosure_interview_question_guard();
CREATE FUNCTION disclosure_interview_answer_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM disclosure_interviewquestion q JOIN disclosure_version v ON v.notice_id = q.notice_id
    WHERE q.id = NEW.question_id AND v.id = NEW.version_id)
  THEN RAISE EXCEPTION 'a question is answered by its own interview' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_answer_guard BEFORE INSERT ON disclosure_interviewanswer FOR EACH ROW
  EXECUTE FUNCTION disclosure_interview_answer_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0016_interview_questions"), ("foundation", "0002_guards")]
    operations = [
        migrations.RunSQL(
            GUARDS,
            reverse_sql="DROP FUNCTION disclosure_interview_question_guard() CASCADE; "
            "DROP FUNCTION disclosure_interview_answer_guard() CASCADE;",
        ),
        AppendOnly("disclosure_interviewquestion"),
        AppendOnly("disclosure_interviewanswer"),
        Erasable("disclosure_interviewquestioncontent"),
    ]
