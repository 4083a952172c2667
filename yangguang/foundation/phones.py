"""Phones that an office may give to everybody: landlines and hotlines; a mobile phone is somebody's own."""

import re
import unicodedata

_LANDLINE = r"0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(?:(?:-|转)[0-9]{1,6})?"
_HOTLINE = r"1[02][0-9]{3}|9[56][0-9]{3,4}|400-?[0-9]{3}-?[0-9]{4}|800-?[0-9]{3}-?[0-9]{4}|11[0-9]|12[0-2]"
_ONE = re.compile(rf"(?:{_LANDLINE}|{_HOTLINE})")
_BETWEEN = re.compile(r"[、,;/\s]+")


def are_public(text: str) -> bool:
    """Whether a text is one or more landlines or hotlines, and nothing else."""
    parts = [part for part in _BETWEEN.split(unicodedata.normalize("NFKC", text).strip()) if part]
    return bool(parts) and all(_ONE.fullmatch(part) for part in parts)
