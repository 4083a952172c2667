"""Recording how a try ended, and what follows for the money and the next try."""

from datetime import datetime, timedelta

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox import events, matching, paying
from yangguang.outbox.actions.acknowledge import acknowledge, follow
from yangguang.outbox.choices import Ended, Word
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import Attempt, AttemptOutcome, Receipt

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""How long after each try that surely failed the next one is made; after the last a person decides."""


def record(*, attempt: Attempt, result: Result) -> None:
    """Write down how a try ended. One that the sweep has called unknown meanwhile stays so; the word is kept as a
    receipt."""
    if not AttemptOutcome.objects.filter(attempt=attempt).exists():
        _record(attempt=attempt, result=result, by=SYSTEM)
    elif result.ended != Ended.UNKNOWN:
        word = Word.ACCEPTED if result.ended == Ended.ACCEPTED else Word.FAILED
        acknowledge(gateway=attempt.gateway, reference=attempt.key.hex, word=word)


@action("outbox.record")
def _record(*, attempt: Attempt, result: Result, by: Actor) -> AttemptOutcome:
    outcome = AttemptOutcome.objects.create(
        attempt=attempt,
        ended=result.ended,
        gateway_id=result.gateway_id[:80],
        again=_again(attempt) if result.ended == Ended.FAILED else None,
        at=now(),
    )
    if result.ended == Ended.ACCEPTED:
        paying.settle(attempt.reservation)
    elif result.ended != Ended.UNKNOWN and outcome.again is None:
        paying.release(attempt.reservation)
        events.undelivered(message=attempt.message_id)
    if result.ended == Ended.UNKNOWN:
        events.unknown(messages=[attempt.message_id])
    for receipt in Receipt.objects.filter(gateway=attempt.gateway, reference__in=matching.references(attempt)):
        follow(receipt, attempt)
    return outcome


def _again(attempt: Attempt) -> datetime | None:
    tries = Attempt.objects.filter(reservation=attempt.reservation_id).count()
    return now() + WAITS[tries - 1] if tries <= len(WAITS) else None
