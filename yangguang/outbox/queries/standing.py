"""How messages stand, and what was sent about one subject."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from yangguang.outbox import gathering, matching, standing, wording
from yangguang.outbox.addresses import Address
from yangguang.outbox.choices import Purpose, State
from yangguang.outbox.models import Attempt, Drop, Message, Waiting


@dataclass(frozen=True, slots=True)
class Told:
    """One message as the person whom it is about may see it; words and address are not here."""

    key: str
    kind: str
    purpose: str
    template: str
    title: str
    at: datetime
    state: State


def state(message: Message) -> State:
    """How a message stands now."""
    return states([message.pk])[message.pk]


def states(messages: Collection[int]) -> dict[int, State]:
    """How many messages stand now, by id, in four queries."""
    dropped = set(Drop.objects.filter(message__in=messages).values_list("message_id", flat=True))
    to_come = Waiting.objects.filter(message__in=messages, due__isnull=False).values_list("message_id", flat=True)
    tries = Attempt.objects.filter(message__in=messages).select_related("outcome").order_by("number")
    newest = {attempt.message_id: attempt for attempt in tries}
    heard = matching.heard(newest.values())
    coming = set(to_come)
    return {pk: _state(newest.get(pk), pk in dropped, pk in coming, heard) for pk in messages}


def of_subjects(subjects: Collection[str]) -> list[Told]:
    """What was queued about these subjects, the newest first, for the person's own page."""
    rows = list(Message.objects.filter(subject__in=subjects).order_by("-pk"))
    stand = states([row.pk for row in rows])
    titles = {name: text.title for name, text in wording.texts().items()}
    return [
        Told(row.key, row.kind, row.purpose, row.template, titles.get(row.template, ""), row.at, stand[row.pk])
        for row in rows
    ]


def purpose_of(template: str) -> Purpose:
    """What a text is for. Raises KeyError for one that is not shipped."""
    return Purpose(wording.texts()[template].purpose)


def is_stopped(address: Address) -> frozenset[str]:
    """The purposes that an address has stopped; the empty one means all but what is owed."""
    return gathering.stopped(address.blind)


def _state(tried: Attempt | None, dropped: bool, to_come: bool, heard: dict[int, list[str]]) -> State:
    outcome = getattr(tried, "outcome", None)
    return standing.state(
        dropped=dropped,
        to_come=to_come,
        tried=tried is not None,
        ended=outcome.ended if outcome else "",
        heard=heard.get(tried.pk, []) if tried else [],
    )
