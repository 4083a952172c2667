"""Sending: a message is queued in the caller's own transaction, or not at all."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from procrastinate.contrib.django import app

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.offices.models import Office
from yangguang.outbox import parts, sealing, wording
from yangguang.outbox.addresses import Address
from yangguang.outbox.choices import Kind, Purpose
from yangguang.outbox.models import Message, MessageContent, Reservation

NOW = "outbox.deliver_now"  # the task in `jobs`, named so that nothing here imports what stands above


def send(
    *,
    to: Address,
    template: str,
    values: Mapping[str, str],
    purpose: str,
    subject: str,
    key: str,
    by: Actor,
    office: Office | None = None,
    not_before: datetime | None = None,
    stale_after: datetime | None = None,
) -> Message:
    """Queue one message with the caller's transaction; the same `key` twice is one message, the first.

    `subject` is opaque (`resident:…`), `values` are of the kinds that `texts.toml` names. Whether it may go is asked at
    the moment of sending. Raises NoSuchText, BadValue, Forbids.
    """
    text = wording.written(template=template, values=values, purpose=purpose, kind=to.kind)
    with transaction.atomic():
        _hold(key)
        if known := Message.objects.filter(key=key).first():
            return known
        return _queue(
            to=to,
            text=text,
            message=Message(
                key=key,
                kind=to.kind,
                purpose=purpose,
                template=template,
                subject=subject,
                office=office,
                not_before=not_before,
                stale_after=stale_after,
                at=now(),
            ),
            by=by,
        )


@action("outbox.send")
def _queue(*, to: Address, text: str, message: Message, by: Actor) -> Message:
    message.parts = len(parts.cut(text)) if to.kind == Kind.SMS else 0
    message.cost = parts.cost(message.parts, price=settings.SMS_PRICE_LI)
    message.save(force_insert=True)
    sealed = sealing.seal(sealing.Sealed(to.value, text), subject=message.sealed_under)
    MessageContent.objects.create(message=message, blind=to.blind, sealed=sealed)
    Reservation.objects.create(message=message, cost=message.cost, at=message.at)
    if message.purpose == Purpose.CODE:
        app.configure_task(NOW).defer(message=message.pk)
    reached("outbox.queued")
    return message


def _hold(key: str) -> None:
    """Until the transaction ends, let nobody else queue a message of this key."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [key])
