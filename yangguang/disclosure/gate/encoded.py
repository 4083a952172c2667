"""What stands in a text in another writing: base64, percent signs, character references, escapes, hexadecimal."""

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

_FEWEST = 4  # fewer characters than this hold no number and no phrase


def _base64(written: str) -> str:
    plain = written.rstrip("=").replace("-", "+").replace("_", "/")
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _hexadecimal(written: str) -> str:
    try:
        return bytes.fromhex(written[: len(written) - len(written) % 2]).decode()
    except UnicodeDecodeError:
        return ""


def _escaped(written: str) -> str:
    return re.sub(
        r"\\(?:u\{?([0-9A-Fa-f]{4,6})\}?|x([0-9A-Fa-f]{2}))",
        lambda m: _sign(int(m.group(1) or m.group(2), 16)),
        written,
    )


def _sign(number: int) -> str:
    return chr(number) if number < 0x110000 else ""


_WRITINGS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"(?<![0-9A-Za-z+/])(?=[0-9+/_\-]{0,40}[A-Za-z])[0-9A-Za-z+/_\-]{12,4096}+={0,2}"), _base64),
    (re.compile(r"(?=[^%\s]{0,40}%[0-9A-Fa-f]{2})(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z_.~\-]){4,4096}+"), unquote),
    (re.compile(r"(?:&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});|[0-9]){4,2000}+"), html.unescape),
    (re.compile(r"(?:\\u\{?[0-9A-Fa-f]{4,6}\}?|\\x[0-9A-Fa-f]{2}|[0-9]){4,2000}+"), _escaped),
    (re.compile(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{22,4096}+(?![0-9A-Za-z])"), _hexadecimal),
)
_READABLE = re.compile(r"[0-9][^0-9]{0,3}[0-9]|[\u3400-\u9fff]{2}")


def find(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches in another writing that say something: start, end, and what they say."""
    for pattern, read in _WRITINGS:
        for match in pattern.finditer(text):
            said = read(match.group())
            if len(said) >= _FEWEST and said != match.group() and said.isprintable() and _READABLE.search(said):
                yield match.start(), match.end(), said
