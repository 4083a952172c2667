"""Words of the verifier and the log in the reader's language, without Django: Chinese first, English by catalogue."""

import json
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).parent / "locale" / "en" / "LC_MESSAGES" / "django.po"
_ENTRY = re.compile(r'^msgid (".+")\nmsgstr (".+")$', re.MULTILINE)


def _(text: str) -> str:
    """A Chinese sentence in the language of `YANGGUANG_LANGUAGE` (zh or en); the sentence itself when unknown."""
    return english().get(text, text) if os.environ.get("YANGGUANG_LANGUAGE", "").startswith("en") else text


def language_of(environment: Mapping[str, str]) -> str:
    """The language of whoever runs a command, by LC_ALL, LC_MESSAGES or LANG: English where that is asked for."""
    asked = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next(filter(None, asked), "").startswith("en") else "zh"


@cache
def english() -> dict[str, str]:
    """The English catalogue, read from its .po file: a verifier must not need a compiled one."""
    found = _ENTRY.findall(CATALOGUE.read_text(encoding="utf-8"))
    return {json.loads(key): json.loads(value) for key, value in found}
