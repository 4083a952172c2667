"""Whom the reader trusts: keys given or pinned; everything else proves agreement, never origin."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from yangguang.ledger.errors import Unauthenticated
from yangguang.ledger.tlog.checkpoint import Checkpoint, Signed, unsigned
from yangguang.ledger.tlog.keys import Key
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.pins import Pin, check_lines, open_pinned, pins_from
from yangguang.ledger.words import _

_SHANGHAI, _LAST = timezone(timedelta(hours=8)), 253_402_300_800 - 86_400  # in the year 9999


class Trust:
    """Opens checkpoints under trusted keys and remembers those that no trusted key has signed."""

    def __init__(self, *, keys: Sequence[Key | Pin] = (), witnesses: Sequence[Key] = ()) -> None:
        self.pins = tuple(key if isinstance(key, Pin) else Pin(key) for key in keys)
        self.witnesses = tuple(witnesses)
        self.offered: tuple[Pin, ...] = ()
        self.signed: list[Signed] = []
        self.unsigned: list[Checkpoint] = []

    def offer(self, key: bytes | None) -> None:
        """Note the keys that came with the thing, one a line: good for arithmetic, never for trust. Raises Bent."""
        if key is not None:
            self.offered = tuple(pins_from(key.decode(errors="replace")))

    def open(self, note: bytes) -> Checkpoint:
        """The checkpoint in a note. Raises Bent when it is malformed or a signature that can be checked is false."""
        read = note_from(note)
        check_lines(read, {pin.key: pin for pin in (*self.offered, *self.pins)}.values())
        if read.has_line_of(pin.key for pin in self.pins):
            self.signed.append(open_pinned(note, pins=self.pins, witnesses=self.witnesses))
            return self.signed[-1].checkpoint
        if read.has_line_of(pin.key for pin in self.offered):
            open_pinned(note, pins=self.offered)
        self.unsigned.append(unsigned(note))
        return self.unsigned[-1]

    def vouch(self, point: Checkpoint) -> None:
        """Take a checkpoint as signed, because one that a trusted key has signed contains it."""
        self.unsigned = [each for each in self.unsigned if each != point]

    def settle(self) -> str:
        """In words: who stands behind all that was opened. Raises Unauthenticated when a trusted key is missing."""
        if self.unsigned or not self.signed:
            raise Unauthenticated(
                self._why(), do=_("请从可靠来源取得公钥，用 --key 给出，或写入 ~/.config/yangguang/keys。")
            )
        least = min(self.signed, key=lambda signed: signed.witnessed)
        said = _("已签名；{m} 个见证方中 {n} 个已见证").format(n=least.witnessed, m=least.witnesses)
        return f"{said} ({least})"

    def facts(self) -> list[str]:
        """Which of the trusted keys have signed, and when each witness did."""
        keys = dict.fromkeys(str(signed.key) for signed in self.signed)
        times = {witness.name: second for signed in self.signed for witness, second in signed.cosigned.items()}
        return [
            *(_("签名用的公钥：{key}").format(key=key) for key in keys),
            *(_("见证方「{name}」签于 {at}").format(name=name, at=_instant(second)) for name, second in times.items()),
        ]

    def _why(self) -> str:
        ended = {pin.key: pin.until for pin in self.offered if pin.until is not None}
        for key in (pin.key for pin in self.pins if pin.key in ended):
            return _("您信任的公钥已停用，只签到 {until} 条，后来的要用新公钥核对：{key}。").format(
                until=ended[key], key=key
            )
        if self.offered:
            return _("只有随材料附来的公钥（{key}），它不能证明是谁签的。").format(key=self.offered[0].key)
        if not self.pins:
            return _("没有您信任的公钥。")
        return _("您信任的公钥没有签过「{origin}」的校验点。").format(origin=self.unsigned[0].origin)


def _instant(second: int) -> str:
    """A second since 1970 on the clock of Shanghai; the bare number where it is no time of this era."""
    if second >= _LAST:
        return str(second)
    return f"{datetime.fromtimestamp(second, UTC).astimezone(_SHANGHAI):%Y-%m-%d %H:%M:%S} (UTC+8)"
