"""Where the rows of each log lie: one numbering for all, in which every log has a stretch of 2**40 places of its own.

An entry's place is its log's first place plus its index; a checkpoint's is that plus its size. In the first log place,
index and size are the same number. Tiles stay aligned, because a stretch is a power of 256.
"""

STRETCH = 1 << 40


def first(log: int) -> int:
    """The first place of a log; logs are numbered from 1."""
    return (log - 1) * STRETCH


def log_of(place: int) -> int:
    """The log to which a place belongs."""
    return place // STRETCH + 1


def within(place: int) -> int:
    """The index or size that a place means within its log."""
    return place % STRETCH


def name_of(origin: str, log: int) -> str:
    """The origin of a log: that of the settings, then `…/2`, `…/3`."""
    return origin if log == 1 else f"{origin}/{log}"
