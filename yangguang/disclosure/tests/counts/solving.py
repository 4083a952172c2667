"""A reader who tries everything: which numbers fit a hidden cell, given what is shown. Knows nothing of `counts`."""

from collections.abc import Mapping, Sequence

Name = tuple[str, str]
Sums = Sequence[tuple[Name, Sequence[Name]]]
"""Each total with its parts."""
Bounds = dict[Name, tuple[int, int]]
_MOST = 3000


def fits(shown: Mapping[Name, int | None], sums: Sums, cell: Name, value: int) -> bool:
    """Whether a whole table exists that shows the same and has this value in this cell."""
    bounds = {name: (0, _MOST) if number is None else (number, number) for name, number in shown.items()}
    low, high = bounds[cell]
    return low <= value <= high and _solve({**bounds, cell: (value, value)}, sums)


def _solve(bounds: Bounds, sums: Sums) -> bool:
    """Narrow all bounds by all sums; where that does not decide, try the values of one cell, one by one."""
    narrowed = _narrowed(bounds, sums)
    if narrowed is None:
        return False
    open_ = [name for name, (low, high) in narrowed.items() if low < high]
    if not open_:
        return True
    name = min(open_, key=lambda each: narrowed[each][1] - narrowed[each][0])
    low, high = narrowed[name]
    return any(_solve({**narrowed, name: (value, value)}, sums) for value in range(low, high + 1))


def _narrowed(bounds: Bounds, sums: Sums) -> Bounds | None:
    now, before = dict(bounds), None
    while now != before:
        before = dict(now)
        for total, parts in sums:
            low, high = (sum(now[part][end] for part in parts) for end in (0, 1))
            now[total] = max(now[total][0], low), min(now[total][1], high)
            for part in parts:
                least = now[total][0] - high + now[part][1]
                most = now[total][1] - low + now[part][0]
                now[part] = max(now[part][0], least), min(now[part][1], most)
                low, high = (sum(now[each][end] for each in parts) for end in (0, 1))
            if any(least > most for least, most in now.values()):
                return None
    return now
