"""What a second rendering process runs; it imports the pages when it runs, for they import it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yangguang.press.compose.page import Leaf
    from yangguang.press.compose.snapshot import Snapshot

File = tuple[str, bytes]


def batch(paths: list[str]) -> list[File]:
    """The files of some pages, named by the paths of their leaves."""
    from yangguang.press.compose.page import printed
    from yangguang.press.render import one

    leaves, snapshot = _known()
    return [(page.path, one(page)) for path in paths for page in printed(leaves[path], snapshot.site)]


@cache
def _known() -> "tuple[dict[str, Leaf], Snapshot]":
    from yangguang.press.compose.loading import load
    from yangguang.press.pages import leaves_of

    snapshot = load()
    return {leaf.path: leaf for leaf in leaves_of(snapshot)}, snapshot
