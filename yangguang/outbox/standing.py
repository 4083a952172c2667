"""How a message stands, from what is on record of it; pure."""

from collections.abc import Iterable

from yangguang.outbox.choices import Ended, State, Word

_GROWS = {Word.BUFFERED: 0, Word.ACCEPTED: 1, Word.DELIVERED: 2, Word.FAILED: 2}
_OF_WORD = {Word.DELIVERED: State.DELIVERED, Word.FAILED: State.UNDELIVERED}
_OF_END = {
    Ended.ACCEPTED: State.ACCEPTED,
    Ended.REFUSED: State.REFUSED,
    Ended.FAILED: State.FAILED,
    Ended.UNKNOWN: State.UNKNOWN,
}


def word(heard: Iterable[str]) -> Word | None:
    """The carrier's word that holds, of those heard in their order: it only grows, and the first final one stays."""
    best: Word | None = None
    for said in map(Word, heard):
        if best is None or _GROWS[said] > _GROWS[best]:
            best = said
    return best


def state(*, dropped: bool, to_come: bool, tried: bool, ended: str, heard: Iterable[str]) -> State:
    """How a message stands: `to_come` says that it waits for its (next) try, the rest is of the newest try."""
    if dropped:
        return State.DROPPED
    if to_come or not tried:
        return State.WAITING
    best = word(heard)
    if best in _OF_WORD:
        return _OF_WORD[best]
    if best == Word.ACCEPTED or (best == Word.BUFFERED and ended in ("", Ended.UNKNOWN)):
        return State.ACCEPTED
    return _OF_END[Ended(ended)] if ended else State.SUBMITTING
