"""Time-based one-time codes after RFC 6238: SHA-1, six digits, thirty seconds, one step of tolerance."""

import base64
import hashlib
import hmac
import secrets
import unicodedata
from datetime import datetime
from urllib.parse import quote, urlencode

PERIOD = 30
DIGITS = 6
TOLERANCE = 1


def new_secret() -> bytes:
    """A fresh shared secret of 160 random bits."""
    return secrets.token_bytes(20)


def step_at(instant: datetime) -> int:
    """The number of the thirty-second step in which an instant lies."""
    return int(instant.timestamp()) // PERIOD


def code_of(secret: bytes, *, step: int) -> str:
    """The code of one step, six digits (RFC 4226, 5.3)."""
    digest = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 0x0F
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def matching_step(secret: bytes, *, code: str, instant: datetime) -> int | None:
    """The step whose code was typed, within the tolerance around the instant; None when it is no such code."""
    typed = "".join(sign for sign in unicodedata.normalize("NFKC", code) if sign.isalnum()).encode()
    middle, found = step_at(instant), None
    for step in range(middle - TOLERANCE, middle + TOLERANCE + 1):
        if hmac.compare_digest(code_of(secret, step=step).encode(), typed):
            found = step
    return found


def base32(secret: bytes) -> str:
    """A secret as people type it into an authenticator."""
    return base64.b32encode(secret).decode().rstrip("=")


def address(secret: bytes, *, login_name: str, issuer: str) -> str:
    """The `otpauth://` address that a QR code carries."""
    label = quote(f"{issuer}:{login_name}")
    return f"otpauth://totp/{label}?{urlencode({'secret': base32(secret), 'issuer': issuer}, quote_via=quote)}"
