"""Sample values for the gallery and the tests: real places of 睢宁县, people and sums that do not exist."""

from collections.abc import Iterator

from .answers import answers
from .boards import boards
from .facilities import facilities
from .guides import findings, guides, papers, retention
from .levels import levels
from .media import media, selfcheck
from .places import Sample
from .ratings import ratings
from .records import records


def pages() -> Iterator[Sample]:
    """One sample of each public page."""
    yield from boards()
    yield from levels()
    yield from records()
    yield from facilities()
    yield from guides()
    yield from papers()
    yield from ratings()
    yield from findings()
    yield from retention()
    yield from media()
    yield from selfcheck()
    yield from answers()
