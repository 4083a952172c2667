"""What lies under the key of a message or a reply: address and words."""

import json
from typing import NamedTuple

from yangguang.foundation import canonical, keys


class Sealed(NamedTuple):
    """An address and the words that go to it or came from it."""

    address: str
    text: str


def seal(content: Sealed, *, subject: str) -> bytes:
    """Address and words, sealed under their subject."""
    return keys.seal(canonical.dumps(content._asdict()), subject=subject)


def opened(sealed: bytes | memoryview, *, subject: str) -> Sealed | None:
    """Address and words; None when their key was destroyed."""
    plain = keys.opened(bytes(sealed), subject=subject)
    return None if plain is None else Sealed(**json.loads(plain))
