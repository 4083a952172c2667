"""The published rule by which a rating does not count; pure. No address is kept: it is judged at once and forgotten.

Within some minutes one source has so many votes on one office; what comes after these does not count. The first ones
always do: else whoever floods an office could take away the votes of all who share their network.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from ipaddress import ip_address, ip_network
from pathlib import Path

from yangguang.ratings.choices import Channel, Excluded

_FILE = Path(__file__).parent / "rule.toml"


@dataclass(frozen=True, slots=True)
class Rule:
    """Its version, how many ratings one source has within a span, and one counter within a day."""

    version: str
    most: int
    span: timedelta
    counter: int


@dataclass(frozen=True, slots=True)
class Vote:
    """What the rule asks of a vote: how it came, whether from an office's own network, and what came before it.

    `earlier` are the instants of votes from the same source on the same office, `at_counter` how many votes its
    counter had that day.
    """

    channel: str
    own_network: bool = False
    earlier: Iterable[datetime] = ()
    at_counter: int = 0


@cache
def in_force() -> Rule:
    """The rule as it is shipped and published."""
    said = tomllib.loads(_FILE.read_text())
    return Rule(
        said["version"], said["burst"]["most"], timedelta(minutes=said["burst"]["minutes"]), said["counter"]["most"]
    )


def excluded(rule: Rule, vote: Vote, *, at: datetime) -> str:
    """Why a vote does not count; empty when it does.

    A paper slip is typed in at an office by somebody of another one, so that its network says nothing.
    """
    if vote.channel != Channel.PAPER and vote.own_network:
        return Excluded.OWN_NETWORK
    within = sum(1 for each in vote.earlier if timedelta() <= at - each < rule.span)
    if vote.channel != Channel.PAPER and within >= rule.most:
        return Excluded.BURST
    return Excluded.COUNTER if vote.at_counter >= rule.counter else ""


def is_within(address: str, networks: Sequence[str]) -> bool:
    """Whether an address lies in one of the listed networks (CIDR); what is no address lies in none."""
    try:
        asked = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(asked, "ipv4_mapped", None) or asked
    found = [ip_network(each.strip(), strict=False) for each in networks]
    return any(mapped in each for each in found if each.version == mapped.version)
