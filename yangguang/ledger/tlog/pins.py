"""Keys that one trusts and up to where: a retired key vouches for what it signed before its end, never for more."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.tlog.checkpoint import Signed, checkpoint_from, open_signed
from yangguang.ledger.tlog.keys import Key, key_from
from yangguang.ledger.tlog.note import Note, note_from
from yangguang.ledger.words import _

_UNTIL = re.compile(r"# until (0|[1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class Pin:
    """A key, and the size of the last checkpoint that it signed; None while it signs."""

    key: Key
    until: int | None = None

    def __str__(self) -> str:
        remark = "" if self.until is None else f"# until {self.until}\n"
        return f"{remark}{self.key}\n"

    def reaches(self, size: int) -> bool:
        """Whether what it signed at a size counts."""
        return self.until is None or size <= self.until


def pins_from(text: str) -> list[Pin]:
    """Keys as key.txt holds them: a vkey a line; `# until N` right above one retires it; other `#` lines are remarks.

    Readers that know nothing of rotations see the same keys and a remark. Raises Bent for a line that is no key.
    """
    pins, until = list[Pin](), None
    for line in map(str.strip, text.splitlines()):
        if line and not line.startswith("#"):
            pins.append(Pin(key_from(line), until))
        found = _UNTIL.fullmatch(line)
        until = int(found[1]) if found else None
    return pins


def check_lines(note: Note, pins: Iterable[Pin]) -> None:
    """Raise Bent, naming the key, when one of several known keys has signed and another one's line is false."""
    claimed = [pin.key for pin in pins if note.has_line_of([pin.key])]
    bent = [key for key in claimed if not _fits(note, key)]
    if bent and len(bent) < len(claimed):
        raise Bent(_("校验点上有 {n} 把公钥的签名，其中这一把的不符：{key}。").format(n=len(claimed), key=bent[0]))


def open_pinned(data: bytes, *, pins: Sequence[Pin], witnesses: Sequence[Key] = ()) -> Signed:
    """The checkpoint in a note under the first pinned key that has signed it; every pinned key's line must fit.

    Raises Unauthenticated when none has signed, Bent for a false line or when all that signed were retired before.
    """
    note = note_from(data)
    check_lines(note, pins)
    claimed = [pin for pin in pins if note.has_line_of([pin.key])]
    size = checkpoint_from(note.text).size
    counted = [pin for pin in claimed if pin.reaches(size)]
    if claimed and not counted:
        raise Bent(
            _("校验点有 {size} 条，签名的公钥却在 {until} 条时已停用：{key}。").format(
                size=size, until=claimed[0].until, key=claimed[0].key
            )
        )
    if not counted:
        names = {pin.key.name for pin in pins}
        raise Unauthenticated(_("这份校验点没有用您信任的公钥（{name}）签名。").format(name="、".join(sorted(names))))
    return open_signed(data, key=counted[0].key, witnesses=witnesses)


def _fits(note: Note, key: Key) -> bool:
    try:
        note.check(key)
    except Bent:
        return False
    return True
