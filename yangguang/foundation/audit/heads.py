"""The heads of the chain that stand in the log, read through whoever keeps a log above this floor."""

from collections.abc import Callable

type Head = tuple[int, bytes]  # the index in the log, and the digest of the newest link at that time
Reader = Callable[[int], list[Head]]
_readers: list[Reader] = []


def read_from(reader: Reader) -> None:
    """Let the room that logs the heads give them back; called from its `apps.py`.

    `reader` takes an index and returns the heads in the log from there on, in the log's order. It raises a
    YangguangError when the log itself is not what was signed.
    """
    _readers[:] = [reader]


def logged(*, since: int) -> list[Head]:
    """The heads in the log from an index on; none where nobody keeps a log."""
    return [head for reader in _readers for head in reader(since)]
