"""Rewards for upheld reports: the county's rule, who decides and approves; what is paid leads back to nobody."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from yangguang.cases.models.cases import Case
from yangguang.cases.rewarded import Act
from yangguang.clocks.counting.limits import Confidence
from yangguang.clocks.models import Clock
from yangguang.offices.models import Office, Officer


class RewardRule(models.Model):
    """What the county's published rule pays for one act, from a day on; at whose counter, claimed within how many days.

    A later row of the same act takes the place of an earlier one; what was reported before keeps the rule of its day.
    """

    act = models.CharField(max_length=15, choices=Act)
    fen = models.BigIntegerField()
    days = models.PositiveSmallIntegerField()
    payer = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    basis = models.CharField(max_length=200)
    confidence = models.CharField(max_length=1, choices=[(each.value, each.value) for each in Confidence])

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(act__in=Act.values, confidence__in=[each.value for each in Confidence])
                & ~Q(basis="") & Q(fen__gt=0, days__gte=1),
                name="reward_rule_of_the_closed_list",
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="reward_rule_lasts"
            ),
            models.UniqueConstraint(fields=["act", "valid_from"], name="reward_rule_once_a_day"),
        ]  # fmt: skip

    @property
    def certain(self) -> bool:
        """Whether the figure was read in the text of the rule; anything else is shown as 待核实."""
        return self.confidence == Confidence.HIGH


class Reward(models.Model):
    """A report was answered as right while a rule was in force; `office` answers for deciding on a reward."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    clock = models.OneToOneField(Clock, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()


class RewardDecision(models.Model):
    """What a head proposes: the rule of an act, or none where what was reported is no act of the list."""

    reward = models.ForeignKey(Reward, on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    rule = models.ForeignKey(RewardRule, null=True, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reward", "number"], name="reward_decided_one_at_a_time")
        ]


class RewardApproval(models.Model):
    """The second person's word on a decision; `until` is the last day on which the reporter may claim it."""

    decision = models.OneToOneField(RewardDecision, on_delete=models.PROTECT, related_name="approval")
    approved = models.BooleanField()
    until = models.DateField(null=True)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()


class RewardClaim(models.Model):
    """The reporter claimed a reward, once; `again` tells a form that was sent twice, and leads to no payout."""

    reward = models.OneToOneField(Reward, on_delete=models.PROTECT, related_name="claim")
    again = models.BinaryField(max_length=32)
    on = models.DateField()


class Payout(models.Model):
    """A sum that waits for whoever holds its code; nothing leads from here to a report, a case or a person.

    Written by `cases_claim_reward` alone, which lays all rows anew in an order of chance; `until` is a year's end.
    """

    code = models.BinaryField(max_length=32, unique=True)
    fen = models.BigIntegerField()
    until = models.DateField()


class RewardPayment(models.Model):
    """A payout was paid at a counter, once: the office's record of its money, without a name."""

    code = models.BinaryField(max_length=32, unique=True)
    fen = models.BigIntegerField()
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
