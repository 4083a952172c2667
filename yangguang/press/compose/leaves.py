"""All pages of the site that a snapshot makes, save those behind codes."""

from yangguang.press.compose import catalogue, clocks, fixed, notices, offices, walls, who
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot


def leaves_of(snapshot: Snapshot) -> list[Leaf]:
    """Every page of the site in a fixed order."""
    rooms = (walls, notices, catalogue, offices, who, clocks, fixed)
    return [leaf for room in rooms for leaf in room.leaves(snapshot)]
