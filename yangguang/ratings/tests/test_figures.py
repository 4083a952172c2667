"""Figures are whole numbers that anyone recomputes; none is shown of few, and none moves with a single vote."""

from datetime import date, timedelta
from statistics import fmean, median_low

from hypothesis import given
from hypothesis import strategies as st

from yangguang.ratings.choices import BAD, Level
from yangguang.ratings.figures import WORTH, figure, shown, total

COUNTS = st.dictionaries(st.sampled_from(Level.values), st.integers(0, 40))
DAYS = st.lists(COUNTS, max_size=20)


@given(COUNTS)
def test_share_mean_and_median_are_those_of_the_votes_one_by_one(counts: dict[str, int]) -> None:
    votes = [WORTH[Level(level)] for level, count in counts.items() for _ in range(count)]
    found = figure(counts, least=1)
    if not votes:
        assert found is None
        return
    assert found is not None
    good = sum(vote > WORTH[Level.BAD] for vote in votes)
    assert (found.total, WORTH[Level(found.median)]) == (len(votes), median_low(votes))
    assert abs(found.good - 1000 * good / len(votes)) <= 0.5 + 1e-9
    assert abs(found.mean - 100 * fmean(votes)) <= 0.5 + 1e-9


@given(COUNTS, st.integers(1, 60))
def test_below_the_least_number_there_is_no_figure(counts: dict[str, int], least: int) -> None:
    assert (figure(counts, least=least) is None) == (total(counts) < least)


@given(DAYS, st.integers(1, 30))
def test_from_one_day_to_the_next_public_counts_stand_still_or_move_by_the_least_number(
    days: list[dict[str, int]], least: int
) -> None:
    dated = [(date(2026, 3, 9) + timedelta(days=at), counts) for at, counts in enumerate(days)]
    before = 0
    for until in range(len(dated) + 1):
        now = total(shown(dated[:until], least=least).counts)
        assert now == before or now - before >= least
        before = now


@given(DAYS, st.integers(1, 30))
def test_public_counts_are_those_of_all_votes_up_to_their_day(days: list[dict[str, int]], least: int) -> None:
    dated = [(date(2026, 3, 9) + timedelta(days=at), counts) for at, counts in enumerate(days)]
    found = shown(dated, least=least)
    for level in Level:
        votes = sum(counts.get(level, 0) for day, counts in dated if found.through and day <= found.through)
        assert found.counts[level] == votes


def test_the_last_two_of_five_levels_are_bad() -> None:
    assert [str(level.label) for level in Level] == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
    assert set(BAD) == {Level.BAD, Level.VERY_BAD}
    found = figure({"very_good": 1, "fair": 1, "bad": 1, "very_bad": 1}, least=4)
    assert found is not None
    assert (found.good, found.mean, found.median) == (500, 275, "bad")
