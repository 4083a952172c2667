"""Seeded names: officers' are plainly made up, those of a roll are distinct and none lies hidden in another."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("names.yaml")
# One row in so many bears a name of this kind; the rest are a surname and two signs.
_RARE, _MINORITY, _COMPOUND = 250, 500, 50


@cache
def signs() -> dict[str, list[str]]:
    """What names are made of: `names.yaml`, each entry as a list."""
    return {key: list(value) for key, value in yaml.safe_load(_FILE.read_text()).items()}


def officer(number: int) -> str:
    """The name of the n-th officer: a surname and a term of the sexagenary cycle; 480 different ones."""
    known = signs()
    return known["surnames"][number % len(known["surnames"])] + known["cycle"][number % len(known["cycle"])]


def distinct(count: int, *, seed: int) -> list[str]:
    """So many different names of three and four signs, some with rare signs (㐱 𬱖 𫖯), some minority names with ·.

    Raises ValueError when the table cannot yield as many.
    """
    known, chance = signs(), random.Random(seed)
    plain = _mixed(chance, count, known["surnames"], known["first"], known["second"])
    rare = _mixed(chance, count // _RARE, known["surnames"], known["rare"], known["second"])
    compound = _mixed(chance, count // _COMPOUND, known["compound"], known["first"], known["second"])
    minority = _mixed(chance, count // _MINORITY, known["given"], ["·"], known["fathers"])
    made = list(islice(_interleaved(plain, rare, compound, minority), count))
    if len(made) < count:
        raise ValueError(f"names.yaml yields {len(made)} names, not {count}: add signs to it")
    return made


def _interleaved(
    plain: Iterator[str], rare: Iterator[str], compound: Iterator[str], minority: Iterator[str]
) -> Iterator[str]:
    for number, name in enumerate(plain, start=1):
        if number % _MINORITY == 0:
            yield from islice(minority, 1)
        elif number % _RARE == 0:
            yield from islice(rare, 1)
        elif number % _COMPOUND == 0:
            yield from islice(compound, 1)
        yield name


def _mixed(chance: random.Random, count: int, heads: list[str], middles: list[str], tails: list[str]) -> Iterator[str]:
    whole = len(heads) * len(middles) * len(tails)
    for number in chance.sample(range(whole), min(count, whole)):
        rest, tail = divmod(number, len(tails))
        head, middle = divmod(rest, len(middles))
        yield heads[head] + middles[middle] + tails[tail]
