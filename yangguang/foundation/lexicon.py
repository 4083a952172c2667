"""The charter's lexicon: words of what this platform never does, stopped in texts, tables and documents.

Sunlight falls on power, never on people: these phrases list, chase, punish, score or denounce residents for their
private lives. Each names the charter's point and says why in words for the person who typed it.
"""

import re
import unicodedata
from dataclasses import dataclass

from yangguang.foundation import lexicon_groups as groups
from yangguang.foundation import lexicon_mentions as mentions
from yangguang.foundation import lexicon_rules as rules

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
_FILLERS = frozenset("·•.。*_-—~|/\\+'\"“”‘’「」【】()（）")
_ENDS = frozenset("。!?;\n\r")


def _pattern(words: str) -> str:
    after, before = _CHANCE.get(words, ""), _BEFORE.get(words, "")
    return (f"(?<![{before}])" if before else "") + re.escape(words) + (f"(?![{after}])" if after else "")


# Longer phrases first, so that the most telling one is reported.
_ANY = re.compile("|".join(_pattern(words) for words in sorted(_BY_WORDS, key=len, reverse=True)))


def found(text: str) -> list[Hit]:
    """Every forbidden phrase in a text, whatever blanks, invisible signs, full-width forms or dots lie between."""
    bare, places, sentences = _bare(text)
    hits = [(hit.start(), hit.end(), _BY_WORDS[hit.group()]) for hit in _ANY.finditer(bare)]
    hits += [(hit.start(), hit.end(), phrase) for rule, phrase in RULES for hit in rule.finditer(bare)]
    threats = mentions.threatened(bare, sentences) if hits else frozenset()

    def is_mention(start: int, end: int, phrase: Phrase) -> bool:
        ordered = phrase.of_residents or not threats.isdisjoint(sentences[start:end])
        return not ordered and mentions.is_against(bare, sentences, (start, end))

    return [
        Hit(phrase, places[start], places[end - 1] + 1, is_mention(start, end, phrase))
        for start, end, phrase in _apart(hits, len(bare))
    ]


def anything(bare: str) -> bool:
    """Whether a text without blanks and signs deserves `found`: one quick look."""
    return bool(_ANY.search(bare)) or any(rule.search(bare) for rule, _phrase in RULES)


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
        for sign in unicodedata.normalize("NFKC", given):
            if unicodedata.category(sign)[0] not in "ZC" and sign not in _FILLERS:
                signs.append(sign)
                places.append(place)
                sentences.append(sentence)
            sentence += sign in _ENDS
    return "".join(signs), places, sentences
