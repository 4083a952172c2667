"""What stands at the address of a place that was merged: a page that leads on to its successor."""

from collections.abc import Iterator

from django.template.loader import render_to_string

from yangguang.places import queries as places
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot


def files(snapshot: Snapshot) -> Iterator[tuple[str, bytes]]:
    """A small page for each merged place; nginx and our own server answer 301 from `redirects.txt`."""
    led = places.redirects()
    for old, new in led.items():
        to = addresses.place(new).rpartition("/")[2]
        name = snapshot.places[new].name if new in snapshot.places else ""
        yield addresses.place(old), render_to_string("press/moved.html", {"to": to, "name": name}).encode()
    lines = (f"/{addresses.place(old)} /{addresses.place(new)};\n" for old, new in sorted(led.items()))
    yield "redirects.txt", "".join(lines).encode()
