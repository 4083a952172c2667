"""Which try a carrier's word is about, and which words were heard of a try."""

from collections.abc import Iterable
from contextlib import suppress
from uuid import UUID

from django.db.models import Q

from yangguang.outbox.models import Attempt, Receipt


def attempt_of(receipt: Receipt) -> Attempt | None:
    """The try that a word is about, by our key or the gateway's own id; None while no try bears that reference."""
    named = Q(outcome__gateway_id=receipt.reference)
    with suppress(ValueError):
        named |= Q(key=UUID(hex=receipt.reference))
    tries = Attempt.objects.select_related("message", "reservation", "outcome")
    return tries.filter(named, gateway=receipt.gateway).order_by("pk").first()


def heard(attempts: Iterable[Attempt]) -> dict[int, list[str]]:
    """The words heard of each of these tries, in the order of their coming."""
    named = {(attempt.gateway, reference): attempt.pk for attempt in attempts for reference in references(attempt)}
    found: dict[int, list[str]] = {}
    about = Receipt.objects.filter(reference__in={reference for _gateway, reference in named}).order_by("pk")
    for gateway, reference, word in about.values_list("gateway", "reference", "word"):
        if attempt := named.get((gateway, reference)):
            found.setdefault(attempt, []).append(word)
    return found


def references(attempt: Attempt) -> list[str]:
    """By which names a carrier may speak of a try."""
    outcome = getattr(attempt, "outcome", None)
    return [attempt.key.hex, *filter(None, [outcome.gateway_id if outcome else ""])]
