"""Tickets: an answered case gives the right to rate it, a visit to a counter another; each is used once.

Its code is never the case's: an officer who typed the case in has seen that one."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from yangguang.cases import queries as cases
from yangguang.cases.models import Case
from yangguang.foundation import codes
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.outbox import actions as outbox
from yangguang.outbox.choices import Kind, Purpose
from yangguang.outbox.errors import BadAddress
from yangguang.ratings import policies, rule, sealing
from yangguang.ratings.choices import Of
from yangguang.ratings.errors import Already, Invalid, NotAllowed
from yangguang.ratings.locks import hold
from yangguang.ratings.models import Counter, Ticket

DAYS = {Of.CASE: 30, Of.VISIT: 3}  # within which a ticket is used (l: no national text says how long)


@dataclass(frozen=True, slots=True)
class Slip:
    """What a visitor takes away from a counter: a code of its own, to be used until a day."""

    code: str
    until: date


def issue(*, case: Case, office: Office) -> Ticket:
    """Give the right to rate an answered case, by a code of its own; once, however often it is answered.

    Where the person alone holds the case's code, that shows it; where an officer typed the case in, the code goes to
    the phone or mail that was left, and to nobody otherwise: at a counter the visit is rated by a slip.
    """
    hold(f"case:{case.pk}")
    if known := Ticket.objects.filter(case=case).first():
        return known
    code = codes.new()
    ticket = _issue(case=case, office=office, code=code, by=SYSTEM)
    if case.taken_by_id is not None and (to := _address(cases.contact(case))):
        ask(ticket=ticket, code=code, to=to)
    return ticket


@action("ratings.issue")
def _issue(*, case: Case, office: Office, code: str, by: Actor) -> Ticket:
    ticket = Ticket.objects.create(
        of=Of.CASE, case=case, office=office, matter=case.matter, code=codes.digest(code), **_days(Of.CASE)
    )
    if case.taken_by_id is None:
        sealing.keep_code(ticket, code)
    return ticket


def _address(contact: str) -> outbox.Address | None:
    """Where a message can go; None for whatever else somebody left."""
    for kind in Kind.values:
        try:
            return outbox.Address(kind, contact)
        except BadAddress:
            continue
    return None


def ask(*, ticket: Ticket, code: str, to: outbox.Address) -> None:
    """Ask for a rating of a case by one message with its code, once; whoever stopped such messages gets none."""
    outbox.send(
        to=to,
        template="rating.code",
        values={"code": code},
        purpose=Purpose.RATING,
        subject=f"rating-ticket:{ticket.pk}",
        key=f"rating-asked:{ticket.pk}",
        by=SYSTEM,
        office=ticket.office,
    )


@action("ratings.open_counter")
def open_counter(*, office: Office, name: str, by: Actor) -> Counter:
    """Register a counter of an office. Raises Forbidden, Invalid, Already."""
    policies.must_keep_counters(by, office)
    if not name.strip() or len(name) > 40:
        raise Invalid(_("请填窗口的名称，不超过 40 字。"), kept=_("没有登记。"))
    if Counter.objects.filter(office=office, name=name.strip()).exists():
        raise Already(_("这个窗口已经登记过。"), do=_("请换一个名称。"))
    return Counter.objects.create(office=office, name=name.strip(), at=now(), by=by.actor_key)


def open_visits(*, counter: Counter, number: int, by: Actor) -> list[Slip]:
    """As `open_visit`, for so many visitors: a sheet to print, cut and hand out. Raises Forbidden, NotAllowed."""
    return [open_visit(counter=counter, by=by) for _each in range(number)]


def open_visit(*, counter: Counter, by: Actor, matter: Matter | None = None) -> Slip:
    """Give whoever was served at a counter the right to rate it, by a code on paper or as a QR; three days, once.

    The officer sees how many were given out, never which one was used. Raises Forbidden; NotAllowed for more in a day
    than the published rule counts of one counter.
    """
    code = codes.new()
    ticket = _open_visit(counter=counter, matter=matter, code=code, by=by)
    return Slip(code, ticket.until)


@action("ratings.open_visit")
def _open_visit(*, counter: Counter, matter: Matter | None, code: str, by: Actor) -> Ticket:
    policies.must_open_visit(by, counter.office)
    hold(f"counter:{counter.pk}")
    if Ticket.objects.filter(counter=counter, on=today()).count() >= rule.in_force().counter:
        raise NotAllowed(_("这个窗口今天的评价单已经发满。"), do=_("请明天再印。"), kept=_("没有多发。"))
    return Ticket.objects.create(
        of=Of.VISIT, counter=counter, office=counter.office, matter=matter, code=codes.digest(code), **_days(Of.VISIT)
    )


def _days(of: Of) -> dict[str, date]:
    return {"on": today(), "until": today() + timedelta(days=DAYS[of])}
