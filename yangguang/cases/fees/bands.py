"""Progressive fees: bands of units, each with its price; what so many units cost, and what one more does."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from yangguang.cases.dated import Held
from yangguang.foundation.money import Money


class By(StrEnum):
    """By what a request is charged: how many its applicant made in the month, or how many pages it gives."""

    ITEM = "item"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Band:
    """Units `first` to `last` (None: without end) at `fen` each; every `step` units within it the price grows."""

    first: int
    last: int | None
    fen: int
    step: int = 0  # 0: one price for the whole band
    more: int = 0  # fen, added to the price at each step

    def price(self, unit: int) -> int:
        """Fen for the one unit of that number, which lies in this band."""
        return self.fen + ((unit - self.first) // self.step * self.more if self.step else 0)

    def stretches(self, upto: int) -> Iterator["Stretch"]:
        """The units of this band that are at or below `upto`, joined where they cost the same."""
        first, last = self.first, min(upto, self.last or upto)
        while first <= last:
            end = min(last, first + self.step - 1) if self.step else last
            yield Stretch(first, end, self.price(first))
            first = end + 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units `first` to `last`, each at the same price."""

    first: int
    last: int
    fen: int

    @property
    def count(self) -> int:
        """How many units these are."""
        return self.last - self.first + 1

    @property
    def sum(self) -> Money:
        """What they cost together."""
        return Money(self.fen * self.count)


@dataclass(frozen=True, slots=True)
class Scale:
    """One of the two ways to charge, as it holds in a place on a day."""

    by: By
    bands: tuple[Band, ...]
    held: Held

    def stretches(self, *, after: int = 0, upto: int) -> tuple[Stretch, ...]:
        """What units `after` + 1 to `upto` are made of, in order, each stretch at its price."""
        whole = (stretch for band in self.bands for stretch in band.stretches(upto))
        return tuple(Stretch(max(one.first, after + 1), one.last, one.fen) for one in whole if one.last > after)

    def cost(self, *, after: int = 0, upto: int) -> Money:
        """What units `after` + 1 to `upto` cost; from the first one on where `after` is left out."""
        return Money(sum(stretch.sum.fen for stretch in self.stretches(after=after, upto=upto)))
