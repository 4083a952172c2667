"""查询码: the secret by which someone without an account follows an objection, report or request."""

import hashlib
import hmac
import secrets
import unicodedata

from yangguang.foundation import keys

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 signs, none that reads as another
_LENGTH = 16  # 16 × 5 bits = 80 random bits


def new() -> str:
    """A fresh code of 80 random bits in four groups of four, such as `7KQ2-M9XC-R4TD-HW3P`."""
    signs = [secrets.choice(_ALPHABET) for _ in range(_LENGTH)]
    return "-".join("".join(signs[i : i + 4]) for i in range(0, _LENGTH, 4))


def derived(text: str, *, name: str) -> str:
    """The one code that a named secret makes of a text, of the same shape as a fresh one; nothing leads back."""
    made = int.from_bytes(hmac.new(keys.secret(name), text.encode(), hashlib.sha256).digest())
    signs = [_ALPHABET[made >> 5 * place & 31] for place in range(_LENGTH)]
    return "-".join("".join(signs[i : i + 4]) for i in range(0, _LENGTH, 4))


def normalise(typed: str) -> str:
    """What a person typed, as bare signs: full-width, lower case, blanks and hyphens are forgiven."""
    text = unicodedata.normalize("NFKC", typed).upper()
    return "".join(sign for sign in text if sign.isalnum())


def digest(code: str) -> bytes:
    """The keyed HMAC under which a code is stored; the key lies outside the database."""
    return hmac.new(keys.secret("codes"), normalise(code).encode(), hashlib.sha256).digest()
