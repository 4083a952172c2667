"""A reply's words, for the room that takes them."""

from yangguang.foundation import audit
from yangguang.foundation.actors import Actor
from yangguang.outbox import sealing
from yangguang.outbox.models import ReplyContent
from yangguang.outbox.sealing import Sealed


def reply(reply: int, *, by: Actor) -> Sealed | None:
    """From whom and what, once a room has asked whether `by` may know; None when not kept or erased. It is audited."""
    content = ReplyContent.objects.filter(reply=reply).select_related("reply").first()
    if content is None:
        return None
    audit.record(actor_key=by.actor_key, verb="outbox.read", subject=f"outbox.reply:{reply}")
    return sealing.opened(content.sealed, subject=content.reply.sealed_under)
