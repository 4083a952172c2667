"""Cases, their steps and words, how they stand, who steps aside; what is counted, found, rewarded, looked at often."""

from yangguang.cases.models.accountability import Accountability, AccountabilityDecision
from yangguang.cases.models.asides import Barred, Identity, IdentityLook
from yangguang.cases.models.cases import Case, CaseClock, CaseContent, Receipt
from yangguang.cases.models.counters import CodeTries, Dropped
from yangguang.cases.models.fees import Fee, FeePaid
from yangguang.cases.models.flow import Flow, Standing
from yangguang.cases.models.letters import Letter
from yangguang.cases.models.rewards import (
    Payout,
    Reward,
    RewardApproval,
    RewardClaim,
    RewardDecision,
    RewardPayment,
    RewardRule,
)
from yangguang.cases.models.saved import SavedView
from yangguang.cases.models.slots import Booking, Slot, SlotClosing
from yangguang.cases.models.steps import Draft, Paper, Step, StepContent
from yangguang.cases.models.tallies import DoneTally, OpenTally
from yangguang.cases.models.threads import LeaveTaken, Thread
from yangguang.cases.models.words import CaseWords

__all__ = [
    "Accountability", "AccountabilityDecision", "Barred", "Booking", "Case", "CaseClock", "CaseContent", "CaseWords",
    "CodeTries", "DoneTally", "Draft", "Dropped", "Fee", "FeePaid", "Flow", "Identity", "IdentityLook", "LeaveTaken",
    "Letter", "OpenTally", "Paper", "Payout", "Receipt", "Reward", "RewardApproval", "RewardClaim", "RewardDecision",
    "RewardPayment", "RewardRule", "SavedView", "Slot", "SlotClosing", "Standing", "Step", "StepContent", "Thread",
]  # fmt: skip
