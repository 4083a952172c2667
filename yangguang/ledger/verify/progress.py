"""A bar for what takes over two seconds, on a terminal alone."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.progress import track


def shown[T](items: Sequence[T], what: str) -> Iterable[T]:
    """The items, with a bar on the error output when that is a terminal."""
    if not sys.stderr.isatty():
        return items
    return track(items, what, console=Console(stderr=True), transient=True)
