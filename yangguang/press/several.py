"""Rendering many pages in two processes: each reads the record itself and renders its share."""

from collections.abc import Iterator, Sequence

from yangguang.press import beside, processes
from yangguang.press.compose.page import Leaf

WORTH_IT = 600  # fewer pages are rendered faster than a process starts
_WORKERS, _BATCH = 2, 40


def rendered(leaves: Sequence[Leaf]) -> Iterator[beside.File]:
    """The files of many pages, in order; a page whose record changed meanwhile is printed again by its own event."""
    paths = [leaf.path for leaf in leaves]
    batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
    with processes.pool(_WORKERS) as printers:
        for files in printers.map(beside.batch, batches):
            yield from files
