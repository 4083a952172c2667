"""The one way in which a case goes on: held, allowed by its flow and for whoever acts, written, its clocks moved."""

import hashlib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from yangguang.cases import conditions, events, flow, locks, policies, sealing, ticking
from yangguang.cases.choices import As, Audience, Hand, Kind, State, Verb
from yangguang.cases.errors import Already, NotAllowed, OnlyOnce, Unfinished
from yangguang.cases.flow import Move
from yangguang.cases.models import Case, Standing, Step, StepContent
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import local_day, now, start_of, to_the_hour, today
from yangguang.offices.models import Office, Officer, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a step carries beside its verb; all may be empty."""

    words: str = ""
    audience: Audience = Audience.APPLICANT
    outcome: str = ""
    to_office: Office | None = None
    to_officer: Officer | None = None
    to_case: Case | None = None
    value: int | None = None
    on: date | None = None  # the day on which it happened, where that is not today


def standing(case: Case) -> Standing:
    """How a case stands now."""
    return Standing.objects.select_related("office", "officer", "to_office").get(case=case)


def take(case: Case, verb: Verb, *, who: As, by: Actor, carried: Carried = Carried()) -> Step:
    """Take one step of a case, by whoever `by` is as `who`.

    Parts that are open end with the whole. Raises Forbidden; Already when somebody else did it first; OnlyOnce,
    Unfinished, TooLate; NotAllowed before its time, and for every step that the flow does not know from here.
    """
    locks.hold_case(case)
    stands = standing(case)
    officer, office = policies.must_act(by, case, stands, who=who)
    move = _allowed(case, stands, verb, who)
    ticking.must_be_in_time(case, move)
    conditions.must_hold(case, stands, move, officer=officer)
    at = moment(case, who)
    step = _write(case, stands, move, by=by, officer=officer, office=office, at=at, carried=carried)
    answering = _answering(stands, move, office, carried)
    whose = _whose(stands, move, officer, carried)
    ticking.tick(
        case, move, office=answering, officer=whose, number=step.number, at=_began(case, move, at), on=carried.on
    )
    if move.hand in (Hand.CLAIMS, Hand.TAKES, Hand.ASSIGNS) and whose:
        ticking.hand_over(case, office=answering, officer=whose)
    if verb == Verb.RISE:
        ticking.hand_over(case, office=answering, officer=None)
    if move.closes and verb != Verb.DESTROY:
        _end_parts(case)
    reached("cases.stepped")
    events.stepped(case=case.pk, step=step.pk, verb=step.verb)
    return step


def discreet(kind: str) -> AbstractContextManager[None]:
    """Around all that somebody does who reports: whatever row is written bears no more than the hour."""
    return to_the_hour() if kind == Kind.REPORT else nullcontext()


def moment(case: Case, who: As) -> datetime:
    """The instant that a step bears: of whoever reports no more than the hour."""
    instant = now()
    hourly = case.kind == Kind.REPORT and who == As.APPLICANT
    return instant.replace(minute=0, second=0, microsecond=0) if hourly else instant


def _began(case: Case, move: Move, at: datetime) -> datetime:
    """When clocks begin with a step: with the first, on the day on which the case was received."""
    received = case.received_on
    return start_of(received) if move.verb == Verb.SUBMIT and received != local_day(at) else at


def _allowed(case: Case, stands: Standing, verb: Verb, who: As) -> Move:
    move = flow.found(stands.kind, verb, stands.state, who)
    earlier = Step.objects.filter(case=case, verb=verb)
    if verb == Verb.ASK_MISSING and earlier.exists():
        raise OnlyOnce(
            _("已经一次性告知过需要补正的材料，不能再要第二次。"),
            do=_("请按现有材料办理；确实不符合条件的，作出答复并说明理由。"),
            kept=_("没有发出任何通知。"),
        )
    if move is None:
        raise _refusal(stands, verb)
    if move.whole and _open_parts(case):
        raise Unfinished(
            _("还有转给其他机构的部分没有办完。"), do=_("请等各部分都有答复后再统一答复。"), kept=_("没有发出答复。")
        )
    return move


def _refusal(stands: Standing, verb: Verb) -> Already | NotAllowed:
    if verb in (Verb.ACCEPT, Verb.TAKE_OVER) and stands.state == State.ACCEPTED and stands.officer:
        whose = {"name": stands.officer.name, "post": _post(stands), "office": stands.office.name}
        return Already(
            _("这件事已由%(office)s%(post)s%(name)s接手。") % whose,
            do=_("请刷新待办，选另一件。"),
            kept=_("没有作任何改动。"),
        )
    said = {"state": State(stands.state).label, "verb": verb.label}
    return NotAllowed(
        _("这件事现在是“%(state)s”，不能“%(verb)s”。") % said,
        do=_("请刷新页面，看看最新的进展。"),
        kept=_("没有作任何改动。"),
    )


def _post(stands: Standing) -> str:
    held = (
        Position.objects.on(today()).filter(officer=stands.officer, office=stands.office).order_by("valid_from").first()
    )
    return held.title if held else ""


def _end_parts(case: Case) -> None:
    """What was answered closes with the whole, and what was not is taken back with it."""
    for part in Standing.objects.filter(parent=case, closed_on=None).select_related("case").order_by("case_id"):
        verb, who = (Verb.CLOSE, As.MACHINE) if part.state == State.ANSWERED else (Verb.WITHDRAW, As.APPLICANT)
        if flow.found(part.kind, verb, part.state, who):
            take(part.case, verb, who=who, by=SYSTEM)


def _open_parts(case: Case) -> bool:
    return Standing.objects.filter(parent=case, closed_on=None).exclude(state=State.ANSWERED).exists()


def _write(
    case: Case,
    stands: Standing,
    move: Move,
    *,
    by: Actor,
    officer: Officer | None,
    office: Office | None,
    at: datetime,
    carried: Carried,
) -> Step:
    sealed = sealing.seal(case, {"words": carried.words.strip()}) if carried.words.strip() else b""
    step = Step.objects.create(
        case=case,
        number=stands.step + 1,
        verb=move.verb,
        who=move.who,
        at=at,
        by=by.actor_key,
        office=office,
        officer=officer,
        to_office=carried.to_office,
        to_officer=carried.to_officer,
        to_case=carried.to_case,
        outcome=carried.outcome,
        value=carried.value,
        digest=hashlib.sha256(sealed).digest() if sealed else b"",
    )
    if sealed:
        StepContent.objects.create(step=step, audience=carried.audience, sealed=sealed)
    return step


def _answering(stands: Standing, move: Move, office: Office | None, carried: Carried) -> Office:
    """The office that answers for clocks that begin with a step."""
    if move.hand in (Hand.OFFERS, Hand.RISES) and carried.to_office:
        return carried.to_office
    return office if move.hand == Hand.TAKES and office else stands.office


def _whose(stands: Standing, move: Move, officer: Officer | None, carried: Carried) -> Officer | None:
    if move.hand == Hand.ASSIGNS:
        return carried.to_officer
    if move.hand in (Hand.CLAIMS, Hand.TAKES):
        return officer
    return None if move.hand in (Hand.OFFERS, Hand.RISES) else stands.officer
