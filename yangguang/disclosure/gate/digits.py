"""Runs of digits with signs between them, and the numbers that may be read out of a run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_BETWEEN = r"[\s\-‐‒–—―−_.·•・/\\,、|~*]"
_RUN = re.compile(rf"[0-9](?:{_BETWEEN}{{0,6}}+[0-9])*+(?:{_BETWEEN}{{0,6}}+[Xx](?![A-Za-z]))?")
_WORDS_BETWEEN = 12
_SCATTERED = re.compile(rf"[0-9](?:[^0-9]{{0,{_WORDS_BETWEEN}}}+[0-9])*+(?:[^0-9A-Za-z]{{0,6}}+[Xx](?![A-Za-z]))?")
FILLER = "\ufffc"  # stands for what was already found: no digit, no letter, no separator


@dataclass(frozen=True, slots=True)
class Run:
    """The digits of one run; `places` are their offsets in the text, `edges` the indices at which a group begins."""

    digits: str
    places: list[int]
    edges: frozenset[int]

    def aligned(self, start: int, length: int) -> bool:
        """Whether a window begins and ends where groups do."""
        return start in self.edges and start + length in self.edges

    def unbroken(self, start: int, length: int) -> bool:
        """Whether nothing stands between the digits of a window."""
        return self.places[start + length - 1] - self.places[start] == length - 1

    def groups(self, start: int, end: int) -> Iterator[int]:
        """The lengths of the groups between two indices, as far as both are where groups begin."""
        edges = [edge for edge in range(max(0, start), min(len(self.digits), end) + 1) if edge in self.edges]
        return (after - before for before, after in pairwise(edges))

    def span(self, start: int, length: int) -> tuple[int, int]:
        """Offsets of a window in the text."""
        return self.places[start], self.places[start + length - 1] + 1


def runs(text: str, *, at_least: int, scattered: bool = False) -> Iterator[Run]:
    """Runs of at least so many digits (a final X counts as one); scattered ones may have words between their groups."""
    for match in (_SCATTERED if scattered else _RUN).finditer(text):
        if match.end() - match.start() < at_least:
            continue
        places = [
            i
            for i in range(match.start(), match.end())
            if "0" <= text[i] <= "9" or (text[i] in "Xx" and i == match.end() - 1)
        ]
        if len(places) >= at_least:
            yield _run(text, places)


def _run(text: str, places: list[int]) -> Run:
    digits = "".join([text[i] for i in places]).upper()
    edges = {0, len(places)} | {n for n in range(1, len(places)) if places[n] != places[n - 1] + 1}
    return Run(digits, places, frozenset(edges))


def blank(text: str, spans: list[tuple[int, int]]) -> str:
    """The text, same length, with the spans (in order, apart) filled in, so that nothing is found in them twice."""
    pieces, free = [], 0
    for start, end in spans:
        pieces += [text[free:start], FILLER * (end - start)]
        free = end
    return "".join([*pieces, text[free:]])
