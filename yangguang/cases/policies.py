"""May X do Y to a case: pure rules over the part somebody has in it; `must_…` asks them of a person and refuses."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.accounts.models import POWERS, Role, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import parts
from yangguang.cases.choices import As, Kind, Verb
from yangguang.cases.errors import Forbidden, SteppedAside
from yangguang.cases.models import Case, Reward, RewardRule, Standing, Step
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer


@dataclass(frozen=True)
class Person:
    """Whoever acts, as far as a rule needs it; serving and heading count in an office or in one above it."""

    applicant: bool = False  # holds the code, or is the resident
    machine: bool = False
    first: bool = False  # serves where the case came in
    holds: bool = False  # serves where it lies
    receives: bool = False  # serves where it is offered
    joined: bool = False  # serves where help was asked for
    heads: bool = False  # heads where it lies
    barred: bool = False  # accused, serves in the accused office, or stepped aside
    roles: frozenset[str] = frozenset()


def may_act(person: Person, who: As) -> bool:
    """Whether somebody takes part in a case as `who`; whoever holds one of the three powers handles none."""
    if who == As.APPLICANT:
        return person.applicant
    if who == As.MACHINE:
        return person.machine
    serves = {As.OFFICER: person.holds, As.RECEIVER: person.receives, As.JOINED: person.joined, As.HEAD: person.heads}
    return serves[who] and not person.barred and not person.roles & POWERS


def may_read(person: Person) -> bool:
    """Who reads a case: the applicant, and those of the offices that have it, are offered it, or help with it."""
    if person.applicant:
        return True
    return (person.holds or person.receives or person.joined) and not person.barred and not person.roles & POWERS


def may_read_original(person: Person, *, report: bool) -> bool:
    """A report is read as it was written where it came in alone; others read what was forwarded without names."""
    return may_read(person) and (not report or person.applicant or person.first)


def may_see_progress(person: Person) -> bool:
    """Where a case came in one sees how far it is, without its words, to answer whoever asks there (首问负责)."""
    return person.first and not person.barred and not person.roles & POWERS


def may_look_who(person: Person) -> bool:
    """Who reports is seen by a custodian alone, who has no part in the case, with a reason."""
    part = person.first or person.holds or person.receives or person.joined
    return Role.CUSTODIAN in person.roles and not person.barred and not part


def may_take_in(person: Person) -> bool:
    """Whoever serves in an office types in what is said there, opens parts of a case, and keeps hours free."""
    return person.holds and not person.barred and not person.roles & POWERS


def may_see_desk(person: Person) -> bool:
    """A desk is seen by those who serve in its office or in one above it."""
    return person.holds and not person.roles & POWERS


def towards(by: Actor, case: Case, standing: Standing) -> Person:
    """What the rules need to know of an actor towards a case."""
    if not isinstance(by, User):
        return Person(machine=by is SYSTEM)
    joined = parts.joined_ids(case)
    to = [standing.to_office_id] if standing.to_office_id else []
    part = offices.parts(by, [case.office_id, standing.office_id, *to, *joined])
    return Person(
        first=part[case.office_id].serves,
        holds=part[standing.office_id].serves,
        receives=any(part[office].serves for office in to),
        joined=any(part[office].serves for office in joined),
        heads=part[standing.office_id].leads,
        barred=parts.is_barred(by, case),
        roles=roles_of(by),
    )


def must_act(by: Actor, case: Case, standing: Standing, *, who: As) -> tuple[Officer | None, Office | None]:
    """The officer and the office for which they act; none for the applicant and the machine.

    Raises Forbidden, in the same words for whoever has no part in the case and for whom it is about.
    """
    if who == As.APPLICANT:
        return None, None
    if not may_act(towards(by, case, standing), who):
        raise Forbidden(_("这件事不在您的机构办理。"), do=_("请由承办机构办理。"), kept=_("没有作任何改动。"))
    if who == As.MACHINE:
        return None, None
    acting = {As.RECEIVER: standing.to_office, As.JOINED: _joined(by, case)}.get(who, standing.office)
    return _officer(by), acting


def must_read(by: Actor, case: Case, standing: Standing) -> Person:
    """What a reader is towards a case. Raises Forbidden, in the same words for whom it is about."""
    person = towards(by, case, standing)
    if not may_read(person) and not may_see_progress(person):
        raise Forbidden(_("这件事不在您的机构办理。"), do=_("请由承办机构查看。"))
    return person


def must_look_who(by: Actor, case: Case, standing: Standing) -> User:
    """The custodian who looks who reports. Raises Forbidden, in the same words for whom it is about."""
    person = towards(by, case, standing)
    if not isinstance(by, User) or not may_look_who(person):
        raise Forbidden(_("举报人身份只有不经办此事的数据保管员可以查看。"), do=_("请说明理由，由数据保管员办理。"))
    return by


def must_take_in(by: Actor, office: Office) -> Officer:
    """The officer who types in at a counter, opens a part of a case, or keeps hours free. Raises Forbidden."""
    person = Person(holds=offices.serves(by, office), roles=roles_of(by))
    if not may_take_in(person):
        raise Forbidden(_("只有本机构或上级机构的工作人员可以办理。"), kept=_("没有作任何改动。"))
    return _officer(by)


def must_see_desk(by: Actor, office: Office) -> None:
    """Raise Forbidden unless this actor may see the desk of an office."""
    if not may_see_desk(Person(holds=offices.serves(by, office), roles=roles_of(by))):
        raise Forbidden(_("这是其他机构的办件。"), do=_("请选择您任职的机构。"))


def has_part(by: User, case: Case) -> bool:
    """Whether somebody typed a report in or answered it: they neither decide on its reward nor approve it."""
    typed = Case.objects.filter(pk=case.pk, taken_by__user=by).exists()
    return typed or Step.objects.filter(case=case, verb=Verb.ANSWER, officer__user=by).exists()


def must_reward(by: Actor, reward: Reward, *, who: As, besides: Officer | None = None) -> Officer:
    """Who decides on a reward, or approves it `besides` the one who decided.

    Raises Forbidden, in the same words for whom the report is about; SteppedAside for whoever has another part in it.
    """
    officer, _office = must_act(by, reward.case, Standing.objects.get(case=reward.case), who=who)
    if officer is None or not isinstance(by, User) or has_part(by, reward.case) or officer == besides:
        raise SteppedAside(
            _("经办过这件举报的人、作决定的人自己，不办这一步。"),
            do=_("请由另一个人办理。"),
            kept=_("没有作任何改动。"),
        )
    return officer


def must_pay_out(by: Actor, office: Office) -> Officer:
    """The officer who pays rewards at the counter of an office that the rule names. Raises Forbidden."""
    if not RewardRule.objects.filter(payer=office).exists():
        raise Forbidden(_("这个机构不兑付奖励。"), do=_("请到公布的标准写明的机构办理。"))
    return must_take_in(by, office)


def is_report(case: Case) -> bool:
    """Whether the words of a case are read where it came in alone."""
    return case.kind == Kind.REPORT


def _officer(by: Actor) -> Officer:
    officer = offices.officer_of(by) if isinstance(by, User) else None
    if officer is None:
        raise Forbidden(_("您的账户没有对应的工作人员。"), do=_("请联系系统管理员登记任职。"))
    return officer


def _joined(by: Actor, case: Case) -> Office | None:
    joined = parts.joined(case)
    part = offices.parts(by, [office.pk for office in joined])
    return next((office for office in joined if part[office.pk].serves), None)
