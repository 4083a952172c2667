"""Rows, or columns, that count people, and the sums found among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yangguang.disclosure.counts import names
from yangguang.disclosure.counts.labels import Levels

Vector = tuple[int | None, ...]


@dataclass(frozen=True)
class Sum:
    """A row or column that adds up others."""

    total: int
    parts: tuple[int, ...]


class Items:
    """Each with its name and its numbers, None for one that nobody tells; `top` are those that no sum adds up."""

    def __init__(self, called: Mapping[int, Levels], vectors: Mapping[int, Vector]) -> None:
        self.named = {item: names.total(called[item]) for item in vectors}
        self.could_total = {item: names.could_be_total(called[item]) for item in vectors}
        self.rank = {item: names.rank(called[item]) for item in vectors}
        self.vectors = vectors
        self.told = {item: tuple(number or 0 for number in vector) for item, vector in vectors.items()}
        self.full = [at for at, each in enumerate(zip(*vectors.values(), strict=True)) if None not in each]
        self.found: list[Sum] = []
        self.top = list(vectors)

    @property
    def tells_all(self) -> bool:
        """Whether no number is untold."""
        return all(len(vector) == len(self.full) for vector in self.vectors.values())

    def take(self, item: int, parts: Sequence[int]) -> None:
        """Note a sum: from now on the item stands for its parts."""
        self.found.append(Sum(item, tuple(parts)))
        self.top = [each for each in self.top if each not in parts]

    def is_sum(self, item: int) -> bool:
        """Whether it was found to add up others."""
        return any(each.total == item for each in self.found)

    def add_up(self, parts: Sequence[int], item: int) -> bool:
        """Whether the numbers of several add up to an item's, in all but a tenth of the places that tell all."""
        wrong = sum(sum(self.told[each][at] for each in parts) != self.told[item][at] for at in self.full)
        return wrong * 10 <= len(self.full) and self._may_add_up(parts, item)

    def _may_add_up(self, parts: Sequence[int], item: int) -> bool:
        """A total of some adds up no other total, one of all adds up none of all; without a name it takes two."""
        named = {self.named[each] for each in parts}
        if self.named[item]:
            return named <= ({""} if self.named[item] == "some" else {"", "some"})
        return len(parts) > 1
