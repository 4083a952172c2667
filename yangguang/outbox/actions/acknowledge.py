"""The carrier's word: kept though it comes twice, out of order, or before its try is known."""

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox import events, matching, paying
from yangguang.outbox.choices import Word
from yangguang.outbox.models import Attempt, Receipt


def acknowledge(*, gateway: str, reference: str, word: str) -> Receipt:
    """Keep a word about a reference (our key of the try, or the gateway's own id); the same word twice is one."""
    if known := Receipt.objects.filter(gateway=gateway, reference=reference, word=word).first():
        return known
    return _acknowledge(gateway=gateway, reference=reference, word=Word(word), by=SYSTEM)


@action("outbox.acknowledge")
def _acknowledge(*, gateway: str, reference: str, word: Word, by: Actor) -> Receipt:
    receipt, new = Receipt.objects.get_or_create(
        gateway=gateway, reference=reference, word=word, defaults={"at": now()}
    )
    if new and (attempt := matching.attempt_of(receipt)):
        follow(receipt, attempt)
    return receipt


def follow(receipt: Receipt, attempt: Attempt) -> None:
    """What follows from a word for its try: money, and what rooms above hear. The first word about money stands."""
    if receipt.word in (Word.ACCEPTED, Word.DELIVERED):
        paying.settle(attempt.reservation)
    elif receipt.word == Word.FAILED:
        paying.release(attempt.reservation)
    if receipt.word == Word.DELIVERED:
        events.arrived(message=attempt.message_id)
    elif receipt.word == Word.FAILED:
        events.undelivered(message=attempt.message_id)
