"""Erasing: addresses and words leave some days after the end, or at once when the person asks."""

from datetime import timedelta

from django.conf import settings
from django.db import connection

from yangguang.foundation import erase
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import local_day, now
from yangguang.outbox import gateways
from yangguang.outbox.models import Message, MessageContent, ReplyContent

AT_ONCE = 500
KEPT, ASKED = "retention", "asked"

# Nothing is to come, and the last try, or the drop, is as old as it may be.
_DUE = """
SELECT c.id FROM outbox_messagecontent c JOIN outbox_message m ON m.id = c.message_id
 WHERE m.at < %(cut)s
   AND NOT EXISTS (SELECT 1 FROM outbox_waiting w WHERE w.message_id = m.id AND w.due IS NOT NULL)
   AND NOT EXISTS (SELECT 1 FROM outbox_attempt a WHERE a.message_id = m.id AND a.until >= %(cut)s)
   AND NOT EXISTS (SELECT 1 FROM outbox_drop d WHERE d.message_id = m.id AND d.at >= %(cut)s)
 ORDER BY c.id LIMIT %(most)s
"""


def erase_due() -> int:
    """Erase contents whose message ended so many days ago, and replies as old; returns how many. Rows stay."""
    cut = now() - timedelta(days=max(2, settings.MESSAGES_KEPT_DAYS))  # a day's count needs a day's contents
    with connection.cursor() as cursor:
        cursor.execute(_DUE, {"cut": cut, "most": AT_ONCE})
        due = [row[0] for row in cursor.fetchall()]
    contents = list(MessageContent.objects.filter(pk__in=due).select_related("message"))
    replies = list(ReplyContent.objects.filter(reply__at__lt=cut).select_related("reply")[:AT_ONCE])
    if contents or replies:
        _erase(contents=contents, replies=replies, by=SYSTEM)
        reached("outbox.erased")
    gateways.forget(before=local_day(cut))
    return len(contents) + len(replies)


@action("outbox.erase_due")
def _erase(*, contents: list[MessageContent], replies: list[ReplyContent], by: Actor) -> None:
    for content in contents:
        erase.erase(content, by=by, subject=content.message.sealed_under, reason=KEPT)
    for reply in replies:
        erase.erase(reply, by=by, subject=reply.reply.sealed_under, reason=KEPT)


@action("outbox.erase")
def erase_message(*, message: Message, by: Actor) -> Message:
    """Erase a message's address and words at once; one that has not left yet never will."""
    if content := MessageContent.objects.filter(message=message).first():
        erase.erase(content, by=by, subject=message.sealed_under, reason=ASKED)
    return message
