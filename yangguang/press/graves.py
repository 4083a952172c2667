"""What answers 410 where a file stood that was withdrawn, replaced or taken down."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.press import addresses
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import GonePage
from yangguang.press.render import one

type File = tuple[str, bytes]


def dug(snapshot: Snapshot, path: str) -> Iterator[File]:
    """What answers 410 where this file stood."""
    leaf = Leaf(
        path=addresses.grave(path), template="press/gone.html", title=_("这个文件已经撤下"), listed=False,
        page=lambda: GonePage(notices=Link(text=_("全部公示"), path=addresses.NOTICES)),
        depends=frozenset(), languages=("zh-hans",),
    )  # fmt: skip
    yield from ((page.path, one(page)) for page in printed(leaf, snapshot.site))
