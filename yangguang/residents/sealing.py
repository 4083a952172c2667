"""The one place where what a person told is sealed and opened; whoever opens is named in `queries` and `reaching`."""

from uuid import uuid4

from yangguang.foundation import keys
from yangguang.foundation.now import now
from yangguang.residents.contacts import Contact
from yangguang.residents.models import Detail, Kind, Resident, Subscription


def write(resident: Resident, kind: Kind, value: str) -> Detail:
    """Seal one thing under a key of its own."""
    row = Detail(resident=resident, kind=kind, key=uuid4(), at=now())
    row.blind = None if kind == Kind.NAME else blind(kind, value)
    row.sealed = keys.seal(value.encode(), subject=row.subject)
    row.save(force_insert=True)
    return row


def opened(row: Detail) -> str:
    """What was told; empty when its key is gone."""
    text = keys.opened(bytes(row.sealed), subject=row.subject)
    return text.decode() if text is not None else ""


def blind(kind: Kind, value: str) -> bytes:
    """The keyed digest by which a value in its one form is found again."""
    return keys.blind(value, purpose=f"resident.{kind}")


def of_contact(contact: Contact) -> bytes:
    """The keyed digest of a contact."""
    return blind(contact.kind, contact.value)


def whose(resident: Resident) -> bytes:
    """The keyed digest under which a resident's subscriptions are found again, by themselves alone."""
    return keys.blind(str(resident.key), purpose="resident.subscription")


def own(row: Subscription, resident: Resident) -> Subscription:
    """Put an owner to a subscription: as a digest, and sealed under a key of the row's own."""
    row.key, row.whose = uuid4(), whose(resident)
    row.sealed = keys.seal(str(resident.key).encode(), subject=row.subject)
    return row


def owner(row: Subscription) -> Resident | None:
    """Whose it is; None when its key is gone. For the dispatch alone."""
    text = keys.opened(bytes(row.sealed), subject=row.subject)
    return Resident.objects.filter(key=text.decode()).first() if text is not None else None
