"""How keys follow one another: the public record of each change, and the keys that all of them together leave."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import Json
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.leaf import commitment, leaf
from yangguang.ledger.tlog.pins import Pin
from yangguang.ledger.words import _

KIND = "key"
SALT = bytes(32)
BEGUN, RETIRED = "begun", "retired"
_TEXTS = ("title", "log", "verb", "key", "reason", "at")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: a key began beside `old` (both until at least `until`), or ended with the checkpoint at `size`."""

    number: int
    log: str
    verb: str
    key: str
    reason: str
    at: str
    old: str
    until: str
    size: int | None
    leaf: bytes


def names(number: int) -> tuple[str, str]:
    """Where a change's record and its proof lie in the log's folder."""
    return f"keys/{number}.record.json", f"keys/{number}.tlog-proof"


def change_from(value: Json) -> Change:
    """A change from what its record.json holds. Raises Bent for another shape."""
    match value:
        case {"record": {"kind": "key", "number": int(number), **more} as record, "salt": str(salt), **rest} if (
            not rest
        ):
            texts = [more.pop(name, None) for name in _TEXTS]
            old, until, size = (more.pop(name, None) for name in ("old", "until", "size"))
            if salt == SALT.hex() and not more and all(isinstance(text, str) for text in texts):
                _title, log, verb, key, reason, at = map(str, texts)
                if _is_whole(verb, at, old, until, size):
                    entry = leaf(kind=KIND, commitment=commitment(salt=SALT, record=record))
                    return Change(
                        number, log, verb, key, reason, at, str(old or ""), str(until or ""),
                        size if isinstance(size, int) else None, entry,
                    )  # fmt: skip
    raise Bent(_("换钥记录的格式不对。"))


def _is_whole(verb: str, at: str, old: object, until: object, size: object) -> bool:
    if not _INSTANT.fullmatch(at):
        return False
    if verb == BEGUN:
        return isinstance(old, str) and isinstance(until, str) and bool(_INSTANT.fullmatch(until)) and size is None
    return verb == RETIRED and type(size) is int and size >= 0 and old is None and until is None


def after(pins: Sequence[Pin], change: Change) -> list[Pin]:
    """The keys that a change leaves of those before it. Raises Bent when it does not follow from them."""
    key = key_from(change.key)
    signing = [pin.key for pin in pins if pin.until is None]
    if change.verb == BEGUN and signing == [key_from(change.old)] and key not in [pin.key for pin in pins]:
        return [*pins, Pin(key)]
    if change.verb == RETIRED and key in signing and len(signing) > 1:
        return [Pin(pin.key, change.size if pin.key == key else pin.until) for pin in pins]
    raise Bent(_("第 {n} 次换钥与之前的公钥接不上。").format(n=change.number))
