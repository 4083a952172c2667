"""Small counts of people are not shown: 1 to 9 are suppressed, and enough others that no sum gives them back."""

from collections.abc import Sequence

SMALLEST_SHOWN = 10


def suppressed(counts: Sequence[int]) -> frozenset[int]:
    """The indices of counts that must not be shown beside their total.

    Whatever is suppressed holds at least two counts and ten people together, so the total tells none of them; where
    the remaining counts cannot give that, the total goes too (then every index and the index after the last are in).
    """
    hidden = {index for index, count in enumerate(counts) if 0 < count < SMALLEST_SHOWN}
    if not hidden:
        return frozenset()
    others = sorted((index for index, count in enumerate(counts) if count >= SMALLEST_SHOWN), key=counts.__getitem__)
    while len(hidden) < 2 or sum(counts[index] for index in hidden) < SMALLEST_SHOWN:
        if not others:
            return frozenset(range(len(counts) + 1))
        hidden.add(others.pop(0))
    return frozenset(hidden)
