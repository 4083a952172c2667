"""Checkpoints: origin, size and root of the log at one moment, as a signed note (C2SP tlog-checkpoint)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog import note
from yangguang.ledger.tlog.keys import Key, Signer
from yangguang.ledger.tlog.strict import base64_of, decimal, hash_from
from yangguang.ledger.words import _


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The log's origin, the number of its entries, the 32-byte root over them, and extension lines if any."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = (self.origin, str(self.size), base64_of(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint whose signature was checked, the key that made it, and which known witnesses stand behind it."""

    checkpoint: Checkpoint
    key: Key
    cosigned: Mapping[Key, int]  # and the second at which each signed
    witnesses: int

    @property
    def witnessed(self) -> int:
        """How many of them have signed."""
        return len(self.cosigned)

    def __str__(self) -> str:
        return f"signed; witnessed by {self.witnessed} of {self.witnesses}"


def checkpoint_from(text: str) -> Checkpoint:
    """A checkpoint from a note's text. Raises Bent for a wrong shape."""
    origin, *rest = text.removesuffix("\n").split("\n")
    if not text.endswith("\n") or not origin or len(rest) < 2 or not all(rest):
        raise Bent(_("校验点的格式不对：应为名称、条数、根。"))
    return Checkpoint(origin, decimal(rest[0]), hash_from(rest[1]), tuple(rest[2:]))


def sign(checkpoint: Checkpoint, *signers: Signer) -> str:
    """The checkpoint as a note that each of the signers has signed."""
    return str(note.sign(str(checkpoint), *signers))


def open_signed(data: bytes, *, key: Key, witnesses: Sequence[Key] = ()) -> Signed:
    """The checkpoint in a note that the log's key has signed.

    Raises Unauthenticated when the key has not signed it, Bent when the signature, the shape or the origin is wrong.
    """
    signed = note.note_from(data)
    checkpoint = checkpoint_from(signed.text)
    signed.check(key)
    if checkpoint.origin != key.name:
        raise Bent(_("校验点的名称「{origin}」与公钥的名称不同。").format(origin=checkpoint.origin))
    return Signed(checkpoint, key, signed.cosigned_by(witnesses), len({witness.public for witness in witnesses}))


def unsigned(data: bytes) -> Checkpoint:
    """The checkpoint in a note whose signatures nobody has checked: good for arithmetic, never for trust."""
    return checkpoint_from(note.note_from(data).text)
