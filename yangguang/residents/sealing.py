"""The one place where what a person told is sealed and opened; whoever opens is named in `queries` and `reaching`."""

import json
from uuid import uuid4

from yangguang.foundation import canonical, keys
from yangguang.foundation.now import now
from yangguang.residents.contacts import Contact
from yangguang.residents.models import (
    Detail,
    Draft,
    KeptCode,
    Kind,
    Recovery,
    RecoveryContent,
    Resident,
    Subscription,
    Told,
)

type Owned = Subscription | Told | KeptCode | Draft
_WHAT: dict[type[Owned], str] = {Subscription: "subscription", Told: "told", KeptCode: "kept-code", Draft: "draft"}


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


def whose(resident: Resident, of: type[Owned]) -> bytes:
    """The keyed digest under which a resident's rows of one table are found again, by themselves alone."""
    return keys.blind(str(resident.key), purpose=f"resident.{_WHAT[of]}")


def about(subject: str) -> bytes:
    """The keyed digest of what a kept code opens."""
    return keys.blind(subject, purpose="resident.about")


def told_key(resident: Resident, cause: str) -> str:
    """The key of a message to one person for one cause: the same for the same, and it tells neither."""
    return keys.blind(f"{resident.key}\n{cause}", purpose="resident.message").hex()


def own[Row: (Subscription, Told, KeptCode, Draft)](row: Row, resident: Resident, **more: str) -> Row:
    """Put an owner to a row: as a digest, and sealed with what else it holds under a key of the row's own."""
    if not isinstance(row, Told):  # a message has the key of its cause
        row.key = uuid4()
    row.whose = whose(resident, type(row))
    row.sealed = keys.seal(canonical.dumps({"resident": str(resident.key), **more}), subject=row.subject)
    return row


def held(row: Owned) -> dict[str, str]:
    """What is sealed in a row beside its owner; nothing when its key is gone."""
    text = keys.opened(bytes(row.sealed), subject=row.subject)
    return {name: str(value) for name, value in json.loads(text).items()} if text is not None else {}


def owner(row: Owned) -> Resident | None:
    """Whose it is; None when its key is gone. For what is sent alone."""
    key = held(row).get("resident")
    return Resident.objects.filter(key=key).first() if key else None


def contacts(row: Recovery, **which: Contact) -> bytes:
    """Contacts of a recovery, sealed."""
    said = {name: [contact.kind.value, contact.value] for name, contact in which.items()}
    return keys.seal(canonical.dumps(said), subject=row.subject)


def opened_contacts(content: RecoveryContent) -> tuple[Contact, Contact]:
    """The lost contact and the new one of a recovery."""
    said = json.loads(keys.open_sealed(bytes(content.sealed), subject=content.recovery.subject))
    lost, new = (Contact(Kind(said[name][0]), said[name][1]) for name in ("lost", "new"))
    return lost, new
