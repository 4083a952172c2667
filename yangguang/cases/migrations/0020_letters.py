"""A request for information is answered by its letter; the letter is a paper of the same case, for its person."""

import django.db.models.deletion
from django.db import migrations, models

from yangguang.cases.choices import Outcome
from yangguang.cases.replies.kinds import Reply
from yangguang.foundation.append_only import AppendOnly

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp"
GUARD = f"""
CREATE FUNCTION cases_letter_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cases_case c WHERE c.id = NEW.case_id AND c.kind = 'information' AND c.parent_id IS NULL)
     AND NOT EXISTS (SELECT 1 FROM cases_letter l
       WHERE l.case_id = NEW.case_id AND l.step = NEW.number AND l.kind = NEW.outcome)
  THEN RAISE EXCEPTION 'a request for information is answered by its letter' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_guard BEFORE INSERT ON cases_step FOR EACH ROW
  WHEN (NEW.verb IN ('answer', 'decline')) EXECUTE FUNCTION cases_letter_guard();
CREATE FUNCTION cases_letter_paper_guard() RETURNS trigger {OWNER} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_paper p JOIN cases_standing s ON s.case_id = p.case_id
    WHERE p.id = NEW.paper_id AND p.case_id = NEW.case_id AND p.who IN ('officer', 'machine') AND p.audience = 'applicant'
      AND s.kind = 'information' AND s.step = NEW.step - 1)
  THEN RAISE EXCEPTION 'a letter is a paper of its own case, for its person, at the next step' {REFUSE}; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_paper_guard BEFORE INSERT ON cases_letter FOR EACH ROW
  EXECUTE FUNCTION cases_letter_paper_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0019_rewards_guards")]
    operations = [
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("step", models.PositiveIntegerField()),
                ("kind", models.CharField(choices=Outcome.choices, max_length=16)),
                ("case", models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="letters", to="cases.case",
                )),
                ("paper", models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT, related_name="letter", to="cases.paper",
                )),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "step"), name="cases_one_letter_an_answer"),
                    models.CheckConstraint(condition=models.Q(("kind__in", Reply.values)), name="letter_kind_known"),
                ],
            },
        ),
        migrations.RunSQL(
            GUARD,
            reverse_sql="DROP FUNCTION cases_letter_guard() CASCADE; DROP FUNCTION cases_letter_paper_guard() CASCADE;",
        ),
        AppendOnly("cases_letter"),
    ]  # fmt: skip
