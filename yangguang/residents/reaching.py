"""How a message of ours reaches a resident: through the outbox, to the contact that this room alone opens."""

from collections.abc import Mapping
from datetime import datetime

from yangguang.foundation.actors import Actor
from yangguang.offices.models import Office
from yangguang.outbox import actions as outbox
from yangguang.outbox.choices import Purpose
from yangguang.outbox.models import Message
from yangguang.residents import sealing
from yangguang.residents.contacts import Contact
from yangguang.residents.models import REACHED_BY, Detail, Kind, Resident

_WAYS = {Kind.PHONE: "sms", Kind.EMAIL: "email"}


def send(
    contact: Contact,
    *,
    template: str,
    values: Mapping[str, str],
    purpose: Purpose,
    subject: str,
    key: str,
    by: Actor,
    office: Office | None = None,
    stale_after: datetime | None = None,
) -> Message:
    """Queue one message to a contact in the caller's transaction."""
    to = outbox.Address(kind=_WAYS[contact.kind], value=contact.value)
    return outbox.send(
        to=to,
        template=template,
        values=values,
        purpose=purpose,
        subject=subject,
        key=key,
        by=by,
        office=office,
        stale_after=stale_after,
    )


def contact_of(resident: Resident, *, channel: str = "") -> Contact | None:
    """Where the person is reached: by the way they chose, else the phone, else the e-mail; None where none is left."""
    rows = {row.kind: row for row in Detail.objects.filter(resident=resident, kind__in=REACHED_BY)}
    row = rows.get(channel) or rows.get(Kind.PHONE) or rows.get(Kind.EMAIL)
    value = sealing.opened(row) if row else ""
    return Contact(Kind(row.kind), value) if row and value else None
