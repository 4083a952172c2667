"""Live interviews: whether one takes questions now, and for its editor the list of what was asked, without who."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from yangguang.accounts.models import User
from yangguang.disclosure import kinds, policies, sealing
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import InterviewQuestion, InterviewQuestionContent, Notice, TakeDown, Withdrawal
from yangguang.disclosure.queries import notices
from yangguang.foundation import audit
from yangguang.foundation.now import today

KEPT = timedelta(days=30)  # after the interview (l: to be verified by the county)


@dataclass(frozen=True, slots=True)
class Interview:
    """A posted interview as whoever asks may know it; `until` the last day for questions, `day` its own."""

    notice: Notice
    theme: str
    hours: str
    until: date
    day: date

    @property
    def is_open(self) -> bool:
        """Whether it takes questions today."""
        return today() <= self.until


@dataclass(frozen=True, slots=True)
class Posed:
    """One question on the list; `answered` once a version of the notice answers it."""

    pk: int
    words: str
    answered: bool


def interview(notice: Notice) -> Interview | None:
    """An interview that hangs; None for what is none, was not posted, or ended."""
    view = notices.view(notice) if notice.kind == Kind.INTERVIEW else None
    filled = kinds.of(view.body) if view and view.body and not (view.withdrawn or view.taken_down_at) else None
    if filled is None:
        return None
    told = {key: str(filled.fact(key)) for key in ("theme", "hours", "ask_by", "day")}
    until, day = (date.fromisoformat(told[key]) for key in ("ask_by", "day"))
    return Interview(notice, told["theme"], told["hours"], until, day)


def posed(notice: Notice, *, viewer: User) -> Sequence[Posed]:
    """What was asked, in the order in which it came; each reading is audited. Raises Forbidden for all but editors."""
    policies.must_draft(viewer, notice.office)
    audit.record(actor_key=viewer.actor_key, verb="disclosure.read", subject=f"disclosure.notice:{notice.pk}")
    rows = InterviewQuestionContent.objects.filter(question__notice=notice).select_related("question__answer")
    return [
        Posed(
            row.question_id, sealing.words(row.sealed, subject=row.question.subject)["words"],
            getattr(row.question, "answer", None) is not None,
        )
        for row in rows.order_by("question_id")
    ]  # fmt: skip


def with_old_questions(*, on: date) -> Iterator[InterviewQuestion]:
    """Questions whose words are to be destroyed: of interviews that are over for long, or whose notice ended."""
    ended = [*Withdrawal.objects.values_list("notice_id", flat=True),
             *TakeDown.objects.values_list("version__notice_id", flat=True)]  # fmt: skip
    kept = InterviewQuestion.objects.filter(content__isnull=False)
    over = kept.filter(day__lt=on - KEPT) | kept.filter(notice_id__in=ended)
    yield from over.order_by("pk")
