"""What stands at the address of a place that was merged: a page that leads on to its successor, in each language."""

from collections.abc import Iterator

from design.frame import TREES
from yangguang.foundation.pages import Page
from yangguang.places import queries as places
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.render import one


def files(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """A small page for each merged place; `redirects.txt` says the same to a server that answers 301 by itself."""
    led = places.redirects()
    for old, new in led.items():
        yield from _led_on(snapshot, old=old, new=new)
    lines = (
        f"/{tree}{addresses.place(old)} /{tree}{addresses.place(new)};\n"
        for old, new in sorted(led.items())
        for tree in TREES.values()
    )
    yield "redirects.txt", "".join(lines).encode()


def _led_on(snapshot: Snapshot, *, old: int, new: int) -> Iterator[tuple[str, bytes]]:
    to = addresses.place(new).rpartition("/")[2]
    name = snapshot.places[new].name if new in snapshot.places else ""
    for tree in TREES.values():
        context = {"to": to, "name": name, "html_lang": "en" if tree else "zh-Hans"}
        page = Page(tree + addresses.place(old), "press/moved.html", lambda context=context: context, frozenset())  # type: ignore[misc]  # bound now, called later
        yield page.path, one(page)
