"""What of a case is told in public, and what may be told."""

from dataclasses import dataclass

from yangguang.cases import locks, sealing
from yangguang.cases.choices import Audience, Channel, Kind, State, Verb
from yangguang.cases.models import Case, LeaveTaken, Standing, Step, StepContent, Thread
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.kinds.threads import ABOUT, CAME
from yangguang.disclosure.models import Notice
from yangguang.foundation.now import local_day

KINDS = {Kind.CONSULTATION: ABOUT[0], Kind.SUGGESTION: ABOUT[1], Kind.COMPLAINT: ABOUT[2]}
"""The kinds that may be told, as the notice calls them; all others are nobody's but the person's."""
_CAME = {
    Channel.WEB: CAME[0], Channel.COUNTER: CAME[1], Channel.PHONE: CAME[2], Channel.HOTLINE: CAME[4],
    Channel.AIR: CAME[5],
}  # fmt: skip
_ANSWERED = (State.ANSWERED, State.CLOSED)


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a case is told in public: with leave, as a notice that is begun, and at which index it hangs."""

    leave: bool
    notice: int | None = None
    index_no: str = ""  # empty while nothing hangs


def is_forbidden(notice: Notice) -> bool:
    """Whether the person of a thread does not want it told, held until the transaction ends; of no case: nobody's."""
    thread = Thread.objects.filter(notice=notice).select_related("case").first()
    if thread is None:
        return False
    locks.hold_case(thread.case)
    return LeaveTaken.objects.filter(case=thread.case).exists()


def told(case: Case) -> Told | None:
    """How a case stands in public; None for the kinds that are never told."""
    if case.kind not in KINDS:
        return None
    leave = case.may_publish and not LeaveTaken.objects.filter(case=case).exists()
    thread = Thread.objects.filter(case=case).select_related("notice").first()
    if thread is None:
        return Told(leave)
    seen = disclosure.view(thread.notice)
    hangs = seen is not None and not seen.withdrawn and seen.taken_down_at is None
    return Told(leave, thread.notice_id, thread.notice.index_no if hangs else "")


def may_be_told(case: Case) -> bool:
    """Whether a thread of a case may be begun: with leave, answered, and once."""
    if not case.may_publish or case.kind not in KINDS:
        return False
    found = told(case)
    stands = Standing.objects.get(case=case)
    return found is not None and found.leave and found.notice is None and stands.state in _ANSWERED


def beginning(case: Case) -> dict[str, str]:
    """The fields of a thread's form as the case fills them; the editor leaves out whatever tells who it is."""
    answer = Step.objects.filter(case=case, verb=Verb.ANSWER).select_related("office").order_by("-number").first()
    assert answer is not None and answer.office is not None  # the flow: answered by an office
    content = StepContent.objects.filter(step=answer, audience=Audience.APPLICANT).first()
    return {
        "about": KINDS[Kind(case.kind)],
        "came": _CAME.get(Channel(case.channel), CAME[3]),
        "asked": case.received_on.isoformat(),
        "question": sealing.said(case).get("text", ""),
        "body": answer.office.name,
        "answered": local_day(answer.at).isoformat(),
        "answer": sealing.words(case, content) if content else "",
    }
