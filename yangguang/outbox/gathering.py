"""What is asked of the record at the moment of sending."""

from datetime import datetime

from django.conf import settings
from django.db import connection

from yangguang.foundation.now import local_day, start_of
from yangguang.outbox import hooks
from yangguang.outbox.choices import Ended, Purpose
from yangguang.outbox.models import Attempt, Message, MessageContent, OptOut, Silence
from yangguang.outbox.policies import Facts


def facts(message: Message, content: MessageContent | None, *, at: datetime) -> Facts:
    """What the policies need to know of a message now; whoever asks holds the address until the transaction ends."""
    blind = bytes(content.blind) if content else b""
    return Facts(
        purpose=message.purpose,
        at=at,
        stale_after=message.stale_after,
        stopped=stopped(blind),
        silenced=Silence.objects.filter(subject=message.subject, end=None).exists(),
        consented=hooks.consented(hooks.Asked(message.kind, message.purpose, message.subject)),
        sent_today=_sent(blind, message, since=start_of(local_day(at))),
        there=content is not None,
    )


def stopped(blind: bytes) -> frozenset[str]:
    """The purposes that an address has stopped; the empty one means all."""
    return frozenset(OptOut.objects.filter(blind=blind, end=None).values_list("purpose", flat=True))


def hold(content: MessageContent | None, message: Message) -> None:
    """Until the transaction ends, let nobody else begin a try for this address."""
    name = bytes(content.blind).hex() if content else str(message.pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 12))", [name])


def _sent(blind: bytes, message: Message, *, since: datetime) -> int:
    """Messages tried for this address today, this one aside: codes count among codes, all others among others."""
    tries = Attempt.objects.filter(message__content__blind=blind, at__gte=since).exclude(message=message)
    tries = tries.exclude(outcome__ended=Ended.FAILED)
    is_code = {"message__purpose": Purpose.CODE}
    tries = tries.filter(**is_code) if message.purpose == Purpose.CODE else tries.exclude(**is_code)
    return tries.values("message").distinct()[: settings.MESSAGES_A_DAY].count()
