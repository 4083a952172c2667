"""Reading numbers and base64 in exactly one spelling each."""

import base64
import binascii
import re

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.hashing import SIZE
from yangguang.ledger.words import _

_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")


def decimal(text: str) -> int:
    """A number in ASCII digits without leading zeros, at most 2**63−1. Raises Bent for any other spelling."""
    if not _DECIMAL.fullmatch(text) or int(text) >= 1 << 63:
        raise Bent(_("「{text}」不是规范的数字。").format(text=text[:40]))
    return int(text)


def unbase64(text: str) -> bytes:
    """Standard base64, padded, in its one canonical spelling. Raises Bent for any other."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Bent(_("「{text}」不是规范的 base64。").format(text=text[:60])) from fault
    if base64.b64encode(data).decode() != text:
        raise Bent(_("「{text}」不是规范的 base64。").format(text=text[:60]))
    return data


def hash_from(text: str) -> bytes:
    """A hash in base64. Raises Bent unless it has 32 bytes."""
    data = unbase64(text)
    if len(data) != SIZE:
        raise Bent(_("散列「{text}」不是 32 字节。").format(text=text[:60]))
    return data


def base64_of(data: bytes) -> str:
    """Standard base64, padded."""
    return base64.b64encode(data).decode()
