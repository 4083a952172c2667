"""What a log says to a witness and what a witness answers (C2SP tlog-witness, tlog-cosignature): no network here."""

from collections.abc import Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.keys import Key
from yangguang.ledger.tlog.note import Note, Signature, note_from, signature_from
from yangguang.ledger.tlog.strict import base64_of, decimal
from yangguang.ledger.words import _

ADD, SIZE_TYPE = "add-checkpoint", "text/x.tlog.size"


def request(*, old: int, path: Sequence[bytes], note: str) -> bytes:
    """The body of `add-checkpoint`: the size it saw last, the proof that nothing changed since, the signed note."""
    hashes = "".join(f"{base64_of(hash)}\n" for hash in path)
    return f"old {old}\n{hashes}\n{note}".encode()


@dataclass(frozen=True, slots=True)
class Cosigned:
    """A witness's own line, its signature checked, and the second at which it says to have signed."""

    line: str
    time: int


def cosigned(body: bytes, *, note: str, key: Key) -> Cosigned:
    """The line of the witness with this key in its answer.

    Raises Bent when the answer is no signature lines or its signature does not fit, Unauthenticated when its key has
    not signed. Lines of other keys are passed over.
    """
    lines = _lines(body)
    text = note_from(note.encode()).text
    Note(text, lines).check(key)
    own = next(line for line in lines if line.by(key))
    return Cosigned(str(own), int.from_bytes(own.made[:8]))


def has_line_of(body: bytes, key: Key) -> bool:
    """Whether an answer is signature lines with one that claims to be this key's."""
    try:
        return any(line.by(key) for line in _lines(body))
    except Bent:
        return False


def size_in(body: bytes, content_type: str) -> int:
    """The size in an answer 409. Raises Bent for any other answer."""
    text = _text(body)
    if content_type.partition(";")[0].strip().lower() != SIZE_TYPE or not text.endswith("\n"):
        raise Bent(_("见证方的回答不是一个大小。"))
    return decimal(text[:-1])


def _lines(body: bytes) -> tuple[Signature, ...]:
    *lines, last = _text(body).split("\n")
    if last or not lines:
        raise Bent(_("见证方的回答不是签名行。"))
    return tuple(map(signature_from, lines))


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as fault:
        raise Bent(_("见证方的回答不是 UTF-8 文本。")) from fault
