"""Rewards: the rule in force, what waits for a head or a second person, what a reporter may claim, counts by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Sum
from django.db.models.functions import ExtractYear

from yangguang.accounts.models import User
from yangguang.cases import policies
from yangguang.cases.choices import As
from yangguang.cases.models import (
    Reward,
    RewardApproval,
    RewardClaim,
    RewardDecision,
    RewardPayment,
    RewardRule,
    Standing,
)
from yangguang.cases.queries.figures import MINIMUM
from yangguang.foundation.now import today
from yangguang.offices.models import Office

CLOCK = "case.reward"


@dataclass(frozen=True, slots=True)
class Decided:
    """The newest decision on a reward, and the second person's word on it, if there is one."""

    decision: RewardDecision
    approval: RewardApproval | None


@dataclass(frozen=True, slots=True)
class Waits:
    """A reward for whoever decides or approves: what was decided last, and what this viewer may do."""

    reward: Reward
    last: Decided | None
    rules: Sequence[RewardRule]
    decides: bool
    approves: bool


@dataclass(frozen=True, slots=True)
class RewardTold:
    """What the holder of a code may know; `fen` and `until` once it was approved, `done` once there is a last word."""

    reward: int
    done: bool
    fen: int | None = None
    until: date | None = None
    payer: str = ""
    claimed: bool = False

    @property
    def over(self) -> bool:
        """Whether it was never claimed, and can be no more."""
        return not self.claimed and self.until is not None and self.until < today()


@dataclass(frozen=True, slots=True)
class Year:
    """How many rewards were paid in a year that is over, and how much; None where they were too few to be told."""

    year: int
    paid: int | None
    fen: int | None


def rules(*, on: date) -> list[RewardRule]:
    """What is paid for which act by the county's rule on a day, in the order of the list; the newest row of each."""
    newest = RewardRule.objects.filter(valid_from__lte=on).select_related("payer").order_by("act", "-valid_from")
    found = {rule.act: rule for rule in newest.distinct("act")}
    return [found[act] for act, _label in RewardRule.act.field.flatchoices if act in found and _lasts(found[act], on)]


def last(reward: Reward) -> Decided | None:
    """The newest decision on a reward."""
    found = RewardDecision.objects.filter(reward=reward).select_related("rule__payer", "officer").order_by("-number")
    row = found.first()
    return Decided(row, RewardApproval.objects.filter(decision=row).first()) if row else None


def reward(case_id: int, *, viewer: User) -> Waits | None:
    """The reward of a report, for those of the office that has it; None for everyone else, as where there is none."""
    found = Reward.objects.filter(case_id=case_id).select_related("case", "office", "clock").first()
    if found is None:
        return None
    standing = Standing.objects.select_related("office", "to_office").get(case=found.case)
    person = policies.towards(viewer, found.case, standing)
    if not policies.may_act(person, As.OFFICER):
        return None
    newest = last(found)
    free = newest is None or (newest.approval is not None and not newest.approval.approved)
    apart = not policies.has_part(viewer, found.case)
    own = newest is not None and newest.decision.officer.user_id == viewer.pk
    return Waits(
        reward=found,
        last=newest,
        rules=rules(on=found.case.received_on),
        decides=free and apart and policies.may_act(person, As.HEAD),
        approves=newest is not None and newest.approval is None and apart and not own,
    )


def reward_of(case: int) -> RewardTold | None:
    """The reward of one's own report, for whoever holds its code; None where there is none to decide on."""
    found = Reward.objects.filter(case_id=case).first()
    if found is None:
        return None
    newest = last(found)
    if newest is None or newest.approval is None or not newest.approval.approved:
        return RewardTold(found.pk, done=False)
    rule, until = newest.decision.rule, newest.approval.until
    if rule is None:
        return RewardTold(found.pk, done=True)
    claimed = RewardClaim.objects.filter(reward=found).exists()
    return RewardTold(found.pk, done=True, fen=rule.fen, until=until, payer=rule.payer.name, claimed=claimed)


def till(office: Office, *, viewer: User) -> None:
    """Raise Forbidden unless this viewer pays rewards at the counter of an office."""
    policies.must_pay_out(viewer, office)


def pays(office: Office) -> bool:
    """Whether rewards are paid at the counter of an office, by any rule there was."""
    return RewardRule.objects.filter(payer=office).exists()


def payable_until() -> date:
    """The last day of what is claimed today: a year's end, which many have in common (`cases_claim_reward`)."""
    return date(today().year + 1, 12, 31)


def paid_by_year() -> list[Year]:
    """What was paid in each year that is over, newest first, since the first rule; a year of few is not told.

    No other division, and no running year: a sum that grows by one tells what somebody got, and on which day.
    """
    this, first = today().year, RewardRule.objects.aggregate(first=Min("valid_from"))["first"]
    rows = RewardPayment.objects.annotate(year=ExtractYear("on")).values("year")
    told = rows.annotate(paid=Count("pk"), fen=Sum("fen")).values_list("year", "paid", "fen")
    found = {year: (paid, fen) for year, paid, fen in told}
    return [_year(year, found.get(year)) for year in range(this - 1, first.year - 1, -1)] if first else []


def _year(year: int, row: tuple[int, int] | None) -> Year:
    paid, fen = row or (0, 0)
    return Year(year, paid, fen) if paid == 0 or paid >= MINIMUM else Year(year, None, None)


def _lasts(rule: RewardRule, on: date) -> bool:
    return rule.valid_to is None or on <= rule.valid_to
