"""A case as the holder of its code may know it: one face, whoever works behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from yangguang.cases import flow, sealing
from yangguang.cases.choices import As, Audience, Kind, Outcome, State, Verb
from yangguang.cases.models import Booking, Case, CaseClock, IdentityLook, Standing, Step, StepContent

HIDDEN = (Verb.NOTE, Verb.JOIN, Verb.OPINE, Verb.HEARD)  # between offices


@dataclass(frozen=True, slots=True)
class Told:
    """One step as it is told: what, when, by which office, with which words and outcome."""

    verb: str
    at: datetime
    office: str
    words: str
    outcome: str
    mine: bool  # the applicant's own


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
    comes: str = ""  # the slot that was booked

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
    running = CaseClock.objects.filter(case=case, clock__standing__closed_on=None, clock__rule__binds="office")
    clock = running.order_by("clock__standing__until").select_related("clock__standing").first()
    may = {
        move.verb for move in flow.moves(Kind(case.kind)) if (move.start, move.who) == (standing.state, As.APPLICANT)
    }
    booking = Booking.objects.filter(case=case).select_related("slot").order_by("-pk").first()
    return Followed(
        case=case.pk,
        kind=case.kind,
        number=case.number,
        about=sealing.said(case).get("about", ""),
        state=standing.state,
        office=standing.office.name,
        received_on=case.received_on,
        due=clock.clock.standing.due if clock else None,
        clock=clock.clock_id if clock else None,
        steps=tuple(_told(case)),
        may=frozenset(str(verb) for verb in may),
        looks=tuple(IdentityLook.objects.filter(case=case).order_by("pk").values_list("at", flat=True)),
        comes=f"{booking.slot.day} {booking.slot.opens:%H:%M}—{booking.slot.closes:%H:%M}" if booking else "",
    )


def _told(case: Case) -> list[Told]:
    words = {
        content.step_id: sealing.words(case, content)
        for content in StepContent.objects.filter(step__case=case, audience=Audience.APPLICANT)
    }
    steps = Step.objects.filter(case=case).exclude(verb__in=HIDDEN).select_related("office", "to_office")
    return [
        Told(
            verb=str(Verb(step.verb).label),
            at=step.at,
            office=(step.to_office or step.office).name if step.to_office or step.office else "",
            words=words.get(step.pk, ""),
            outcome=str(Outcome(step.outcome).label) if step.outcome else "",
            mine=step.who == As.APPLICANT,
        )
        for step in steps.order_by("number")
    ]
