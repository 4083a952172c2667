"""What a poster prints of its proof: the checkpoint's size and root, and who signed it."""

import base64
import re
from dataclasses import dataclass

from yangguang.press.posters.errors import ProofUnreadable

_ROOT = re.compile(r"[A-Za-z0-9+/]{43}=")


@dataclass(frozen=True)
class Checkpoint:
    """The checkpoint inside a `.tlog-proof`: origin, tree size, root hash as 64 hex digits, how many others signed."""

    origin: str
    size: int
    root: str
    witnesses: int

    @property
    def short(self) -> str:
        """The root as people compare it, here as on the pages: its first and last eight digits, in fours."""
        head, tail = self.root[:8], self.root[-8:]
        return f"{head[:4]} {head[4:]} … {tail[:4]} {tail[4:]}"


def read(proof: str) -> Checkpoint:
    """Size and root of the checkpoint in a C2SP tlog-proof; nothing is verified here. Raises ProofUnreadable."""
    _, _, note = proof.partition("\n\n")
    body, _, signatures = note.partition("\n\n")
    lines = body.split("\n")
    if len(lines) < 3 or not (lines[1].isascii() and lines[1].isdigit() and _ROOT.fullmatch(lines[2])):
        raise ProofUnreadable("存证证明里没有校验点，公示单没有印。", do="请先等存证签出校验点，再印。")
    signers = [line.split(" ")[1] for line in signatures.split("\n") if line.startswith("— ")]
    root = base64.b64decode(lines[2]).hex()
    return Checkpoint(lines[0], int(lines[1]), root, sum(name != lines[0] for name in signers))
