"""Sample values for the gallery and the tests: real places of 睢宁县, people and sums that do not exist."""

from collections.abc import Iterator

from .answers import answers
from .boards import boards
from .media import media
from .places import Sample
from .records import records


def pages() -> Iterator[Sample]:
    """One sample of each public page."""
    yield from boards()
    yield from records()
    yield from media()
    yield from answers()
