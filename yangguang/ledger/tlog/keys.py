"""Keys of logs and witnesses: the vkey spelling, the key id, signing and checking (C2SP signed-note)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.strict import base64_of, unbase64
from yangguang.ledger.words import _

ED25519 = 1
COSIGNATURE = 4
_VKEY = re.compile(r"([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True)
class Key:
    """A public key under its name; `kind` is ED25519 for a log, COSIGNATURE for a witness."""

    name: str
    public: bytes
    kind: int = ED25519

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64_of(bytes([self.kind]) + self.public)}"

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether this key made the 64-byte signature over the message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def key_from(text: str) -> Key:
    """A key from its vkey. Raises Bent for a wrong spelling, key id, kind or length."""
    match = _VKEY.fullmatch(text.strip())
    if match is None:
        raise Bent(_("这不是公钥（应为「名称+8位编号+base64」）。"))
    data = unbase64(match[3])
    if len(data) != 33 or data[0] not in (ED25519, COSIGNATURE):
        raise Bent(_("公钥「{name}」的类型或长度不对。").format(name=match[1]))
    key = Key(match[1], data[1:], data[0])
    if key.id.hex() != match[2]:
        raise Bent(_("公钥「{name}」的编号与内容不符，可能抄错了。").format(name=match[1]))
    return key


@dataclass(frozen=True, slots=True)
class Signer:
    """A log's private key: its name (the origin) and the 32-byte Ed25519 seed."""

    name: str
    seed: bytes

    @property
    def key(self) -> Key:
        """The public key that checks what this signer signs."""
        return _key(self.name, self.seed)

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature over a message."""
        return _private(self.seed).sign(message)


@lru_cache(maxsize=8)
def _private(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


@lru_cache(maxsize=8)
def _key(name: str, seed: bytes) -> Key:
    return Key(name, _private(seed).public_key().public_bytes_raw())
