"""Digits that are written as something else: in words, as letters that look alike, with signs and pictures between."""

import re
import unicodedata

_FIGURES = ("〇零○◯", "一幺壹弌", "二两贰弍", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_NUMERALS = "".join(_FIGURES)
_VALUES = {ord(sign): str(value) for value, signs in enumerate(_FIGURES) for sign in signs}
_SPELLED = re.compile(rf"[{_NUMERALS}0-9](?:[ \-,、.·]?[{_NUMERALS}0-9]){{10,}}+")
_ROUND = "○◯OoΟοОо"
_UPRIGHT = "lIІӀ"
_ALIKE = str.maketrans(f"{_ROUND}{_UPRIGHT}Зз", "0" * len(_ROUND) + "1" * len(_UPRIGHT) + "33")
# A code of letters and digits is none; what looks like a number is digits but for a letter here and there.
_LOOKS = re.compile(
    rf"(?<![0-9A-Za-zА-я])(?=[{_UPRIGHT}Зз{_ROUND}]{{0,4}}[0-9])[0-9{_ROUND}{_UPRIGHT}Зз]{{11,19}}+[Xx]?(?![0-9A-Za-zА-я])"
)
_FEWEST_TRUE = 4
# What stands between digits and says nothing: brackets, quotes, pictures, marks. Dots and commas say something.
_KEPT = frozenset(".,/\\*~、%¥$€£")
_CATEGORIES = frozenset({"So", "Sk", "Sm", "Sc", "Ps", "Pe", "Pi", "Pf", "Pd", "Pc", "Po"})
_IN_SIGNS = re.compile(r"(?<=[0-9])(?=[^0-9\w\s])[^0-9\w]{1,6}+(?=[0-9Xx])")


def digits(text: str) -> str:
    """The text, same length, with what a person reads as digits written as digits, and a dash for a sign between."""
    spelled = _SPELLED.sub(lambda match: match.group().translate(_VALUES), text)
    alike = _LOOKS.sub(_as_digits, spelled)
    return _IN_SIGNS.sub(lambda match: "".join(map(_sign, match.group())), alike)


def _as_digits(match: re.Match[str]) -> str:
    written = match.group()
    return written.translate(_ALIKE) if sum(map(str.isdigit, written)) >= _FEWEST_TRUE else written


def _sign(character: str) -> str:
    plain = character in _KEPT or character.isspace() or unicodedata.category(character) not in _CATEGORIES
    return character if plain else "-"
