"""Health and family terms that must not stand beside a person's name."""

import re

from yangguang.disclosure.gate.words import listed, one_of

TERMS = frozenset({*listed("health"), *listed("family")})
_TERM = re.compile(one_of(tuple(TERMS)))
# What programmes, offices and papers are called holds such words and says nothing about a person.
_TITLE = re.compile(one_of(listed("titles")))


def places(text: str) -> list[tuple[int, int, str]]:
    """Where the terms stand in a text: start, end, term."""
    untitled = _TITLE.sub(lambda match: "·" * len(match.group()), text)
    return [(match.start(), match.end(), match.group()) for match in _TERM.finditer(untitled)]
