"""Offline proofs: one text with index, inclusion path and signed checkpoint (C2SP tlog-proof)."""

from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.checkpoint import Checkpoint, unsigned
from yangguang.ledger.tlog.hashing import leaf_hash
from yangguang.ledger.tlog.strict import base64_of, decimal, hash_from, unbase64
from yangguang.ledger.words import _

HEADER = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class Proof:
    """Index, path from the entry's sibling up to the root's child, checkpoint's note, extra (not authenticated)."""

    index: int
    path: tuple[bytes, ...]
    note: str
    extra: bytes | None = None

    def __str__(self) -> str:
        extra = "" if self.extra is None else f"extra {base64_of(self.extra)}\n"
        hashes = "".join(f"{base64_of(hash)}\n" for hash in self.path)
        return f"{HEADER}\n{extra}index {self.index}\n{hashes}\n{self.note}"

    def check(self, entry: bytes) -> Checkpoint:
        """The checkpoint that the entry is proven to be in; its signature is not looked at. Raises Bent."""
        found = unsigned(self.note.encode())
        checks.check_inclusion(
            index=self.index, size=found.size, leaf_hash=leaf_hash(entry), path=self.path, root=found.root
        )
        return found


def proof_from(data: bytes) -> Proof:
    """A proof from its bytes. Raises Bent for anything that is not exactly the format."""
    try:
        head, blank, note = data.decode().partition("\n\n")
    except UnicodeDecodeError as fault:
        raise Bent(_("证明文件不是 UTF-8 文本。")) from fault
    first, *lines = head.split("\n")
    if first != HEADER or not blank:
        raise Bent(_("这不是存证证明（.tlog-proof）。"))
    extra = unbase64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else None
    if not lines or not lines[0].startswith("index ") or len(lines) > 64:
        raise Bent(_("证明文件的格式不对：缺少序号或散列过多。"))
    index, path = decimal(lines[0][6:]), tuple(map(hash_from, lines[1:]))
    unsigned(note.encode())
    return Proof(index, path, note, extra)
