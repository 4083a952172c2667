"""How long answered cases stay open and ended ones are kept (归档和销毁日期); data, to be verified by each county."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from yangguang.cases.choices import Kind, State, Verb
from yangguang.cases.flow import ASK_REREVIEW, ASK_REVIEW, BRING, BRING_REQUEST, FEE
from yangguang.cases.models import Case, CaseClock, Standing, Step
from yangguang.foundation.now import local_day
from yangguang.matters.choices import Period
from yangguang.matters.models import Retention

OPEN_DAYS = 30  # after the answer, so that who is not content may say so (the same days stand in `flow_guard`)
LATER = 5  # days that the machine waits beyond them: a letter may be on its way
# Years after the end, by kind, where the schedule of records says nothing of the matter (l: to be verified).
YEARS: dict[str, int] = {
    Kind.APPLICATION: 10, Kind.PETITION: 10, Kind.REPORT: 10, Kind.INFORMATION: 10, Kind.COMPLAINT: 3,
    Kind.SUGGESTION: 3, Kind.CONSULTATION: 1, Kind.HELP: 1,
}  # fmt: skip
ASKS = (ASK_REVIEW, ASK_REREVIEW)
PERIODS: dict[str, int | None] = {Period.PERMANENT: None, Period.THIRTY: 30, Period.TEN: 10}
_AT_ONCE = 200


def archived_on(standing: Standing) -> date | None:
    """The day on which the file of a case is closed: that of its end; None while it is open."""
    return standing.closed_on


def kept_until(case: Case, standing: Standing) -> date | None:
    """The last day on which the words of an ended case are kept; None while it is open, or for good."""
    if standing.closed_on is None:
        return None
    years = _years(case)
    return date(standing.closed_on.year + years, 12, 31) if years else None


def _years(case: Case) -> int | None:
    """By the schedule of records where it names the matter, else by the kind; None for good."""
    row = Retention.objects.filter(matter=case.matter_id).order_by("-since").first() if case.matter_id else None
    return PERIODS[row.period] if row else YEARS[case.kind]


def not_yet(until: date | None) -> str:
    """Why a case is not destroyed."""
    return _("保管期限到 %(day)s。") % {"day": until} if until else _("没有办结，或者永久保管。")


def open_until(case: Case) -> date | None:
    """The last day on which the person may ask for more after the newest answer; None before there is one."""
    said = Step.objects.filter(case=case, verb__in=(Verb.ANSWER, Verb.DECIDE_REVIEW)).order_by("-number").first()
    if said is None:
        return None
    asks = CaseClock.objects.filter(case=case, clock__duty__in=ASKS, clock__standing__closed_on=None)
    days = [local_day(said.at) + timedelta(days=OPEN_DAYS), *asks.values_list("clock__standing__until", flat=True)]
    return max(day for day in days if day)


def to_close(*, on: date) -> Iterator[Case]:
    """What was answered longer ago than it stays open, with no clock for asking a review; and parts of what ended."""
    asks = CaseClock.objects.filter(
        case=OuterRef("case"), clock__duty__in=ASKS, clock__standing__closed_on=None, clock__standing__until__gte=on
    )
    waits = Standing.objects.filter(state__in=(State.ANSWERED, State.REVIEWED), closed_on=None)
    whole = waits.filter(parent=None).exclude(Exists(asks))
    for standing in whole.select_related("case").order_by("stepped_at", "case_id")[:_AT_ONCE]:
        if (until := open_until(standing.case)) and until + timedelta(days=LATER) < on:
            yield standing.case
    parts = waits.exclude(parent__standing__closed_on=None).exclude(parent=None)
    yield from (standing.case for standing in parts.select_related("case").order_by("case_id")[:_AT_ONCE])


def to_lapse(*, on: date) -> Iterator[Case]:
    """What waits for papers or a fee that did not come in their time; a payment may take some days to be known."""
    over = CaseClock.objects.filter(
        case__standing__state=State.MISSING, clock__duty__in=(BRING, BRING_REQUEST), clock__standing__closed_on=None,
        clock__standing__until__lt=on,
    )  # fmt: skip
    unpaid = CaseClock.objects.filter(
        case__standing__state=State.PAYING, clock__duty=FEE, clock__standing__closed_on=None,
        clock__standing__until__lt=on - timedelta(days=LATER),
    )  # fmt: skip
    for rows in (over, unpaid):
        yield from (row.case for row in rows.select_related("case").order_by("clock__standing__until", "pk")[:_AT_ONCE])


def to_destroy(*, on: date) -> Iterator[Case]:
    """What was kept longer than it must be."""
    ended = Standing.objects.filter(closed_on__lt=date(on.year - 1, 1, 1)).exclude(state=State.DESTROYED)
    rows = ended.select_related("case__matter").order_by("closed_on", "case_id").iterator(chunk_size=500)
    over = (row.case for row in rows if (until := kept_until(row.case, row)) and until < on)
    yield from list(islice(over, _AT_ONCE))  # what is kept for longer keeps nothing else from its end
