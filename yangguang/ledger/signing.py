"""The log's own keys: kept with the other keys outside the database; rows say which of them sign."""

from functools import lru_cache
from itertools import count

from django.conf import settings

from yangguang.foundation import keys
from yangguang.ledger.errors import Keyless
from yangguang.ledger.models import Closing
from yangguang.ledger.openlog import OpenLog, open_log
from yangguang.ledger.tlog.keys import Key, Signer, key_from
from yangguang.ledger.tlog.pins import Pin, pins_from
from yangguang.ledger.words import _

_SEED = 32  # bytes


def origin() -> str:
    """The name under which the log that is open signs."""
    return open_log().origin


def log() -> int:
    """The number of the log that is open."""
    return open_log().number


def pins(number: int | None = None, *, log: OpenLog | None = None) -> tuple[Pin, ...]:
    """Every key under which a log (the open one) ever signed, oldest first, each with the size at which it ended.

    Whoever has asked for the open log hands it over.
    """
    if number and (closing := Closing.objects.filter(pk=number).first()):
        return tuple(pins_from(closing.keys))
    log = log or open_log()
    return tuple(Pin(key_from(vkey), log.ended.get(vkey)) for vkey in log.keys) or (Pin(_made(log.origin, 0).key),)


def ours(log: OpenLog | None = None) -> tuple[Pin, ...]:
    """As `pins`, and keys in the store of which a database that was restored from a backup knows nothing."""
    log = log or open_log()
    known = pins(log=log)
    held = {pin.key for pin in known}
    return (*known, *(Pin(signer.key) for signer in _here(log, len(known)) if signer.key not in held))


def signers() -> list[Signer]:
    """Whoever signs now, the oldest first; one whose private key is lost is left out while another is there.

    Raises Keyless when none is there.
    """
    log = open_log()
    known = pins(log=log)
    here = {signer.key: signer for signer in _here(log, len(known))}
    found = [here[pin.key] for pin in known if pin.until is None and pin.key in here]
    if not found:
        raise Keyless(
            _("存证的签名私钥不在，无法签名。"),
            do=_("请停止服务，从密钥备份恢复（restore_keys）；确实找不回的，另开一本存证。"),
            kept=_("条目仍在等候，未丢失。"),
        )
    return found


def lost() -> list[Key]:
    """The keys that should sign and whose private half is not in the store, or is another one's."""
    log = open_log()
    known = pins(log=log)
    here = {signer.key for signer in _here(log, len(known))}
    return [pin.key for pin in known if pin.until is None and pin.key not in here]


def make(number: int) -> Signer:
    """The log's key of this number (0 for the first), made on first use: what was interrupted finds the same again."""
    return _made(origin(), number)


def forget() -> None:
    """Read the keys from the store again the next time."""
    _signer.cache_clear()
    _held.cache_clear()


def kept(origin: str) -> tuple[Signer, ...]:
    """The signers of a log by its name that are in the store; nothing is made."""
    return _held(str(settings.KEYS_DIR), origin, 0)


def _here(log: OpenLog, known: int) -> tuple[Signer, ...]:
    """The signers in the store: as many as the database knows, and those that follow without a gap."""
    return _held(str(settings.KEYS_DIR), log.origin, known)


@lru_cache(maxsize=4)
def _held(_folder: str, origin: str, known: int) -> tuple[Signer, ...]:
    found = list[Signer]()
    for number in count():
        seed = keys.kept(_name(origin, number))
        if seed is None and number >= known:
            break
        if seed is not None and len(seed) == _SEED:
            found.append(Signer(origin, seed))
    return tuple(found)


def _name(origin: str, number: int) -> str:
    return f"ledger:{origin}:{number}" if number else f"ledger:{origin}"


def _made(origin: str, number: int) -> Signer:
    return _signer(str(settings.KEYS_DIR), origin, number)


@lru_cache(maxsize=4)
def _signer(_folder: str, origin: str, number: int) -> Signer:
    return Signer(origin, keys.secret(_name(origin, number)))
