"""Words of the verifier and the log in the reader's language, without Django: Chinese first, English by catalogue."""

import gettext
import os
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[2] / "locale"


def _(text: str) -> str:
    """A Chinese sentence in the language of `YANGGUANG_LANGUAGE` (zh or en); the sentence itself when unknown."""
    return _catalogue(os.environ.get("YANGGUANG_LANGUAGE", "zh")).gettext(text)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language.startswith("zh"):
        return gettext.NullTranslations()
    return gettext.translation("django", LOCALE, [language], fallback=True)
