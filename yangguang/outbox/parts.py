"""Parts of a text message: how many, where they are cut, what they cost; pure.

One part holds 70 UTF-16 units, a part of several 67; the signature 【…】 counts. An emoji or a rare Han character is
two units and never cut in two.
"""

ALONE, AMONG_SEVERAL = 70, 67


def units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def cut(text: str) -> list[str]:
    """The parts of a text in their order; joined they are the text again. An empty text is one part."""
    if units(text) <= ALONE:
        return [text]
    parts, begun, room = [], 0, AMONG_SEVERAL
    for place, sign in enumerate(text):
        width = units(sign)
        if width > room:
            parts.append(text[begun:place])
            begun, room = place, AMONG_SEVERAL
        room -= width
    return [*parts, text[begun:]]


def cost(parts: int, *, price: int) -> int:
    """What so many parts cost, in li (厘, a thousandth of a yuan), at a price a part in li."""
    return parts * price
