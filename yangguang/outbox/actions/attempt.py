"""One try: committed before the gateway is called, so that a crash leaves an unknown and never a second message."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import transaction

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.outbox import gateways, gathering, paying, policies, sealing
from yangguang.outbox.actions.record import record
from yangguang.outbox.choices import Ended
from yangguang.outbox.models import Attempt, Drop, Message, MessageContent, Postponement, Waiting
from yangguang.outbox.sealing import Sealed

logger = logging.getLogger(__name__)


def attempt(*, message: Message) -> Attempt | None:
    """Try a message once if it is due; None when it is not, was put off, or was dropped.

    Must not be called within a transaction: the row `submitting` is committed first.
    """
    gateway = gateways.name(message.kind)
    submit = gateways.through(gateway)
    with transaction.atomic(durable=True):
        begun = _begun(message, gateway)
    if begun is None:
        return None
    tried, content = begun
    reached("outbox.submitting")
    result = _submitted(submit, tried, content)
    reached("outbox.submitted")
    record(attempt=tried, result=result)
    reached("outbox.recorded")
    return tried


def _begun(message: Message, gateway: str) -> tuple[Attempt, Sealed] | None:
    content = MessageContent.objects.filter(message=message).first()
    gathering.hold(content, message)
    waiting = Waiting.objects.filter(message=message, due__lte=now()).select_related("reservation").first()
    if waiting is None:
        return None
    opened = sealing.opened(content.sealed, subject=message.sealed_under) if content else None
    facts = gathering.facts(message, content if opened else None, at=now())
    ruled = policies.verdict(facts, hours=settings.QUIET_HOURS, most=settings.MESSAGES_A_DAY)
    if ruled.until:
        _postpone(message=message, ruled=ruled, by=SYSTEM)
    elif ruled.why or opened is None:
        _drop(waiting=waiting, ruled=ruled, by=SYSTEM)
    else:
        return _begin(waiting=waiting, gateway=gateway, by=SYSTEM), opened
    return None


@action("outbox.attempt")
def _begin(*, waiting: Waiting, gateway: str, by: Actor) -> Attempt:
    return Attempt.objects.create(
        message=waiting.message,
        reservation=waiting.reservation,
        number=Attempt.objects.filter(message=waiting.message).count() + 1,
        gateway=gateway,
        at=now(),
        until=now() + timedelta(seconds=settings.ATTEMPT_SECONDS),
    )


@action("outbox.postpone")
def _postpone(*, message: Message, ruled: policies.Verdict, by: Actor) -> Postponement:
    return Postponement.objects.create(message=message, why=ruled.why, until=ruled.until, at=now())


@action("outbox.drop")
def _drop(*, waiting: Waiting, ruled: policies.Verdict, by: Actor) -> Drop:
    paying.release(waiting.reservation)
    return Drop.objects.create(message=waiting.message, why=ruled.why, at=now())


def _submitted(submit: gateways.Submit, tried: Attempt, content: Sealed) -> gateways.Result:
    try:
        return submit(address=content.address, text=content.text, id=tried.key.hex)
    except Exception as fault:  # whatever a gateway raises means that nobody knows
        logger.warning("%s: %s", tried.gateway, type(fault).__name__)  # its words may hold the address
        return gateways.Result(Ended.UNKNOWN)
