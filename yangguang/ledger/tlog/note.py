"""Signed notes: a text and the signatures under it (C2SP signed-note)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.tlog.keys import COSIGNATURE, Key, Signer
from yangguang.ledger.tlog.strict import base64_of, unbase64
from yangguang.ledger.words import _

_LINE = re.compile(r"— ([^+\s]+) ([A-Za-z0-9+/=]+)")
_LIMIT = 1_000_000
_SIGNATURES = 100


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a note: the key's name and id, and what the key made."""

    name: str
    key_id: bytes
    made: bytes

    def __str__(self) -> str:
        return f"— {self.name} {base64_of(self.key_id + self.made)}\n"

    def by(self, key: Key) -> bool:
        """Whether the line claims to be this key's."""
        return self.name == key.name and self.key_id == key.id


@dataclass(frozen=True, slots=True)
class Note:
    """A text, its last newline included, and the signature lines under it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return f"{self.text}\n{''.join(map(str, self.signatures))}"

    def has_line_of(self, keys: Iterable[Key]) -> bool:
        """Whether a line claims to be one of these keys'; whether it is true, `check` says."""
        return any(line.by(key) for key in keys for line in self.signatures)

    def check(self, key: Key) -> None:
        """Raise Unauthenticated when the key has not signed, Bent when its signature does not fit the text."""
        lines = [line for line in self.signatures if line.by(key)]
        if not lines:
            raise Unauthenticated(_("这份校验点没有用您信任的公钥（{name}）签名。").format(name=key.name))
        if not all(_fits(line, key, self.text) for line in lines):
            raise Bent(_("校验点的签名不符：内容在签名之后被改过。"))

    def cosigned_by(self, witnesses: Iterable[Key]) -> dict[Key, int]:
        """Which of these witnesses have signed, and the second at which each did first; one public key counts once.

        Raises Bent for a false cosignature.
        """
        held: dict[bytes, tuple[Key, int]] = {}
        for key in witnesses:
            lines = [line for line in self.signatures if line.by(key)]
            if not all(_fits(line, key, self.text) for line in lines):
                raise Bent(_("见证方「{name}」的签名不符。").format(name=key.name))
            if lines:
                held.setdefault(key.public, (key, min(int.from_bytes(line.made[:8]) for line in lines)))
        return dict(held.values())


def _fits(line: Signature, key: Key, text: str) -> bool:
    if key.kind != COSIGNATURE:
        return key.signed(text.encode(), line.made)
    time = int.from_bytes(line.made[:8])
    message = f"cosignature/v1\ntime {time}\n{text}".encode()
    return time < 1 << 63 and key.signed(message, line.made[8:])


def sign(text: str, *signers: Signer) -> Note:
    """A note of this text, signed by each, in this order."""
    data = text.encode()
    return Note(text, tuple(Signature(signer.name, signer.key.id, signer.sign(data)) for signer in signers))


def own(note: str, keys: Sequence[Key]) -> str:
    """A note with these keys' lines alone; those of others are left out."""
    read = note_from(note.encode())
    return str(Note(read.text, tuple(line for line in read.signatures if any(map(line.by, keys)))))


def note_from(data: bytes) -> Note:
    """A note from its bytes. Raises Bent for anything but text, blank line, signature lines, newline."""
    text = _decoded(data)
    body, blank, tail = text.rpartition("\n\n")
    lines = tail.split("\n")
    if not blank or not body or lines.pop() or not lines or len(lines) > _SIGNATURES:
        raise Bent(_("校验点的格式不对：应为正文、空行、签名行。"))
    return Note(body + "\n", tuple(map(signature_from, lines)))


def _decoded(data: bytes) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        raise Bent(_("校验点不是 UTF-8 文本。")) from fault
    if len(data) > _LIMIT or any(char < " " and char != "\n" for char in text):
        raise Bent(_("校验点含有不该有的控制字符或过长。"))
    return text


def signature_from(line: str) -> Signature:
    """A signature line, without its newline. Raises Bent for another shape."""
    match = _LINE.fullmatch(line)
    made = unbase64(match[2]) if match else b""
    if match is None or len(made) < 5:
        raise Bent(_("签名行的格式不对：「{line}」。").format(line=line[:60]))
    return Signature(match[1], made[:4], made[4:])
