"""May X do Y to a rating: pure rules; `must_…` asks them of a real person and refuses."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.accounts.models import POWERS, Role, User
from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import Actor
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer
from yangguang.ratings import standing
from yangguang.ratings.errors import Forbidden
from yangguang.ratings.models import Rating


@dataclass(frozen=True)
class Person:
    """Whoever acts, as far as a rule needs it, towards the rated office."""

    within: bool = False  # holds a position in the rated office itself
    serves: bool = False  # holds one there, or in an office above it
    elsewhere: bool = False  # holds one in an office that is not the rated one
    is_top: bool = False  # nothing stands above the rated office
    roles: frozenset[str] = frozenset()


def may_mend(person: Person) -> bool:
    """Those of the rated office and of the ones above verify and mend; they read what, never who."""
    return person.serves and not person.roles & POWERS


def may_know_who(person: Person) -> bool:
    """The office above calls back and decides on appeals; of the highest office a custodian of another one.

    Nobody who serves in the rated office, whatever else they are (standards.md, 好差评: the rater is not shown to it).
    """
    if person.within or person.roles & POWERS:
        return False
    return person.serves or (person.is_top and person.elsewhere and Role.CUSTODIAN in person.roles)


def may_take_slip(person: Person) -> bool:
    """A paper slip is typed in by somebody in post who does not serve in the rated office."""
    return person.elsewhere and not person.within and not person.roles & POWERS


def may_open_visit(person: Person) -> bool:
    """Whoever serves at the counter's own office hands out the right to rate a visit; they may not use it."""
    return person.within and not person.roles & POWERS


def may_rate(person: Person) -> bool:
    """Nobody rates the office in which they serve, with whatever code."""
    return not person.within


def towards(by: Actor, office: Office) -> Person:
    """What the rules need to know of an actor towards the rated office."""
    if not isinstance(by, User):
        return Person()
    held = {each.pk for each in offices.offices_of(by)}
    return Person(
        within=office.pk in held,
        serves=offices.serves(by, office),
        elsewhere=bool(held - {office.pk}),
        is_top=office.parent_id is None,
        roles=roles_of(by),
    )


def may_handle(by: Actor, rating: Rating) -> bool:
    """Whether an actor verifies and mends a rating; nobody of a rated office that is too small to hide who it was."""
    office, answering = rating.ticket.office, standing.answering(rating)
    apart = answering != office and towards(by, office).within
    return may_mend(towards(by, answering)) and not apart


def must_handle(by: Actor, rating: Rating) -> tuple[Officer, Office]:
    """The officer who verifies or mends, and the office that answers. Raises Forbidden."""
    if not may_handle(by, rating):
        raise Forbidden(
            _("这条评价说的是其他机构。"), do=_("请由被评价的机构或它的上级办理。"), kept=_("没有作任何改动。")
        )
    return officer(by), standing.answering(rating)


def must_serve(by: Actor, office: Office) -> Officer:
    """The officer who works at an office's own desk of ratings, or at one above it. Raises Forbidden."""
    if not may_mend(towards(by, office)):
        raise Forbidden(_("这是其他机构的评价。"), do=_("请从您任职机构的待办进入。"))
    return officer(by)


def must_appeal(by: Actor, office: Office) -> Officer:
    """The officer of the rated office itself who says that a day's ratings should count. Raises Forbidden."""
    if not may_open_visit(towards(by, office)):
        raise Forbidden(_("这是其他机构的评价。"), do=_("请由被评价的机构申诉。"), kept=_("没有提出申诉。"))
    return officer(by)


def must_know_who(by: Actor, office: Office) -> tuple[Officer, Office]:
    """The officer, and the office from which they call back. Raises Forbidden."""
    if not may_know_who(towards(by, office)):
        raise Forbidden(
            _("被评价机构的人不能知道是谁评价的，也不能回访。"), do=_("请由上级机构回访。"), kept=_("没有打开。")
        )
    assert isinstance(by, User)
    found = offices.offices_of(by).exclude(pk=office.pk)
    above = [each.pk for each in offices.above(office)]
    return officer(by), found.filter(pk__in=above).first() or found[0]


def must_take_slip(by: Actor, office: Office) -> Officer:
    """The officer who types in a slip. Raises Forbidden."""
    if not may_take_slip(towards(by, office)):
        raise Forbidden(
            _("评价单不能由被评价机构的人录入。"), do=_("请把评价单交给其他机构录入。"), kept=_("没有录入。")
        )
    return officer(by)


def must_open_visit(by: Actor, office: Office) -> None:
    """Raise Forbidden unless this actor serves at the counter's office."""
    if not may_open_visit(towards(by, office)):
        raise Forbidden(_("这是其他机构的窗口。"), do=_("请选择您任职机构的窗口。"))


def must_rate(by: Actor, office: Office) -> None:
    """Raise Forbidden for somebody who serves in the office that is rated."""
    if not may_rate(towards(by, office)):
        raise Forbidden(
            _("您在这个机构任职，不能评价它。"), do=_("请由办事的人自己评价。"), kept=_("这张评价单还可以用。")
        )


def must_keep_counters(by: Actor, office: Office) -> None:
    """Raise Forbidden unless this actor serves in the office or one above and keeps its public facts."""
    person = towards(by, office)
    if not person.serves or not person.roles & {Role.PUBLISHER, Role.EDITOR}:
        raise Forbidden(_("窗口由本机构或上级机构的经办人登记。"), kept=_("没有登记。"))


def officer(by: Actor) -> Officer:
    """The officer behind an account. Raises Forbidden."""
    found = offices.officer_of(by) if isinstance(by, User) else None
    if found is None:
        raise Forbidden(_("您的账户没有对应的工作人员。"), do=_("请联系系统管理员登记任职。"))
    return found
