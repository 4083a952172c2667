"""Whether every permanent address still answers: what the manifest names, what should be printed, what once was."""

from collections.abc import Iterable, Iterator

from design.frame import TREES
from yangguang.press import addresses
from yangguang.press.compose.page import Leaf
from yangguang.press.selfcheck.disk import Disk
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Seen

_MADE_ANEW = "assets/"  # named by their content: a new release brings new ones


def lasting(disk: Disk) -> list[str]:
    """The addresses that from now on must answer for good: of pages and files, a tombstone's for what it replaced."""
    return sorted({addresses.stood(path) for path in disk.files if not path.startswith(_MADE_ANEW)})


def lost(disk: Disk, *, leaves: Iterable[Leaf], before: Iterable[str]) -> Iterator[Seen]:
    """The addresses that answered on earlier nights (`before`) or should by now, and do not."""
    for leaf in leaves:
        for language in leaf.languages:
            path = TREES[language] + leaf.path
            if path not in disk.files:
                yield Seen(Indicator.LOST, Why.UNPRINTED, path, path)
    for path in before:
        if not disk.answers(path):
            yield Seen(Indicator.LOST, Why.VANISHED, path, path)
