"""A title set to be read at five metres: broken where the sense breaks, as large as its length allows."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from design.titles import SIGNS_AFTER, SIGNS_BEFORE, pieces
from yangguang.press.posters import fonts

LARGEST = 72.0
_CAP, _LEADING = 0.733, 0.42
_WIDER = 1.1
_BAD_BREAK = 12.0


@dataclass(frozen=True)
class Headline:
    """A title's lines and its size in points."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """The height in points, from the top of the first line to the foot of the last."""
        return self.size * _height(len(self.lines))


@lru_cache(maxsize=64)
def fit(title: str, *, width: float, most: int, height: float, words: tuple[str, ...] = ()) -> Headline:
    """Break a title into at most `most` lines of `width` points, as large as fits in `height` points, 72 at most.

    `words` are names that stay whole (a village, a programme). A line more must gain a tenth in size.
    """
    tokens = pieces(title, words)
    best = Headline((title,), 0)
    for count in range(1, min(most, len(tokens)) + 1):
        lines = _balance(tokens, count)
        widest = max(fonts.face(bold=True).width(line) for line in lines)
        size = min(LARGEST, 0.985 * width / max(widest, 1), height / _height(count))
        if size > best.size * _WIDER:
            best = Headline(lines, round(size, 1))
    return best


def running(title: str, *, width: float, largest: float) -> float:
    """The size in which a title stands on one line at the head of each further sheet."""
    return round(min(largest, 0.985 * width / max(fonts.face(bold=True).width(title), 1)), 1)


def _height(lines: int) -> float:
    return lines * (_CAP + _LEADING) - _LEADING


def _balance(tokens: list[str], count: int) -> tuple[str, ...]:
    """The split into `count` lines with the least sum of squared widths; a break where the sense breaks costs less."""
    widths = [fonts.face(bold=True).width(token) for token in tokens]
    nowhere: tuple[float, list[int]] = (float("inf"), [])
    table: list[tuple[float, list[int]]] = [(0.0, []), *[nowhere] * len(tokens)]
    for _ in range(count):
        fresh = [nowhere] * (len(tokens) + 1)
        for start, (cost, cuts) in enumerate(table):
            for end in range(start + 1, len(tokens) + 1):
                total = cost + sum(widths[start:end]) ** 2 + _penalty(tokens, end)
                if total < fresh[end][0]:
                    fresh[end] = (total, [*cuts, end])
        table = fresh
    return tuple("".join(tokens[start:end]).strip() for start, end in pairwise([0, *table[-1][1]]))


def _penalty(tokens: list[str], end: int) -> float:
    if end == len(tokens):
        return 0.0
    good = tokens[end][0] in SIGNS_BEFORE or tokens[end - 1][-1] in f"{SIGNS_AFTER}的"
    return 0.0 if good else _BAD_BREAK
