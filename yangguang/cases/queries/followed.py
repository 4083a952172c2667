"""A case as the holder of its code may know it: one face, whoever works behind it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from yangguang.cases import flow, parts, sealing
from yangguang.cases.choices import As, Audience, Kind, Outcome, State, Verb
from yangguang.cases.flow import ASIDE_OF_IT, BRING, BRING_REQUEST
from yangguang.cases.models import Case, CaseClock, IdentityLook, Slot, Standing, Step, StepContent
from yangguang.cases.queries.slots import booked
from yangguang.clocks.models import Clock
from yangguang.offices.models import Office

HIDDEN = (Verb.NOTE, Verb.JOIN, Verb.OPINE, Verb.HEARD, Verb.ASK_MORE, Verb.REFUSE_MORE)  # between offices
ANSWERED = (Verb.ANSWER, Verb.DECLINE)  # of the case into which one was merged


@dataclass(frozen=True, slots=True)
class Told:
    """One step as it is told: what, when, by which office, with which words and outcome."""

    verb: str
    at: datetime
    office: str
    words: str
    outcome: str
    mine: bool  # the applicant's own
    longer: str = ""  # by how much the limit was lengthened


@dataclass(frozen=True, slots=True)
class Followed:
    """What the holder of a code may know; `due` is the day by which the office must act next, if one runs."""

    case: int
    kind: str
    number: str
    about: str
    state: str
    office: str
    received_on: date
    due: date | None
    clock: int | None
    steps: Sequence[Told]
    may: frozenset[str]  # the verbs that the holder has now
    looks: Sequence[datetime] = ()  # when a custodian looked who reports
    comes: Slot | None = None  # the slot that was booked
    called_off: bool = False  # by the office
    bring_until: date | None = None  # the last day for what is missing
    lapsed: bool = False  # it ended because that did not come
    unpaid: bool = False  # or because a fee was not paid

    @property
    def kind_label(self) -> str:
        """The kind in words."""
        return str(Kind(self.kind).label)

    @property
    def state_label(self) -> str:
        """The state in words."""
        return str(State(self.state).label)


def followed(case: Case) -> Followed:
    """What the holder of its code may know."""
    standing = Standing.objects.select_related("office").get(case=case)
    clock = limit_of(case)
    may = {
        move.verb for move in flow.moves(Kind(case.kind)) if (move.start, move.who) == (standing.state, As.APPLICANT)
    }
    brings = CaseClock.objects.filter(
        case=case, clock__duty__in=(BRING, BRING_REQUEST), clock__standing__closed_on=None
    )
    ended = _last(case)
    booking = booked(case)
    return Followed(
        case=case.pk,
        kind=case.kind,
        number=case.number,
        about=sealing.said(case).get("about", ""),
        state=standing.state,
        office=standing.office.name,
        received_on=case.received_on,
        due=clock.standing.due if clock else None,
        clock=clock.pk if clock else None,
        steps=(*_told(case), *_of_other(case)),
        may=frozenset(str(verb) for verb in may),
        looks=tuple(IdentityLook.objects.filter(case=case).order_by("pk").values_list("at", flat=True)),
        comes=booking.slot if booking else None,
        called_off=bool(booking and hasattr(booking.slot, "closing")),
        bring_until=brings.values_list("clock__standing__until", flat=True).first(),
        lapsed=standing.state == State.CLOSED and ended.verb == Verb.LAPSE,
        unpaid=standing.state == State.CLOSED and ended.outcome == Outcome.UNPAID,
    )


def limit_of(case: Case) -> Clock | None:
    """The most urgent clock that binds an office to the case itself, not to a duty on the way; None where none runs."""
    running = CaseClock.objects.filter(case=case, clock__standing__closed_on=None, clock__rule__binds="office")
    near = running.exclude(clock__duty__in=ASIDE_OF_IT).order_by("clock__standing__until")
    found = near.select_related("clock__rule", "clock__standing").first()
    return found.clock if found else None


def merged_into(case: Case) -> list[Case]:
    """The cases that go on as this one, also over several steps; those who hold their codes read its answer."""
    merges = Step.objects.filter(to_case=case, verb=Verb.MERGE).select_related("case__office").order_by("pk")
    ones = [step.case for step in merges]
    return [*ones, *(further for one in ones for further in merged_into(one))]


def reviewer(case: Case) -> Office | None:
    """The office to which a review of a case would rise; None where none stands above that it is not about."""
    return parts.risen(case, Standing.objects.select_related("office").get(case=case).office)


def _longer(case: Case, step: Step) -> str:
    days = {"days": step.value}
    return _("%(days)d 日") % days if case.kind in (Kind.PETITION, Kind.REPORT) else _("%(days)d 个工作日") % days


def _last(case: Case) -> Step:
    return Step.objects.filter(case=case).order_by("-number")[0]


def _of_other(case: Case) -> list[Told]:
    """The answer to the case into which one was merged, also where that was merged in its turn."""
    merge = Step.objects.filter(case=case, verb=Verb.MERGE).select_related("to_case").order_by("-number").first()
    if merge is None or merge.to_case is None:
        return []
    other = merge.to_case
    answers = Step.objects.filter(case=other, verb__in=ANSWERED).values_list("number", flat=True)
    return [*_told(other, only=set(answers)), *_of_other(other)]


def _told(case: Case, *, only: Collection[int] | None = None) -> list[Told]:
    words = {
        content.step_id: sealing.words(case, content)
        for content in StepContent.objects.filter(step__case=case, audience=Audience.APPLICANT)
    }
    steps = Step.objects.filter(case=case).exclude(verb__in=HIDDEN).select_related("office", "to_office")
    return [
        Told(
            verb=str(Verb(step.verb).label),
            at=step.at,
            office=office.name if (office := step.to_office or step.office) else "",
            words=words.get(step.pk, ""),
            outcome=str(Outcome(step.outcome).label) if step.outcome else "",
            mine=step.who == As.APPLICANT,
            longer=_longer(case, step) if step.verb == Verb.EXTEND else "",
        )
        for step in steps.order_by("number")
        if only is None or step.number in only
    ]
