"""The inbox: a reply that says stop is obeyed at once; any other is announced without its words."""

import unicodedata

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox import events, hooks, sealing
from yangguang.outbox.actions.stop import stop
from yangguang.outbox.addresses import Address
from yangguang.outbox.choices import How
from yangguang.outbox.models import Reply, ReplyContent

STOPS = frozenset({"R", "TD", "退订", "退訂"})


def receive(*, channel: str, address: str, text: str) -> Reply:
    """Take in a reply. R, TD, 退订 in any writing stop all messages to this address but what is owed.

    Other words are kept, sealed, only where a room above takes them; else the count alone. Raises BadAddress.
    """
    sender = Address(channel, address)
    if says_stop(text):
        stop(address=sender, how=How.REPLY)
        return _keep(sender=sender, text="", stopped=True, by=VISITOR)
    return _keep(sender=sender, text=text if hooks.taken(text) else "", stopped=False, by=VISITOR)


def says_stop(text: str) -> bool:
    """Whether a reply means stop, be it full-width, in lower case, with blanks, signs or quotes around."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(sign for sign in plain if sign.isalnum()) in STOPS


@action("outbox.receive")
def _keep(*, sender: Address, text: str, stopped: bool, by: Actor) -> Reply:
    at = now().replace(minute=0, second=0, microsecond=0)
    reply = Reply.objects.create(kind=sender.kind, stopped=stopped, at=at)
    if text:
        sealed = sealing.seal(sealing.Sealed(sender.value, text), subject=reply.sealed_under)
        ReplyContent.objects.create(reply=reply, sealed=sealed)
    if not stopped:
        events.replied(reply=reply.pk)
    return reply
