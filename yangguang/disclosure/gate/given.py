"""What may be a given name: by its characters, after one surname or another."""

from yangguang.disclosure.gate.surnames import GIVEN, KNOWN, MIXED, NEVER, ORDINAL, PAIRS, WEAK


def may_be(surname: str, given: str) -> bool:
    """Whether these characters can be a given name at all; the judge of the place decides after that."""
    if given in KNOWN:
        return True
    if NEVER.intersection(given) or given in PAIRS:
        return False
    return not MIXED.intersection(given) or (surname not in WEAK and any(map(GIVEN.__contains__, given)))


def plain(given: str) -> bool:
    """Whether it is a given name in a running text, with nothing else to say so."""
    return given in KNOWN or GIVEN.issuperset(given)


def common(given: str) -> bool:
    """Whether every character stands in given names, those of a form's example too."""
    return given in KNOWN or all(map(is_given, given))


def is_given(character: str) -> bool:
    """Whether a character stands in given names."""
    return character in GIVEN or character in ORDINAL
