"""Part 3 of the annual report from the cases on record: of an office with all below it, as it stood at the year's end.

A request counts where it lies, by the year of its first end; how it ended is what was said last within that year, so
that what was reported once is never counted otherwise. What was taken back counts as 其他处理（其他）.
"""

from collections.abc import Iterator
from datetime import date

from yangguang.cases.annual.counting import Request, count
from yangguang.cases.annual.report import Filled
from yangguang.cases.choices import Applicant, Kind, Verb
from yangguang.cases.models import Standing, Step
from yangguang.cases.replies.kinds import Reply
from yangguang.foundation.now import local_day
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

_ENDS = (Verb.ANSWER, Verb.DECLINE, Verb.LAPSE, Verb.WITHDRAW)
type Said = tuple[date, str]  # when a request ended, and how


def part_three(office: Office, *, year: int) -> Filled:
    """The figures of part 3 for an office and all that stand below it (国办公开办函〔2021〕30号)."""
    return count(requests(office, year=year), year=year)


def requests(office: Office, *, year: int) -> Iterator[Request]:
    """Every request on record that was received by the end of a year, as it stood at that end."""
    rows = Standing.objects.filter(kind=Kind.INFORMATION, parent=None, office__in=_with_all_below(office))
    received = rows.filter(case__received_on__lte=date(year, 12, 31)).order_by("case_id")
    ended = _ended(list(received.values_list("case_id", flat=True)))
    for pk, day, applicant in received.values_list("case_id", "case__received_on", "case__applicant"):
        yield _request(Applicant(applicant), day, ended.get(pk, []))


def _request(applicant: Applicant, received: date, said: list[Said]) -> Request:
    if not said:
        return Request(applicant, received)
    first = said[0][0]
    last = [outcome for day, outcome in said if day.year == first.year][-1]
    return Request(applicant, received, Reply(last) if last in Reply.values else Reply.OTHER, first)


def _ended(cases: list[int]) -> dict[int, list[Said]]:
    found: dict[int, list[Said]] = {}
    steps = Step.objects.filter(case__in=cases, verb__in=_ENDS).order_by("case_id", "number")
    for case, at, outcome in steps.values_list("case_id", "at", "outcome"):
        found.setdefault(case, []).append((local_day(at), outcome))
    return found


def _with_all_below(office: Office) -> list[int]:
    """An office and those below it, whether they still stand or not."""
    every = list(Office.objects.all())
    ways = offices.ways(every)
    return [each.pk for each in every if office.pk in {step.pk for step in ways[each.pk]}]
