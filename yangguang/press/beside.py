"""What a rendering process beside the publisher's runs: it reads the record itself and renders its share."""

from functools import cache

from yangguang.press.compose.leaves import leaves_of
from yangguang.press.compose.loading import load
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.render import one

File = tuple[str, bytes]


def batch(paths: list[str]) -> list[File]:
    """The files of some pages, named by the paths of their leaves."""
    leaves, snapshot = _known()
    return [(page.path, one(page)) for path in paths for page in printed(leaves[path], snapshot.site)]


@cache
def _known() -> tuple[dict[str, Leaf], Snapshot]:
    snapshot = load()
    return {leaf.path: leaf for leaf in leaves_of(snapshot)}, snapshot
