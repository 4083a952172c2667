"""All pages of the site that a snapshot makes, save those behind codes."""

from yangguang.press.compose import (
    accountability,
    boards,
    bulletins,
    calendars,
    catalogue,
    clocks,
    columns,
    facilities,
    figures,
    findings,
    fixed,
    guides,
    late,
    notices,
    offices,
    packages,
    papers,
    ratings,
    retention,
    rewards,
    screens,
    selfcheck,
    walls,
    who,
)
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot


def leaves_of(snapshot: Snapshot) -> list[Leaf]:
    """Every page of the site in a fixed order."""
    rooms = (
        walls, screens, notices, boards, late, packages, guides, papers, bulletins, columns, selfcheck, catalogue,
        ratings, figures, accountability, rewards, retention, findings, offices, who, facilities, calendars, clocks,
        fixed,
    )  # fmt: skip
    return [leaf for room in rooms for leaf in room.leaves(snapshot)]
