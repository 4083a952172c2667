"""One case for those who handle it; each reading is a row of the audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from yangguang.accounts.models import User
from yangguang.cases import conditions, flow, policies, sealing, ticking
from yangguang.cases.choices import As, Audience, Kind, Verb
from yangguang.cases.errors import Refused
from yangguang.cases.flow import Move
from yangguang.cases.models import Case, CaseClock, Paper, Standing, Step
from yangguang.cases.queries.drafts import Begun, begun
from yangguang.clocks.models import Clock
from yangguang.foundation import audit
from yangguang.offices import queries as offices
from yangguang.offices.models import Officer


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case as its reader may see it: `said` is empty for who sees the progress alone, or reads what was forwarded."""

    case: Case
    standing: Standing
    said: Mapping[str, str]
    steps: Sequence[tuple[Step, str]]  # with its words
    moves: Sequence[Move]  # what the reader may do now
    papers: Sequence[Paper]
    parts: Sequence[Standing]
    clocks: Sequence[Clock]
    begun: Begun | None = None  # what the reader began to write
    handles: bool = False  # may name whom it is about, step aside, send papers


def by_number(number: str, *, viewer: User) -> Case | None:
    """A case by its public number, where the viewer may see at least how far it is; None otherwise, and for none."""
    return _seen(_numbered(number).first(), viewer)


def by_id(case_id: int, *, viewer: User) -> Case | None:
    """A case by its id, where the viewer may see at least how far it is; None otherwise."""
    return _seen(Case.objects.filter(pk=case_id).first(), viewer)


def of_reporter(number: str, *, viewer: User) -> Case | None:
    """A report by its number, where this custodian may look who reports; None for every other number."""
    case = _numbered(number).filter(kind=Kind.REPORT).first()
    if case is None:
        return None
    standing = Standing.objects.select_related("office", "to_office").get(case=case)
    return case if policies.may_look_who(policies.towards(viewer, case, standing)) else None


def case_page(case: Case, *, viewer: User) -> CasePage:
    """A case for its reader; the reading is audited with the case's number alone.

    Raises Forbidden, in the same words for whoever has no part in it and for whom it is about.
    """
    standing = Standing.objects.select_related("office", "officer", "to_office").get(case=case)
    return _page(case, standing, policies.must_read(viewer, case, standing), viewer)


def page_by_id(case_id: int, *, viewer: User) -> CasePage | None:
    """The same by the case's id; None where it is not there, is others', or is about the viewer."""
    whole = ("office", "officer", "to_office", "case__office", "case__matter", "case__place")
    standing = Standing.objects.select_related(*whole).filter(pk=case_id).first()
    if standing is None:
        return None
    case = standing.case
    person = policies.towards(viewer, case, standing)
    return _page(case, standing, person, viewer) if _may_see(person) else None


def _page(case: Case, standing: Standing, person: policies.Person, viewer: User) -> CasePage:
    audit.record(actor_key=viewer.actor_key, verb="cases.read", subject=f"cases.case:{case.pk}")
    reads = policies.may_read(person)
    original = policies.may_read_original(person, report=policies.is_report(case))
    clocks = CaseClock.objects.filter(case=case).select_related("clock__rule", "clock__standing").order_by("pk")
    papers = Paper.objects.filter(case=case).select_related("file").order_by("pk") if original else []
    steps = _steps(case, own=original) if reads else []
    officer = offices.officer_of(viewer) if reads else None
    return CasePage(
        case=case,
        standing=standing,
        said=sealing.said(case) if original else {},
        steps=steps,
        moves=tuple(_moves(case, standing, person, steps, officer)) if reads else (),
        papers=list(papers),
        parts=list(Standing.objects.filter(parent=case).select_related("case", "office").order_by("case_id")),
        clocks=[row.clock for row in clocks],
        begun=begun(case, officer) if reads else None,
        handles=policies.may_act(person, As.OFFICER),
    )


def _numbered(number: str) -> QuerySet[Case]:
    """The case of a number as somebody typed it, whatever that is."""
    asked = number.strip().upper()
    return Case.objects.filter(number=asked) if asked.isprintable() else Case.objects.none()


def _seen(case: Case | None, viewer: User) -> Case | None:
    if case is None:
        return None
    standing = Standing.objects.select_related("office", "to_office").get(case=case)
    return case if _may_see(policies.towards(viewer, case, standing)) else None


def _may_see(person: policies.Person) -> bool:
    return policies.may_read(person) or policies.may_see_progress(person)


def _steps(case: Case, *, own: bool) -> list[tuple[Step, str]]:
    """The steps with their words; a reporter's own words are read where the report came in alone."""
    steps = Step.objects.filter(case=case).select_related("office", "officer", "to_office", "to_officer", "content")
    return [(step, _words(case, step, own=own)) for step in steps.order_by("number")]


def _words(case: Case, step: Step, *, own: bool) -> str:
    content = getattr(step, "content", None)
    may = content and (own or content.audience == Audience.INTERNAL or step.who != As.APPLICANT)
    return sealing.words(case, content) if may else ""


def _moves(
    case: Case, standing: Standing, person: policies.Person, steps: Sequence[tuple[Step, str]], officer: Officer | None
) -> list[Move]:
    asked = any(step.verb == Verb.ASK_MISSING for step, _words_of in steps)
    found = [move for move in flow.moves(case.kind) if move.start == standing.state and move.who != As.APPLICANT]
    mine = [move for move in found if policies.may_act(person, move.who) and not (move.once and asked)]
    return [move for move in mine if _is_time(case, standing, move, officer)]


def _is_time(case: Case, standing: Standing, move: Move, officer: Officer | None) -> bool:
    """Whether a step could be taken by an officer now, as the actions would judge."""
    try:
        ticking.must_be_in_time(case, move)
        conditions.must_hold(case, standing, move, officer=officer)
    except Refused:
        return False
    return True
