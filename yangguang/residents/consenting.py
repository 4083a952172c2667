"""The texts to which people agree: shipped as files, each version for good, with its digest."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

from yangguang.residents.models import Purpose

TEXTS = Path(__file__).parent / "texts"
CURRENT = {
    **dict.fromkeys(Purpose, 1),
    **dict.fromkeys((Purpose.CASES, Purpose.FEEDBACK, Purpose.NOTICES, Purpose.NUMBER), 2),
}
"""The newest version of each; older ones stay as files."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of one text, as people read it; `digest` is that of the Chinese one, which counts."""

    purpose: Purpose
    version: int
    text: str
    digest: bytes

    @property
    def paragraphs(self) -> list[str]:
        """The text, a paragraph each."""
        return [part.strip() for part in self.text.split("\n\n") if part.strip()]


def current(purpose: Purpose) -> Wording:
    """The text that is asked now, in the reader's language."""
    version = CURRENT[purpose]
    chinese = read(purpose, version, "zh")
    english = (get_language() or "").startswith("en")
    shown = read(purpose, version, "en") if english else chinese
    return Wording(purpose, version, shown, hashlib.sha256(chinese.encode()).digest())


@cache
def read(purpose: Purpose, version: int, language: str) -> str:
    """A text as it was shipped."""
    return (TEXTS / f"{purpose}-{version}.{language}.txt").read_text(encoding="utf-8")
