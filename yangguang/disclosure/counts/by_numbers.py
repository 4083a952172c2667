"""Sums that the numbers tell: a row or column that adds up a run of others, in every place, is their total."""

import math
from collections.abc import Sequence
from itertools import accumulate, takewhile

from yangguang.disclosure.counts.items import Items

_FEW = 20  # among so many, a sum is looked for anywhere; among more, right before and right after its parts
_RARE = 50  # so many times rarer than the tries, a match is no coincidence


def find(items: Items) -> None:
    """Totals that stand after their parts, then those before them, until there are no more."""
    before = None
    while before != items.top:
        before = items.top
        items.top = _folded(items, _folded(items, before)[::-1])[::-1]


def _folded(items: Items, order: Sequence[int]) -> list[int]:
    """What is left when each total stands for the parts before it."""
    stack: list[int] = []
    for item in order:
        if run := _run(items, stack, item, last=item == order[-1]):
            items.take(item, run)
            stack = [each for each in stack if each not in run]
        stack.append(item)
    return stack


def _run(items: Items, stack: Sequence[int], item: int, *, last: bool) -> tuple[int, ...]:
    """The longest run of what went before whose numbers add up to an item's."""
    if items.named[item] == "some" and not items.is_sum(item) and not any(items.told[item][at] for at in items.full):
        before = takewhile(lambda each: not items.named[each], reversed(stack))
        return tuple(each for each in before if items.add_up([each], item))
    for at in [at for at in items.full if items.told[item][at]][:2]:
        running = list(accumulate((items.told[each][at] for each in stack), initial=0))
        for end in range(len(stack), 0 if len(stack) <= _FEW else len(stack) - 1, -1):
            wanted = running[end] - items.told[item][at]
            for start in [start for start in range(end) if running[start] == wanted]:
                run = tuple(stack[start:end])
                if items.add_up(run, item) and ((last and len(run) == len(stack)) or _is_meant(items, item, run)):
                    return run
    return ()


def _is_meant(items: Items, item: int, run: Sequence[int]) -> bool:
    """Whether a sum is no coincidence: by its name, by its rank among places, or by numbers too rare for one."""
    if items.named[item] or items.rank[item] > max(items.rank[each] for each in run) > 0:
        return True
    chance = math.prod(items.told[item][at] + 1 for at in items.full[:100])
    return chance > _RARE * len(items.vectors) * min(len(items.vectors), _FEW)
