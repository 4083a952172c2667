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
    return outbox.send(
        to=address_of(contact),
        template=template,
        values=values,
        purpose=purpose,
        subject=subject,
        key=key,
        by=by,
        office=office,
        stale_after=stale_after,
    )


def warn(
    contact: Contact, *, template: str, subject: str, by: Actor, values: Mapping[str, str] | None = None
) -> Message:
    """Say that an account is touched: nothing stops or puts off such word."""
    return send(
        contact,
        template=template,
        values=values or {},
        purpose=Purpose.SAFETY,
        subject=subject,
        key=f"{subject}:{template}:{contact.kind}",
        by=by,
    )


def contact_of(resident: Resident, *, channel: str = "") -> Contact | None:
    """Where the person is reached: by the way they chose, else the phone, else the e-mail; None where none is left."""
    found = {contact.kind: contact for contact in contacts_of(resident)}
    return found.get(Kind(channel)) if channel in found else found.get(Kind.PHONE) or found.get(Kind.EMAIL)


def contacts_of(resident: Resident) -> list[Contact]:
    """Every way by which the person is reached."""
    rows = Detail.objects.filter(resident=resident, kind__in=REACHED_BY).select_related("resident").order_by("kind")
    return [Contact(Kind(row.kind), value) for row in rows if (value := sealing.opened(row))]


def address_of(contact: Contact) -> outbox.Address:
    """A contact as the outbox knows it."""
    return outbox.Address(kind=_WAYS[contact.kind], value=contact.value)
