"""The published rule: the first votes of a source count, a flood after them does not, an own network never does."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ratings import rule
from yangguang.ratings.choices import Channel, Excluded
from yangguang.ratings.rule import Vote

NOON = datetime(2026, 3, 9, 4, tzinfo=UTC)
RULE = rule.in_force()


@given(st.lists(st.integers(0, 3600), max_size=40))
def test_of_one_source_no_more_than_the_rule_says_count_within_its_span(seconds: list[int]) -> None:
    counted: list[datetime] = []
    earlier: list[datetime] = []
    for second in sorted(seconds):
        at = NOON + timedelta(seconds=second)
        if not rule.excluded(RULE, Vote(Channel.QR, earlier=earlier), at=at):
            counted.append(at)
        earlier.append(at)
    for at in counted:
        assert sum(timedelta() <= at - each < RULE.span for each in counted) <= RULE.most


@given(st.lists(st.integers(0, 600), max_size=20))
def test_a_flood_takes_no_earlier_vote_away(seconds: list[int]) -> None:
    votes = [NOON + timedelta(seconds=second) for second in sorted(seconds)]
    alone = [rule.excluded(RULE, Vote(Channel.QR, earlier=votes[:at]), at=each)
             for at, each in enumerate(votes)]  # fmt: skip
    assert all(why == "" for why in alone[: RULE.most])


def test_a_vote_from_an_own_network_does_not_count_and_a_slip_typed_in_there_does() -> None:
    assert rule.excluded(RULE, Vote(Channel.QR, own_network=True), at=NOON) == Excluded.OWN_NETWORK
    assert rule.excluded(RULE, Vote(Channel.PAPER, own_network=True, earlier=[NOON] * 9), at=NOON) == ""


def test_of_one_counter_no_more_than_the_rule_says_count_in_a_day_on_paper_too() -> None:
    for channel in (Channel.QR, Channel.PAPER):
        assert rule.excluded(RULE, Vote(channel, at_counter=RULE.counter - 1), at=NOON) == ""
        assert rule.excluded(RULE, Vote(channel, at_counter=RULE.counter), at=NOON) == Excluded.COUNTER


@pytest.mark.parametrize(
    ("address", "within"),
    [
        ("10.1.2.3", True), ("10.2.0.1", False), ("::ffff:10.1.9.9", True), ("2001:db8::1", True),
        ("2001:db9::1", False), ("", False), ("unix:", False),
    ],
)  # fmt: skip
def test_a_network_is_known_by_its_range_in_both_kinds_of_addresses(address: str, *, within: bool) -> None:
    assert rule.is_within(address, ["10.1.0.0/16", " 2001:db8::/32"]) is within


def test_the_rule_is_data_with_a_version_and_says_that_it_is_local() -> None:
    text = Path(rule.__file__).with_name("rule.toml").read_text()
    assert (RULE.version, RULE.most, RULE.span) == ("2", 5, timedelta(minutes=10))
    assert "待核实" in text
