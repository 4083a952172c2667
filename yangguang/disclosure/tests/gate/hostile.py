"""Texts made to keep the gate's patterns busy: their own words and signs, over and over, behind what sets them off."""

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from functools import cache

from yangguang.disclosure import gate
from yangguang.disclosure.gate.words import listed
from yangguang.disclosure.tests.gate.seeds import words

_ROOMS = words(
    """
    foundation.lexicon foundation.lexicon_mentions disclosure.denunciation
    disclosure.accusing_words disclosure.family_words
    disclosure.innocent_words
    """
)
_HAN = re.compile("[\u3400-\u9fff]+")
_SIGNS = [*" \t\n,，、。:：;；-—#()（）.·*+013¥X", *words("13 2024 1990年 月 日 号 -1号 86 +86 12组 的 了 不 未 没")]
_LONGEST_WORD = 4


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the gate, the lexicon and the look for gossip, by its place."""
    inside = [f"disclosure.gate.{module.name}" for module in pkgutil.iter_modules(gate.__path__)]
    return {
        f"{name}.{key}{n or ''}": pattern
        for name in (*_ROOMS, *inside)
        for key, value in vars(importlib.import_module(f"yangguang.{name}")).items()
        for n, pattern in enumerate(_compiled(value))
    }


def _compiled(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _compiled(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from _compiled(part)


@cache
def spoken(pattern: re.Pattern[str]) -> list[str]:
    """The words that stand in a pattern, in their order; the signs of a class one by one."""
    runs = _HAN.findall(pattern.pattern)
    return list(dict.fromkeys(word for run in runs for word in ([run] if len(run) <= _LONGEST_WORD else run))) or _SIGNS


def repeated(dice: random.Random, pattern: re.Pattern[str], size: int) -> str:
    """One of a pattern's words, or two in turn, behind one of those with which it begins."""
    pool = spoken(pattern)
    opener = dice.choice(pool[: dice.choice((4, 12, len(pool)))])
    unit = dice.choice(pool) + (dice.choice((*pool, *_SIGNS)) if dice.random() < 0.4 else "")
    return _filled(opener, unit, dice.choice(("", "x", "。", dice.choice(pool))), size)


def mixed(dice: random.Random, size: int) -> str:
    """Few words of one or two patterns, and signs, at random, so that they meet in every order."""
    chosen = dice.choices(list(patterns().values()), k=2)
    vocabulary = [dice.choice(spoken(dice.choice(chosen))) for _ in range(dice.randrange(2, 9))]
    vocabulary += dice.choices((*_SIGNS, *listed("roles")), k=dice.randrange(4))
    return "".join(dice.choices(vocabulary, k=size))[:size]


def _filled(opener: str, unit: str, end: str, size: int) -> str:
    return (opener + unit * size)[: size - len(end)] + end
