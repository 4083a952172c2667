"""What lies under keys: the words about a rating under its own, the contact under another."""

from yangguang.foundation import keys
from yangguang.ratings.models import Contact, Rating, Ticket, TicketCode, Words


def keep(rating: Rating, what: str, words: str, *, number: int = 1) -> None:
    """Keep words about a rating; none is kept of none."""
    if words.strip():
        sealed = keys.seal(words.strip().encode(), subject=rating.subject)
        Words.objects.create(rating=rating, what=what, number=number, sealed=sealed)


def words(rating: Rating, what: str, *, number: int = 1) -> str:
    """Words about a rating; empty when there are none, or none any more."""
    row = Words.objects.filter(rating=rating, what=what, number=number).first()
    found = keys.opened(bytes(row.sealed), subject=rating.subject) if row else None
    return found.decode() if found else ""


def keep_code(ticket: Ticket, code: str) -> None:
    """Keep the code of a case's ticket, for whoever holds the case's own."""
    TicketCode.objects.create(ticket=ticket, sealed=keys.seal(code.encode(), subject=code_subject(ticket)))


def code(ticket: Ticket) -> str:
    """The code of a case's ticket; empty where none was kept, or it was erased."""
    row = TicketCode.objects.filter(ticket=ticket).first()
    found = keys.opened(bytes(row.sealed), subject=code_subject(ticket)) if row else None
    return found.decode() if found else ""


def code_subject(ticket: Ticket) -> str:
    """Under which the code of a ticket is sealed."""
    return f"rating-ticket:{ticket.pk}"


def keep_contact(rating: Rating, contact: str) -> None:
    """Keep how to call back, apart."""
    sealed = keys.seal(contact.strip().encode(), subject=rating.contact_subject)
    Contact.objects.create(rating=rating, sealed=sealed)


def contact(rating: Rating) -> str:
    """How to call back; empty when nothing was left, or it was erased."""
    row = Contact.objects.filter(rating=rating).first()
    found = keys.opened(bytes(row.sealed), subject=rating.contact_subject) if row else None
    return found.decode() if found else ""
