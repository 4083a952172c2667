"""The cases of one office told from their steps and the events of their clocks alone, without any summary."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from bench.caseload_terms import TODAY
from yangguang.accounts.models import User
from yangguang.cases import flow, sealing
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.models import Barred, Case, CaseClock, CaseContent, Step
from yangguang.cases.queries.figures import WAITS, Line
from yangguang.clocks.models import ClockEvent, Computation
from yangguang.foundation.now import local_day
from yangguang.offices import queries as offices


@dataclass(slots=True)
class Plain:
    """One case as its rows say it."""

    case: int
    kind: str
    state: str
    closed: bool
    until: date | None
    due: date | None
    answered: date | None = None
    days: int = 0
    late: bool = False


def plain(office: int, viewer: User) -> list[Plain]:
    """The cases that came in at an office, but those from which the viewer is barred."""
    out = set(Barred.objects.filter(officer=offices.officer_of(viewer)).values_list("case_id", flat=True))
    cases = [case for case in Case.objects.filter(office=office).order_by("pk") if case.pk not in out]
    steps: dict[int, list[tuple[str, str, date, object]]] = defaultdict(list)
    rows = Step.objects.filter(case__office=office).order_by("case_id", "number")
    for case, verb, who, at in rows.values_list("case_id", "verb", "who", "at"):
        steps[case].append((verb, who, local_day(at), None))
    clocks = _clocks(office)
    return [_told(case, steps[case.pk], clocks[case.pk]) for case in cases]


def _clocks(office: int) -> dict[int, list[tuple[date | None, date, date | None]]]:
    """Of each case the clocks that bind an office: due, until, and when they were fulfilled."""
    mine = CaseClock.objects.filter(case__office=office, clock__rule__binds="office")
    dues = {
        row.clock_id: (row.due, row.due or row.earliest)
        for row in Computation.objects.filter(clock__in=mine.values("clock")).order_by("pk").defer("trace")
    }
    ended = dict(
        ClockEvent.objects.filter(clock__in=mine.values("clock"), kind="fulfilled").values_list("clock_id", "day")
    )
    found: dict[int, list[tuple[date | None, date, date | None]]] = defaultdict(list)
    for case, clock in mine.order_by("clock_id").values_list("case_id", "clock_id"):
        found[case].append((*dues[clock], ended.get(clock)))
    return found


def _told(
    case: Case, steps: Sequence[tuple[str, str, date, object]], clocks: Sequence[tuple[date | None, date, date | None]]
) -> Plain:
    state, closed, answered = "", False, None
    for verb, who, day, _none in steps:
        move = next(each for each in flow.moves(case.kind) if (each.verb, each.start, each.who) == (verb, state, who))
        state, closed = str(move.to), move.closes
        if answered is None and verb in (Verb.ANSWER, Verb.DECLINE):
            answered = day
    running = min(((until, due) for due, until, ended in clocks if ended is None), default=(None, None))
    told = Plain(case.pk, case.kind, state, closed, *running)
    if answered:
        told.answered, told.days = answered, (answered - case.received_on).days
        told.late = any(due and due < answered for due, _until, ended in clocks if ended is None or ended >= answered)
    return told


def tally(rows: Sequence[Plain]) -> Line:
    """The figures of these cases, counted one by one."""
    since = date(TODAY.year - 1, TODAY.month, 1)
    waiting = [row for row in rows if not row.closed and row.state in WAITS]
    done = [row for row in rows if row.answered and row.answered >= since]
    return Line(
        open=len(waiting),
        overdue=sum(1 for row in waiting if row.due and row.due < TODAY),
        answered=len(done),
        late=sum(row.late for row in done),
        median=median_low(row.days for row in done) if done else None,
    )


def texts(rows: Sequence[Plain]) -> dict[int, str]:
    """What was said in these cases, opened; reports left out."""
    contents = CaseContent.objects.filter(case__in=[row.case for row in rows if row.kind != Kind.REPORT])
    found = {}
    for content in contents.select_related("case"):
        said = sealing.opened(content.case, content.sealed)
        found[content.case_id] = f"{said['about']}\n{said['text']}"
    return found
