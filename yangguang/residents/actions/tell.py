"""Tell a resident something of their own, by the contact that this room alone opens."""

from collections.abc import Mapping
from datetime import datetime

from yangguang.foundation.actors import Actor
from yangguang.offices.models import Office
from yangguang.outbox.choices import Purpose as ToldOf
from yangguang.outbox.models import Message
from yangguang.residents import queries, reaching
from yangguang.residents.models import Resident
from yangguang.residents.queries.consents import MESSAGES


def tell(
    *,
    resident: Resident,
    template: str,
    values: Mapping[str, str],
    purpose: ToldOf,
    subject: str,
    key: str,
    by: Actor,
    office: Office | None = None,
    channel: str = "",
    stale_after: datetime | None = None,
) -> Message | None:
    """Queue one message in the caller's transaction; None where the person did not agree to such messages, or has left.

    Whoever calls learns neither the number nor whether it is a phone. `key` twice is one message.
    """
    asked = MESSAGES.get(purpose)
    if asked and not queries.consented(resident, asked):
        return None
    contact = reaching.contact_of(resident, channel=channel)
    if contact is None:
        return None
    return reaching.send(
        contact,
        template=template,
        values=values,
        purpose=purpose,
        subject=subject,
        key=key,
        by=by,
        office=office,
        stale_after=stale_after,
    )
