"""Sums that names tell, where numbers do not: some are told by nobody, or were not added up well."""

from itertools import takewhile

from yangguang.disclosure.counts.items import Items


def find(items: Items) -> None:
    """Totals by name among what no sum adds up yet; then one that has no name."""
    for item in sorted(items.top, key=lambda item: not items.named[item]):
        if item in items.top and not items.is_sum(item) and (parts := _parts(items, item)):
            items.take(item, parts)


def _parts(items: Items, item: int) -> list[int]:
    if items.named[item] == "some":
        return _beside(items, item)
    if not items.named[item] and not _could_be_one(items, item):
        return []
    leaves = [each for each in items.vectors if not items.named[each] and each != item]
    return leaves if items.full and items.add_up(leaves, item) else _others(items, item)


def _beside(items: Items, item: int) -> list[int]:
    """What stands right before it up to another total; where nothing does, right after it."""
    at = items.top.index(item)
    before = list(takewhile(lambda each: not items.named[each], items.top[:at][::-1]))
    return before or list(takewhile(lambda each: not items.named[each], items.top[at + 1 :]))


def _others(items: Items, item: int) -> list[int]:
    return [each for each in items.top if each != item and items.named[each] != "all"]


def _could_be_one(items: Items, item: int) -> bool:
    """Whether it stands first or last and is nowhere less than the others together, some of which nobody tells."""
    others, vector = _others(items, item), items.vectors[item]
    if item not in {items.top[0], items.top[-1]} or len(others) < 2 or items.tells_all:
        return False
    told = [(number, at) for at, number in enumerate(vector) if number is not None]
    above = items.rank[item] > max(items.rank[each] for each in others) > 0
    meant = items.could_total[item] or above or (any(vector) and len(told) == len(vector))
    least = all(number >= sum(items.told[each][at] for each in others) for number, at in told)
    return meant and least and items.add_up(others, item)
