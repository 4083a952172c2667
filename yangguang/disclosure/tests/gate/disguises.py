"""The ways in which a number is hidden from a machine and stays readable for a person."""

import random
from collections.abc import Callable

_FULL = str.maketrans("0123456789Xx", "０１２３４５６７８９Ｘｘ")
_SPOKEN = str.maketrans("0123456789", "〇一二三四五六七八九")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_BOLD = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202e\u2066\u180e\ufe0f\u034f"


def plain(number: str, _dice: random.Random) -> str:
    return number


def full_width(number: str, _dice: random.Random) -> str:
    return number.translate(_FULL)


def half_full_width(number: str, dice: random.Random) -> str:
    return "".join(sign.translate(_FULL) if dice.random() < 0.5 else sign for sign in number)


def invisible(number: str, dice: random.Random) -> str:
    return "".join(sign + (dice.choice(_INVISIBLE) if dice.random() < 0.5 else "") for sign in number[:-1]) + number[-1]


def other_script(number: str, dice: random.Random) -> str:
    return number.translate(dice.choice((_ARABIC, _BOLD)))


def underlined(number: str, _dice: random.Random) -> str:
    return "".join(sign + "\u0332" for sign in number)


def spoken(number: str, _dice: random.Random) -> str:
    return number.translate(_SPOKEN)


def grouped(*groups: int) -> Callable[[str, random.Random], str]:
    """Blanks, dashes or dots between groups of digits; the last group takes the rest."""

    def disguise(number: str, dice: random.Random) -> str:
        sign, pieces = dice.choice((" ", "-", "\u3000", "\u00a0", "－", "—", " - ", "\u2009", ".")), []
        for length in groups:
            pieces.append(number[:length])
            number = number[length:]
        return sign.join([*pieces, number] if number else pieces)

    return disguise


def one_by_one(number: str, dice: random.Random) -> str:
    return dice.choice((" ", "-", "\u3000")).join(number)


def inside_words(number: str, dice: random.Random) -> str:
    before, after = dice.choice(
        (("编码abc", "def"), ("王某", "号"), ("ID_", "_x1"), ("档案", "存"), ("No", "Z"), ("【", "】"))
    )
    return before + number + after
