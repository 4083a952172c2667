"""What is asked at the moment of sending, and who may decide about a message; each a pure function."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import Actor
from yangguang.foundation.now import SHANGHAI, local_day, start_of
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.outbox.choices import OWED, Decided, Purpose, State, Why
from yangguang.outbox.errors import Forbidden

type Hours = tuple[time, time]
DECIDABLE = frozenset({State.UNKNOWN, State.REFUSED, State.FAILED, State.UNDELIVERED})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a message at the moment of sending; `stopped` are purposes, the empty one meaning all."""

    purpose: str
    at: datetime
    stale_after: datetime | None = None
    stopped: AbstractSet[str] = frozenset()
    silenced: bool = False
    consented: bool = True
    sent_today: int = 0
    there: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """Send (no `why`), drop (no `until`), or put off until then."""

    why: str = ""
    until: datetime | None = None


def is_stale(*, at: datetime, stale_after: datetime | None) -> bool:
    """Whether a message comes too late to be of use."""
    return stale_after is not None and at >= stale_after


def is_stopped(*, purpose: str, stopped: AbstractSet[str]) -> bool:
    """Whether the address stopped this purpose; what is owed is never stopped."""
    return purpose not in OWED and not stopped.isdisjoint({"", purpose})


def is_silenced(*, purpose: str, silenced: bool) -> bool:
    """Whether nothing may be said about the subject; what is owed may."""
    return purpose not in OWED and silenced


def is_declined(*, purpose: str, consented: bool) -> bool:
    """Whether the person did not agree to it, as a room above says; what is owed needs no consent."""
    return purpose not in OWED and not consented


def is_too_many(*, purpose: str, sent_today: int, most: int) -> bool:
    """Whether the person got as many today as anybody may; that an account is touched is told all the same."""
    return purpose != Purpose.SAFETY and sent_today >= most


def is_quiet(*, purpose: str, at: datetime, hours: Hours) -> bool:
    """Whether a message would disturb somebody's night; what is owed goes at once."""
    begins, ends = hours
    clock = at.astimezone(SHANGHAI).time()
    night = begins <= clock < ends if begins <= ends else clock >= begins or clock < ends
    return purpose not in OWED and night


def verdict(facts: Facts, *, hours: Hours, most: int) -> Verdict:
    """What becomes of a message now: what drops it comes before what puts it off."""
    for why, holds in (
        (Why.ERASED, not facts.there),
        (Why.STALE, is_stale(at=facts.at, stale_after=facts.stale_after)),
        (Why.STOPPED, is_stopped(purpose=facts.purpose, stopped=facts.stopped)),
        (Why.SILENCED, is_silenced(purpose=facts.purpose, silenced=facts.silenced)),
        (Why.DECLINED, is_declined(purpose=facts.purpose, consented=facts.consented)),
    ):
        if holds:
            return Verdict(why)
    if is_too_many(purpose=facts.purpose, sent_today=facts.sent_today, most=most):
        tomorrow = start_of(local_day(facts.at) + timedelta(days=1))
        return Verdict(Why.MANY, None if facts.purpose == Purpose.CODE else tomorrow)
    if is_quiet(purpose=facts.purpose, at=facts.at, hours=hours):
        return Verdict(Why.QUIET, _morning(facts.at, hours[1]))
    return Verdict()


def _morning(at: datetime, ends: time) -> datetime:
    local = at.astimezone(SHANGHAI)
    day = local.date() if local.time() < ends else local.date() + timedelta(days=1)
    return datetime.combine(day, ends, SHANGHAI)


def may_decide(*, person: bool, serves: bool) -> bool:
    """Whether somebody may decide about a message: a person who answers for it, never the machine."""
    return person and serves


def is_decidable(*, state: str, there: bool, decided: str) -> bool:
    """Whether there is something to decide: it did not end well, and to send it again its content must be there."""
    return state in DECIDABLE and (there or decided == Decided.LEAVE)


def may_see_desk(*, serves: bool) -> bool:
    """Whether somebody may see an office's messages: who serves in it or above, as counts and opaque subjects."""
    return serves


def answers_for(by: object, office: Office | None) -> bool:
    """Whether somebody serves in an office or above; what belongs to none is the system administrator's."""
    return Role.SYSTEM_ADMIN in roles_of(by) if office is None else offices.serves(by, office)


def must_decide(by: Actor, office: Office | None) -> None:
    """Raise Forbidden unless this actor may decide about a message of the office; the machine may not."""
    if not may_decide(person=isinstance(by, User), serves=answers_for(by, office)):
        raise Forbidden(
            _("是否再发，由本机构或上级机构的工作人员决定。"), do=_("请由发出机构办理。"), kept=_("没有再发。")
        )
