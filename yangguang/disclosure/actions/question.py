"""Questions of the press: taken in at the desk with a clock, answered by a posted notice or closed with a reason."""

from django.utils.translation import gettext as _

from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.disclosure import denunciation, events, gate, policies, versions
from yangguang.disclosure.choices import Kind, Unanswered
from yangguang.disclosure.errors import Already, Invalid, NotStanding, Stopped
from yangguang.disclosure.models import Answer, Notice, Question, Withdrawal
from yangguang.disclosure.queries.questions import CLOCK
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import now
from yangguang.offices.models import Office

DUTY = "press.answer"


@action("disclosure.take_question")
def take_question(*, office: Office, outlet: str, words: str, by: Actor) -> Question:
    """Take in what the press asks an office and start the clock of its answer (a rule that the county sets).

    `outlet` names the paper or station, not the journalist. Personal numbers are masked before anything is stored.
    Raises Forbidden; Invalid; Stopped where the gate or charter 3 refuses the words.
    """
    officer = policies.must_take_in(by, office)
    kept = _("没有登记，您填写的内容仍在表中。")
    if not outlet.strip() or not words.strip():
        raise Invalid(_("媒体名称或问题为空。"), do=_("请写明哪家媒体问什么。"), kept=kept)
    masked = [_masked(text, kept) for text in (outlet, words)]
    question = Question.objects.create(office=office, outlet=masked[0], words=masked[1], taken_by=officer, at=now())
    clock_actions.start(duty=DUTY, kind=CLOCK, subject=str(question.pk), office=office, by=by, at=question.at)
    announce(events.QUESTIONED, payload={"office": office.pk})
    return question


@action("disclosure.answer")
def answer(*, question: Question, notice: Notice, by: Actor) -> Answer:
    """End a question by the notice that answers it, once that hangs. Raises Forbidden, NotStanding, Already."""
    publisher = policies.must_post(by, question.office)
    if notice.kind != Kind.ANSWER or notice.office_id != question.office_id:
        raise Invalid(_("应选本机构的一份“答复媒体”。"), do=_("请另选。"), kept=_("问题仍未办结。"))
    if versions.posted(notice) is None or Withdrawal.objects.filter(notice=notice).exists():
        raise NotStanding(_("这份答复还没有张贴，或者已经撤回。"), do=_("请先张贴。"), kept=_("问题仍未办结。"))
    return _ended(question, by=by, made=Answer(question=question, notice=notice, by=publisher, at=now()))


@action("disclosure.close_question")
def close_question(*, question: Question, why: Unanswered, by: Actor) -> Answer:
    """End a question without an answer, on a closed ground that is published. Raises Forbidden, Already."""
    publisher = policies.must_post(by, question.office)
    return _ended(question, by=by, made=Answer(question=question, why=why, by=publisher, at=now()))


def _ended(question: Question, *, by: Actor, made: Answer) -> Answer:
    if Answer.objects.filter(question=question).exists():
        raise Already(_("这个问题已经办结。"))
    made.save()
    for clock in clocks.of(kind=CLOCK, subject=str(question.pk)):
        clock_actions.fulfil(clock=clock, by=by)
    announce(events.QUESTIONED, payload={"office": question.office_id})
    return made


def _masked(text: str, kept: str) -> str:
    if denunciation.recognised(text):
        raise Stopped(str(denunciation.STANDARD_REPLY), kept=kept)
    report = gate.look(text.strip(), kind="text")
    if report.stopped:
        raise Stopped(_("问题里有不能登记的内容。"), do=_("请只写问机构什么。"), kept=kept, findings=report.findings)
    return report.masked_text
