"""Cases in a line each, for whoever holds their codes: what, who has it, until when, and what is waited for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from yangguang.cases import sealing
from yangguang.cases.choices import ENDS, As, Kind, State, Verb
from yangguang.cases.models import Case, CaseClock, CaseContent, Standing, Step
from yangguang.cases.queries.followed import HIDDEN
from yangguang.clocks.models import Clock
from yangguang.foundation import codes


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: `due` is the day by which the office must act, `own_due` the one for a step of the person's own."""

    subject: str
    kind: str
    number: str
    about: str
    state: str
    office: str
    phone: str
    at: datetime
    due: date | None = None
    own_due: date | None = None
    is_asked: bool = False  # the office asked something and waits for the answer

    @property
    def kind_label(self) -> str:
        """The kind in words."""
        return str(Kind(self.kind).label)

    @property
    def state_label(self) -> str:
        """The state in words."""
        return str(State(self.state).label)

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it."""
        return self.state in ENDS


def listed(held: Collection[str]) -> Mapping[str, Listed]:
    """The cases of these codes by their subjects, in a handful of statements; what was reported anonymously is in none.

    A code that opens no case opens none here, in the same way.
    """
    digests = [codes.digest(code) for code in held]
    cases = {case.pk: case for case in Case.objects.filter(code__in=digests, anonymous=False)}
    stands = {row.case_id: row for row in Standing.objects.filter(case__in=cases).select_related("office")}
    contents = {row.case_id: row for row in CaseContent.objects.filter(case__in=cases)}
    newest = Step.objects.filter(case__in=cases).exclude(verb__in=HIDDEN).order_by("case_id", "-number")
    last = {step.case_id: step for step in newest.distinct("case_id")}
    office, own = _days(cases, "office"), _days(cases, "resident")
    return {
        case.subject: Listed(
            subject=case.subject,
            kind=case.kind,
            number=case.number,
            about=sealing.opened(case, contents[pk].sealed).get("about", "") if pk in contents else "",
            state=stands[pk].state,
            office=stands[pk].office.name,
            phone=stands[pk].office.phone,
            at=last[pk].at if pk in last else case.at,
            due=office.get(pk),
            own_due=own.get(pk),
            is_asked=pk in last and (last[pk].verb, last[pk].who) == (Verb.ASK, As.OFFICER),
        )
        for pk, case in cases.items()
    }


def subject_of(code: str) -> tuple[str, bool] | None:
    """The subject of the case that a code opens, and whether it was reported anonymously; None for any other code."""
    case = Case.objects.filter(code=codes.digest(code)).first()
    return (case.subject, case.anonymous) if case else None


def due_for_the_person(*, first: date, last: date) -> list[tuple[Case, Clock]]:
    """Cases in which a step of the person's own is due within these days, each with its clock; no anonymous ones."""
    rows = CaseClock.objects.filter(
        clock__rule__binds="resident", clock__standing__closed_on=None, clock__standing__due__range=(first, last),
        case__anonymous=False,
    )  # fmt: skip
    found = rows.select_related("case__office", "clock__standing").order_by("pk")
    return [(row.case, row.clock) for row in found]


def _days(cases: Collection[int], binds: str) -> dict[int, date]:
    rows = CaseClock.objects.filter(
        case__in=cases, clock__rule__binds=binds, clock__standing__closed_on=None, clock__standing__due__isnull=False
    ).order_by("-clock__standing__until")
    return {case: due for case, due in rows.values_list("case_id", "clock__standing__due") if due}
