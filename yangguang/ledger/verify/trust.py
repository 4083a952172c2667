"""Whom the reader trusts: keys given or pinned; everything else proves agreement, never origin."""

from collections.abc import Sequence

from yangguang.ledger.errors import Unauthenticated
from yangguang.ledger.tlog.checkpoint import Checkpoint, Signed, open_signed, unsigned
from yangguang.ledger.tlog.keys import Key, key_from
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.words import _


class Trust:
    """Opens checkpoints under trusted keys and remembers those that no trusted key has signed."""

    def __init__(self, *, keys: Sequence[Key] = (), witnesses: Sequence[Key] = ()) -> None:
        self.keys, self.witnesses = tuple(keys), tuple(witnesses)
        self.offered: Key | None = None
        self.signed: list[Signed] = []
        self.unsigned: list[Checkpoint] = []

    def offer(self, key: bytes | None) -> None:
        """Note the key that came with the thing: good for arithmetic, never for trust. Raises Bent."""
        if key is not None:
            self.offered = key_from(key.decode(errors="replace"))

    def open(self, note: bytes) -> Checkpoint:
        """The checkpoint in a note. Raises Bent when it is malformed or a signature that can be checked is false."""
        signatures = note_from(note).signatures
        for key in self.keys:
            if any(line.by(key) for line in signatures):
                self.signed.append(open_signed(note, key=key, witnesses=self.witnesses))
                return self.signed[-1].checkpoint
        if self.offered and any(line.by(self.offered) for line in signatures):
            open_signed(note, key=self.offered)
        self.unsigned.append(unsigned(note))
        return self.unsigned[-1]

    def settle(self) -> str:
        """In words: who stands behind all that was opened. Raises Unauthenticated when a trusted key is missing."""
        if self.unsigned or not self.signed:
            raise Unauthenticated(
                self._why(), do=_("请从可靠来源取得公钥，用 --key 给出，或写入 ~/.config/yangguang/keys。")
            )
        least = min(self.signed, key=lambda signed: signed.witnessed)
        said = _("已签名；{m} 个见证方中 {n} 个已见证").format(n=least.witnessed, m=least.witnesses)
        return f"{said} ({least})"

    def _why(self) -> str:
        if self.offered:
            return _("只有随材料附来的公钥（{key}），它不能证明是谁签的。").format(key=self.offered)
        if not self.keys:
            return _("没有您信任的公钥。")
        return _("您信任的公钥没有签过「{origin}」的校验点。").format(origin=self.unsigned[0].origin)
