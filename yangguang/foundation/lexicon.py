"""The charter's lexicon: words of what this platform never does, stopped in texts, tables and documents.

Sunlight falls on power, never on people: these phrases list, chase, punish, score or denounce residents for their
private lives. Each names the charter's point and says why in words for the person who typed it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from yangguang.foundation import lexicon_groups as groups
from yangguang.foundation import lexicon_mentions as mentions
from yangguang.foundation import lexicon_rules as rules
from yangguang.foundation import lexicon_writings as writings

# Words of everyday texts in which a short phrase stands by chance.
_CHANCE = {"超生": "理态物命", "偷生": "", "连坐": "垫席"}
_BEFORE = {"偷生": "苟"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A forbidden phrase, the charter's point that forbids it, and why, in words for its author.

    `of_residents`: it says what residents do or are, so that an order against it is forbidden too.
    """

    words: str
    point: int
    why: str
    of_residents: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A forbidden phrase in a text, with its place in the text as it was given.

    `mention`: the sentence is against what offices did ("不得征收社会抚养费", "社会抚养费已取消"); a person decides.
    """

    phrase: Phrase
    start: int
    end: int
    mention: bool = False


PHRASES = tuple(
    Phrase(words, point, why, of_residents)
    for point, why, *columns in groups.GROUPS
    for of_residents, listed in zip((False, True), columns, strict=True)
    for words in listed.split()
)
RULES = tuple((re.compile(pattern), Phrase(name, point, why, of)) for point, name, why, pattern, of in rules.RULES)
_BY_WORDS = {phrase.words: phrase for phrase in PHRASES}
_ENDS = frozenset("。!?;！？；\n\r")


def _pattern(words: str) -> str:
    after, before = _CHANCE.get(words, ""), _BEFORE.get(words, "")
    return (f"(?<![{before}])" if before else "") + re.escape(words) + (f"(?![{after}])" if after else "")


_LONG_ENOUGH = 4
# A phrase may have letters and figures strewn in it, or stand backwards, where it is too long to be there by chance.
_LONG = re.compile("|".join(words for words in sorted(_BY_WORDS, key=len, reverse=True) if len(words) >= _LONG_ENOUGH))
_BACKWARDS = {words[::-1]: phrase for words, phrase in _BY_WORDS.items() if len(words) > _LONG_ENOUGH}
_TURNED = re.compile("|".join(_BACKWARDS))
_HEARD = {pattern: phrase for words, phrase in _BY_WORDS.items() if (pattern := writings.by_sound(words))}
_BY_SOUND = re.compile("|".join(_HEARD), re.I)
# Longer phrases first, so that the most telling one is reported.
_ANY = re.compile("|".join(_pattern(words) for words in sorted(_BY_WORDS, key=len, reverse=True)))


def found(text: str) -> list[Hit]:
    """Every forbidden phrase in a text, whatever blanks, invisible signs, full-width forms or dots lie between."""
    bare, places, sentences = _bare(text)
    hits = [(hit.start(), hit.end(), _BY_WORDS[hit.group()]) for hit in _ANY.finditer(bare)]
    hits += [(hit.start(), hit.end(), phrase) for rule, phrase in RULES for hit in rule.finditer(bare)]
    hits += _disguised(bare)
    threats = mentions.threatened(bare, sentences) if hits else frozenset()

    def is_mention(start: int, end: int, phrase: Phrase) -> bool:
        if not threats.isdisjoint(sentences[start:end]):
            return False
        if phrase.of_residents:
            return mentions.is_against_listing(bare, sentences, (start, end))
        return mentions.is_against(bare, sentences, (start, end))

    return [
        Hit(phrase, places[start], places[end - 1] + 1, is_mention(start, end, phrase))
        for start, end, phrase in _apart(hits, len(bare))
    ]


def anything(text: str) -> bool:
    """Whether a text deserves `found`: one quick look."""
    bare = text.translate(writings.BARE)
    return bool(_ANY.search(bare)) or any(rule.search(bare) for rule, _phrase in RULES) or any(_disguised(bare))


def suspect_lines(text: str) -> set[int]:
    """Of many short texts, one a line: the numbers of those that deserve `found`."""
    lines = text.translate(writings.BARE_LINES).split("\n")
    joined = "\n".join(lines)
    starts = [*accumulate((len(line) + 1 for line in lines), initial=0)]
    places = [hit.start() for hit in _ANY.finditer(joined)]
    places += [hit.start() for rule, _phrase in RULES for hit in rule.finditer(joined)]
    places += [start for start, _end, _phrase in _disguised(joined)]
    return {bisect_right(starts, place) - 1 for place in places}


def _disguised(bare: str) -> Iterator[tuple[int, int, Phrase]]:
    """Phrases backwards, written for their sound, or with letters and figures strewn in them."""
    yield from ((hit.start(), hit.end(), _BACKWARDS[hit.group()]) for hit in _TURNED.finditer(bare))
    if writings.HEARD.search(bare):
        yield from ((hit.start(), hit.end(), _heard(hit.group())) for hit in _BY_SOUND.finditer(bare))
        short = _BY_WORDS["超生"]
        yield from ((hit.start(), hit.end(), short) for hit in writings.SHORT_BY_SOUND.finditer(bare))
    if writings.STREWN.search(bare):
        kept = [place for place, sign in enumerate(bare) if not (sign.isascii() and sign.isalnum())]
        strewn = "".join(map(bare.__getitem__, kept))
        for hit in _LONG.finditer(strewn):
            yield kept[hit.start()], kept[hit.end() - 1] + 1, _BY_WORDS[hit.group()]


def _heard(written: str) -> Phrase:
    return next(phrase for pattern, phrase in _HEARD.items() if re.fullmatch(pattern, written, re.I))


def _apart(hits: list[tuple[int, int, Phrase]], length: int) -> list[tuple[int, int, Phrase]]:
    """Phrases before rules where both see the same words; what overlaps is said once."""
    taken = bytearray(length)
    kept: list[tuple[int, int, Phrase]] = []
    for hit in hits:
        start, end = hit[:2]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit[0])


def _bare(text: str) -> tuple[str, list[int], list[int]]:
    """The text without what may hide a phrase; for each sign its place in the text as given, and its sentence."""
    signs: list[str] = []
    places: list[int] = []
    sentences: list[int] = []
    sentence = 0
    for place, given in enumerate(text):
        for sign in writings.BARE[ord(given)] or "":
            signs.append(sign)
            places.append(place)
            sentences.append(sentence)
        sentence += given in _ENDS
    return "".join(signs), places, sentences
