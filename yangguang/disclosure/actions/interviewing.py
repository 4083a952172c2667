"""Questions to a live interview: put by anyone without an account, answered by the notice, destroyed afterwards."""

from collections.abc import Mapping
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.disclosure import denunciation, gate, kinds, locks, policies, sealing, versions
from yangguang.disclosure.actions.draft import revise
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.choices import Channel, Kind
from yangguang.disclosure.dropping import DROPPED, dropped
from yangguang.disclosure.errors import Invalid, NotStanding, Refused
from yangguang.disclosure.kinds import showing
from yangguang.disclosure.models import (
    InterviewAnswer,
    InterviewQuestion,
    InterviewQuestionContent,
    Notice,
    Version,
)
from yangguang.disclosure.queries import interviews
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase
from yangguang.foundation.now import now, today
from yangguang.foundation.once import once

LONGEST, MOST = 300, 500  # signs of a question; questions of an interview (the same number stands in its guard)


def pose(*, notice: Notice, words: str, key: str = "") -> str:
    """Put a question to an interview that takes questions; gives the standard reply where it was dropped, else nothing.

    No person and no contact is kept; numbers of people are masked, and words about anyone's private family life
    dropped, before anything is stored. The same `key` of the form sent twice is one question. Raises Invalid,
    NotStanding when the time for questions is over.
    """
    _must_be_sound(words)
    once_key = f"interview:{notice.pk}:{key or uuid4()}"
    if denunciation.recognised(words):
        once(key=once_key, by=VISITOR, request=DROPPED, run=lambda: dropped(Channel.WEB, VISITOR))
        return str(denunciation.STANDARD_REPLY)
    blind = keys.blind(words, purpose="interview").hex()

    def run() -> dict[str, object]:
        _pose(notice=notice, words=words)
        return {"posed": True}

    once(key=once_key, by=VISITOR, request={"blind": blind}, run=run)
    return ""


@action("disclosure.pose")
def _pose(*, notice: Notice, words: str) -> InterviewQuestion:
    locks.hold_notice(notice)
    found = interviews.interview(notice)
    if found is None or not found.is_open:
        raise NotStanding(_("提问已经截止。"), do=_("可以到“我要说”提咨询。"), kept=_("您写的仍在表中。"))
    if InterviewQuestion.objects.filter(notice=notice).count() >= MOST:
        raise NotStanding(_("问题已经收满。"), do=_("可以到“我要说”提咨询。"), kept=_("您写的仍在表中。"))
    hour = now().replace(minute=0, second=0, microsecond=0)
    asked = InterviewQuestion.objects.create(notice=notice, key=uuid4(), until=found.until, day=found.day, at=hour)
    sealed = sealing.seal_words({"words": _masked(words)}, subject=asked.subject)
    InterviewQuestionContent.objects.create(question=asked, sealed=sealed)
    return asked


@action("disclosure.answer_posed")
def answer_posed(*, notice: Notice, answers: Mapping[int, str], by: Actor) -> Version:
    """Write the next version of an interview's notice with questions from its list, each with its answer.

    It is looked at by the gate, signed by a second person and posted like every version. Raises Forbidden, Invalid.
    """
    editor = policies.must_draft(by, notice.office)
    if notice.kind != Kind.INTERVIEW:
        raise Invalid(_("只有在线访谈有问题单。"), kept=_("没有作任何改动。"))
    locks.hold_living(notice)
    listed = {each.pk: each for each in interviews.posed(notice, viewer=editor)}
    said = {pk: words.strip() for pk, words in answers.items() if words.strip()}
    if not said:
        raise Invalid(_("还没有答任何一个问题。"), do=_("选一个问题，写上答复。"), kept=_("没有作任何改动。"))
    if wrong := [pk for pk in said if pk not in listed or listed[pk].answered]:
        raise Invalid(
            _("有 %(n)d 个问题已经答过，或者不在单子上。") % {"n": len(wrong)}, do=_("请刷新这一页。"),
            kept=_("没有作任何改动。"),
        )  # fmt: skip
    body = _with(notice, [[listed[pk].words, words] for pk, words in said.items()])
    version = revise(notice=notice, by=editor, reason=_("公布问答"), body=body)
    InterviewAnswer.objects.bulk_create(InterviewAnswer(question_id=pk, version=version) for pk in said)
    return version


@action("disclosure.erase_posed")
def erase_posed(*, question: InterviewQuestion, by: Actor) -> InterviewQuestion:
    """Destroy what was asked once the time of the interview's list is over, or its notice ended. By the machine alone.

    That a question came, and whether it was answered, stays. Raises Refused before.
    """
    if by is not SYSTEM or question.pk not in {each.pk for each in interviews.with_old_questions(on=today())}:
        raise Refused(_("问题单的保管期还没有到。"), kept=_("内容仍在。"))
    for content in InterviewQuestionContent.objects.filter(question=question):
        erase(content, by=by, subject=question.subject, reason="retention")
    return question


def _with(notice: Notice, rows: list[list[str]]) -> Form:
    """The newest version's form with rows more, and how many questions came."""
    filled = kinds.of(sealing.body(versions.newest(notice).slices.get()))
    assert filled
    facts = {fact.key: showing.typed(fact.value, fact.type) for fact in filled.facts}
    facts["asked"] = str(InterviewQuestion.objects.filter(notice=notice).count())
    return Form(Kind.INTERVIEW, facts, {"answers": [*showing.typed_rows(filled.listed("answers")), *rows]})


def _masked(words: str) -> str:
    report = gate.look(words.strip(), kind="text")
    numbers = any(found.action == "mask" for found in report.findings)
    return report.masked_text if numbers else words.strip()


def _must_be_sound(words: str) -> None:
    kept = _("您填写的内容仍在表中。")
    if not words.strip():
        raise Invalid(_("没有写内容。"), do=_("请写您想问什么。"), kept=kept)
    if len(words) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 300 字以内。"), kept=kept)
