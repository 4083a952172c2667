"""What stands at the addresses of a place that is gone: a merged one leads on, a split one offers its successors."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from design.frame import TREES
from design.parts import Link
from yangguang.press import addresses
from yangguang.press.compose import walls
from yangguang.press.compose.page import Leaf, crumbs, printed
from yangguang.press.compose.screens import has_screen
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import MovedPage, SplitPage
from yangguang.press.render import one

LIST = "redirects.txt"


def files(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """A page for each merged place, for sites that are files alone; servers answer 301 from `redirects.txt`.

    A split place has a page of its own: nobody guesses for a reader which part is theirs.
    """
    for old in sorted(snapshot.split):
        for leaf in _split(snapshot, old):
            yield from ((page.path, one(page)) for page in printed(leaf, snapshot.site))
    led = sorted(snapshot.led.items())
    for old, new in led:
        for leaf in (_leaf(snapshot, old, new), *_screen(snapshot, old, new)):
            yield from ((page.path, one(page)) for page in printed(leaf, snapshot.site))
    lines = [
        f"{tree}{addresses.place(old)} {tree}{addresses.place(new)};\n" for old, new in led for tree in TREES.values()
    ]
    lines += [f"{addresses.screen(old)} {addresses.screen(new)};\n" for old, new in led if has_screen(snapshot, new)]
    yield LIST, "".join(lines).encode()


def _split(snapshot: Snapshot, old: int) -> Iterator[Leaf]:
    place = snapshot.gone[old]
    leaf = Leaf(
        path=addresses.place(old), template="press/split.html", title=place.name, listed=False,
        page=lambda: _page(snapshot, old), depends=frozenset(), crumbs=crumbs(snapshot.path(place)[:-1]),
    )  # fmt: skip
    yield leaf
    if has_screen(snapshot, old):
        yield replace(leaf, path=addresses.screen(old), languages=("zh-hans",))


def _page(snapshot: Snapshot, old: int) -> SplitPage:
    heirs = [snapshot.place(heir) for heir in snapshot.split[old]]
    return SplitPage(
        name=snapshot.gone[old].name, open=walls.still(snapshot, old),
        heirs=[Link(text=heir.name, path=addresses.place(heir.id)) for heir in heirs],
    )  # fmt: skip


def _screen(snapshot: Snapshot, old: int, new: int) -> Iterator[Leaf]:
    """Where a hall's screen was: it goes on with that of the successor by itself."""
    if has_screen(snapshot, new):
        yield replace(_leaf(snapshot, old, new, address=addresses.screen), languages=("zh-hans",))


def _leaf(snapshot: Snapshot, old: int, new: int, *, address: Callable[[int], str] = addresses.place) -> Leaf:
    place = snapshot.place(new)
    to = address(new)
    return Leaf(
        path=address(old), template="press/moved.html", title=_("地址已变更"), listed=False,
        page=lambda: MovedPage(to=Link(text=place.name, path=to), near=to.rpartition("/")[2]),
        depends=frozenset(),
    )  # fmt: skip
