"""Word lists beside the code, one screen each, for a person to read and mend; and how to look for one of many words."""

import re
from pathlib import Path

_LISTS = Path(__file__).parent / "lists"


def listed(name: str) -> tuple[str, ...]:
    """The words of one list."""
    return tuple((_LISTS / f"{name}.txt").read_text(encoding="utf-8").split())


def one_of(words: str | tuple[str, ...]) -> str:
    """A pattern for any of the words (regular expressions, apart by blanks), the longest first where they are plain."""
    parts = words.split() if isinstance(words, str) else map(re.escape, sorted(set(words), key=lambda w: (-len(w), w)))
    return f"(?:{'|'.join(parts)})"
