"""What stands at the addresses of a place that was merged: a page that leads on to its successor, in each language."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from design.frame import TREES
from design.parts import Link
from yangguang.press import addresses
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.screens import has_screen
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import MovedPage
from yangguang.press.render import one

LIST = "redirects.txt"


def files(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """A page for each merged place, for sites that are files alone; servers answer 301 from `redirects.txt`."""
    led = sorted(snapshot.led.items())
    for old, new in led:
        for leaf in (_leaf(snapshot, old, new), *_screen(snapshot, old, new)):
            yield from ((page.path, one(page)) for page in printed(leaf, snapshot.site))
    lines = [
        f"{tree}{addresses.place(old)} {tree}{addresses.place(new)};\n" for old, new in led for tree in TREES.values()
    ]
    lines += [f"{addresses.screen(old)} {addresses.screen(new)};\n" for old, new in led if has_screen(snapshot, new)]
    yield LIST, "".join(lines).encode()


def _screen(snapshot: Snapshot, old: int, new: int) -> Iterator[Leaf]:
    """Where a hall's screen was: it goes on with that of the successor by itself."""
    if has_screen(snapshot, new):
        yield replace(_leaf(snapshot, old, new, address=addresses.screen), languages=("zh-hans",))


def _leaf(snapshot: Snapshot, old: int, new: int, *, address: Callable[[int], str] = addresses.place) -> Leaf:
    place = snapshot.places[new]
    to = address(new)
    return Leaf(
        path=address(old), template="press/moved.html", title=_("地址已变更"), listed=False,
        page=lambda: MovedPage(to=Link(text=place.name, path=to), near=to.rpartition("/")[2]),
        depends=frozenset(),
    )  # fmt: skip
