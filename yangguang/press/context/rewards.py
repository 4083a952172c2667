"""What the page of rewards for reports shows: the rule, and counts of whole years; never a report, an office, a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Link, Text


@dataclass(frozen=True, kw_only=True)
class RewardRow:
    """What is paid for one act of an office, claimed within how many days, at whose counter, by which basis."""

    act: Text
    fen: int
    days: int
    payer: Link
    since: date
    basis: str
    certain: bool  # else shown as 待核实


@dataclass(frozen=True, kw_only=True)
class RewardYear:
    """How many were paid in a year that is over, and how much; None where they were too few to be told."""

    year: int
    paid: int | None
    fen: int | None


@dataclass(frozen=True, kw_only=True)
class RewardsPage:
    """press/rewards.html, 举报奖励; `least` is how many a year has before it is told."""

    rows: Sequence[RewardRow]
    years: Sequence[RewardYear]
    least: int
