"""Normalised text that remembers where each of its characters stood in the original."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from yangguang.foundation.lexicon_writings import VARIANTS

# Letters that are drawn as nothing: they split a number for a machine, not for a reader.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_KEPT_CONTROLS = frozenset("\t\n\r")
_SPACES = frozenset("\u2800")
_X = frozenset("×хХΧχ✕✖╳⨯✗✘❌❎ꓫ𐊴Ⅹⅹ")
# Figures of other counting systems, as the numerals that they are; in brackets or a ring they head a list, too.
_FIGURES = {
    **dict(zip("〡〢〣〤〥〦〧〨〩", "123456789", strict=True)),
    **dict(zip("㈠㈡㈢㈣㈤㈥㈦㈧㈨㊀㊁㊂㊃㊄㊅㊆㊇㊈", "一二三四五六七八九" * 2, strict=True)),
}


@dataclass(frozen=True, slots=True)
class Normal:
    """`text` to search in, and the way back to `original`."""

    text: str
    original: str
    starts: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of a non-empty stretch of the normalised text."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end - 1] + 1


def normalise(text: str) -> Normal:
    """NFKC by character, decimal signs of any script as 0–9, variants as the characters in use.

    Invisible characters and combining marks are left out.
    """
    plain = {character: _plain(character) for character in set(text)}
    if all(len(new) == 1 for new in plain.values()):
        changed = {ord(old): new for old, new in plain.items() if old != new}
        return Normal(text.translate(changed) if changed else text, text)
    pieces: list[str] = []
    starts: list[int] = []
    for position, character in enumerate(text):
        new = plain[character]
        pieces.append(new)
        starts.extend([position] * len(new))
    return Normal("".join(pieces), text, starts)


@lru_cache(maxsize=65536)
def _plain(character: str) -> str:
    if character.isascii():
        return character if (character >= " " and character != "\x7f") or character in _KEPT_CONTROLS else ""
    category = unicodedata.category(character)
    if category in {"Cf", "Cc", "Mn", "Me"} or character in _BLANK_LETTERS:
        return ""
    if "\uf020" <= character <= "\uf07e":  # the signs of symbol fonts stand where those of other fonts do
        return chr(ord(character) - 0xF000)
    if category in {"Zl", "Zp"}:
        return "\n"
    if category == "Zs" or character in _SPACES:
        return " "
    if character in VARIANTS:
        return VARIANTS[character]
    if character in _X:
        return "X"
    if character in _FIGURES:
        return _FIGURES[character]
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    composed = unicodedata.normalize("NFKC", character)
    return "".join(part for part in composed if unicodedata.category(part) != "Mn")
