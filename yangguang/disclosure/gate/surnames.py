"""Surnames, characters of given names, and words that look like a name and are not: data for the name detector.

The surnames cover over 97 % of people; the given-name characters stand in about nine of ten given names of people
born after 1930.
"""

from yangguang.disclosure.gate.words import listed


def _characters(name: str) -> frozenset[str]:
    return frozenset("".join(listed(name)))


STRONG = _characters("surnames")
"""Surnames that rarely begin another word: three characters of a running text may be taken for a name."""
WEAK = _characters("weak_surnames")
"""Surnames that begin many common words: a name only where a title, a role or a list says so."""
DOUBLE = listed("double_surnames")
GIVEN = _characters("given")
NEVER = _characters("never")
"""Never inside a given name: particles, measures, and what offices write."""
KNOWN = frozenset(listed("given_names"))
"""Given names of two characters that many people bear, whatever their characters mean elsewhere."""
MIXED = _characters("mixed")
"""In many given names and in as many words: a name only after a strong surname and beside a plainer character."""
PAIRS = frozenset(listed("pairs"))
"""Words of two characters that are no given name though each of them stands in many."""
WORDS = frozenset(listed("words"))
"""Words of two characters that begin with a surname."""
TAILS = frozenset(listed("tails"))
"""Words of two characters that end with a surname."""
ORDINAL = frozenset("三四五六七八九二大小")
"""The given names of every form's example: 张三, 李四, 王五."""
