"""Who may change rules and calendar, handle a clock, lengthen a limit, and see a desk."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role
from yangguang.clocks.errors import Forbidden
from yangguang.clocks.models import Clock, Standing
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.offices import queries as offices
from yangguang.offices.models import Office


@dataclass(frozen=True)
class Person:
    """Whoever acts, as far as a rule needs it: whether they serve in the office or one above, and head one of these."""

    key: str
    serves: bool = False
    heads: bool = False


def may_import(*, by: Actor, held: AbstractSet[str]) -> bool:
    """The machine at its start, and a system administrator, import rules and notices of days off."""
    return by is SYSTEM or Role.SYSTEM_ADMIN in held


def may_handle(person: Person) -> bool:
    """Whoever serves in the office stops a clock, lets it run, begins it anew, and hands it over."""
    return person.serves


def may_extend(person: Person, *, approver: Person) -> bool:
    """Someone who serves in the office asks for more time, and another person, who heads it or one above, approves."""
    return may_handle(person) and approver.heads and approver.key != person.key


def may_see_desk(*, serves: bool) -> bool:
    """A desk is seen by those who serve in its office or in one above it."""
    return serves


def answering(clock: Clock) -> Office:
    """The office that answers for a clock now: the first one until another accepted it."""
    return Standing.objects.select_related("office").get(clock=clock).office


def must_handle(by: Actor, office: Office) -> None:
    """Raise Forbidden unless this actor may handle a clock of the office; the machine itself may."""
    if by is not SYSTEM and not may_handle(person(by, office)):
        raise Forbidden(
            _("只有本机构或上级机构的工作人员可以更改这项待办的计时。"),
            do=_("请由承办机构办理。"),
            kept=_("时限没有改动。"),
        )


def must_extend(by: Actor, office: Office, *, approver: Actor, on: date) -> None:
    """Raise Forbidden unless these two may lengthen a limit of the office; the machine may not."""
    if not may_extend(person(by, office), approver=person(approver, office, on=on)):
        raise Forbidden(
            _("延长期限须由本机构工作人员提出，并由本机构或上级机构的另一位负责人批准。"),
            do=_("请送负责人批准。"),
            kept=_("时限没有改动。"),
        )


def person(who: Actor, office: Office, *, on: date | None = None) -> Person:
    """What the rules need to know of an actor towards an office on a day (today)."""
    return Person(who.actor_key, offices.serves(who, office, on=on), offices.leads(who, office, on=on))
