"""What the people who keep a case in their account hear of it: that it went on, never what it is about.

A step becomes one of the outbox's shipped texts with the case's number, and a day where there is one. Nobody hears of
a part of a case, which has no face of its own, or of an anonymous report, which nobody keeps.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from yangguang.cases import queries as cases
from yangguang.cases.choices import As, Kind, Verb
from yangguang.cases.models import Booking, Case, CaseClock, Step
from yangguang.foundation.events import Payload
from yangguang.foundation.now import local_day, today
from yangguang.offices.models import Office
from yangguang.ratings.models import Rating
from yangguang.residents import actions as residents

TEXTS: Mapping[str, str] = {
    Verb.SUBMIT: "case.received",
    Verb.ACCEPT: "case.accepted",
    Verb.DECLINE: "case.declined",
    Verb.ASK_MISSING: "case.missing",
    Verb.ASK: "case.asked",
    Verb.CHARGE: "case.moved",
    Verb.PAY: "case.moved",
    Verb.LAPSE: "case.closed",
    Verb.TAKE_OVER: "case.transferred",
    Verb.EXTEND: "case.extended",
    Verb.ANSWER: "case.answered",
    Verb.REOPEN: "case.reopened",
    Verb.MERGE: "case.moved",
    Verb.DECIDE_REVIEW: "case.answered",
    Verb.DECIDE_REREVIEW: "case.answered",
}
_RATED = frozenset({Verb.ANSWER, Verb.DECLINE})  # the office said its last word: whoever agreed to is asked, once
HEARD = frozenset({*TEXTS, *_RATED})
_DATED = frozenset({"case.accepted", "case.extended", "case.reopened"})
_ONCE_A_DAY = frozenset({"case.asked", "case.moved"})
_BEFORE = timedelta(days=3)  # a step of the person's own is told so long before its last day


def on_stepped(payload: Payload) -> None:
    """Somebody did something to a case."""
    step = Step.objects.select_related("case__office", "office").get(pk=int(str(payload["step"])))
    template = TEXTS.get(step.verb, "")
    if template and not (step.who == As.APPLICANT and step.verb != Verb.SUBMIT):  # one's own steps one knows
        _say_step(step, template)
    if step.verb == Verb.ANSWER:
        for other in cases.merged_into(step.case):
            _say(other, "case.answered", cause=f"step:{step.pk}:{other.pk}", office=step.office)
    if step.verb in _RATED and step.case.taken_by_id is None:  # else the code to rate goes where the officer typed
        _say(step.case, "rating.asked", cause=f"rate:{step.case_id}", office=None)


def on_mended(payload: Payload) -> None:
    """A bad rating of a case has its answer. The message belongs to no office: none learns of which case it was."""
    rating = Rating.objects.select_related("ticket__case").get(pk=int(str(payload["rating"])))
    if case := rating.ticket.case:
        _say(case, "rating.answered", cause=f"mended:{rating.pk}:{today()}", office=None)


def received(case: Case) -> None:
    """Whoever has just begun to keep a case hears that it came in, where nothing happened since."""
    step = Step.objects.filter(case=case).select_related("case__office", "office").order_by("-number").first()
    if step and step.verb == Verb.SUBMIT:
        _say_step(step, "case.received")


def due_soon() -> int:
    """Say of each step of a person's own that its last day is near, once; returns of how many."""
    near = cases.due_for_the_person(first=today() + timedelta(days=1), last=today() + _BEFORE)
    days = [(case, clock.standing.due, f"due:{clock.pk}") for case, clock in near]
    for case, day, cause in days:
        if day:
            _say_day(case, day, cause=cause)
    booked = list(cases.coming_on(today() + timedelta(days=1)))
    for each in booked:
        _say_hour(each, "case.hour", cause=f"slot:{each.pk}")
    return len(days) + len(booked)


def on_slot_closed(payload: Payload) -> None:
    """An office keeps a span free no longer: whoever had a place there hears that they may choose anew."""
    for each in cases.bookings(int(str(payload["slot"]))):
        _say_hour(each, "case.hour_off", cause=f"slot_off:{each.pk}")


def _say_step(step: Step, template: str) -> None:
    case = step.case
    until = _until(case) if template in _DATED else None
    if template in _DATED and until is None:
        template = "case.moved"
    values = {"day": _day(until)} if until else {}
    once = f"{case.pk}:{template}:{local_day(step.at)}" if template in _ONCE_A_DAY else f"step:{step.pk}"
    _say(case, template, cause=once, office=step.office or case.office, **values)


def _say_day(case: Case, day: date, *, cause: str) -> None:
    _say(case, "case.due", cause=cause, office=case.office, day=_day(day))


def _say_hour(booking: Booking, template: str, *, cause: str) -> None:
    slot = booking.slot
    assert slot is not None  # of those that hold
    _say(booking.case, template, cause=cause, office=slot.office, day=_day(slot.day))


def _say(case: Case, template: str, *, cause: str, office: Office | None, **values: str) -> None:
    if case.anonymous or case.parent_id is not None:
        return
    residents.tell_keepers(
        of=case.subject,
        template=template,
        values={"number": case.number, **values},
        cause=cause,
        office=None if case.kind == Kind.REPORT else office,  # of a report no office's list of messages tells
    )


def _until(case: Case) -> date | None:
    running = CaseClock.objects.filter(case=case, clock__standing__closed_on=None, clock__rule__binds="office")
    days = running.exclude(clock__standing__due=None).order_by("clock__standing__until")
    return days.values_list("clock__standing__due", flat=True).first()


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
