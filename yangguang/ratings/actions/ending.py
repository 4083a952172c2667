"""What begins and ends by itself: duties the day after a bad rating, marks after their span, words after their time."""

from datetime import timedelta

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase
from yangguang.foundation.now import now, today
from yangguang.ratings import clocking, events, sealing, sources, standing
from yangguang.ratings.choices import BAD
from yangguang.ratings.models import Contact, Rating, Ticket, TicketCode, Verification, Words

CONTACT_KEPT, WORDS_KEPT = timedelta(days=90), timedelta(days=365)  # l: to be settled by the county
_AT_ONCE = 500


def begin_what_is_due() -> int:
    """Begin the duties about the bad ratings of days that are over; returns how many ratings. Again changes nothing.

    The day after, and not at once: the rated office must not learn from the minute who it was.
    """
    known = Verification.objects.values("rating_id")
    days = (
        Rating.objects.filter(on__lt=today(), level__in=BAD)
        .exclude(pk__in=known)
        .select_related("ticket__office__parent")
    )
    begun = [rating for rating in days.order_by("on", "key") if not clocking.of(rating, clocking.VERIFY)]
    for rating in begun:
        _begin(rating=rating, by=SYSTEM)
    return len(begun)


@action("ratings.begin")
def _begin(*, rating: Rating, by: Actor) -> Rating:
    office = rating.ticket.office
    clocking.begin(rating, clocking.VERIFY, office=standing.answering(rating))
    if not rating.anonymous:
        clocking.begin(rating, clocking.CALL_BACK, office=office.parent or office)
    events.moved(office=office.pk)
    return rating


def end_what_is_over() -> int:
    """Forget sources whose span is over, and erase contacts and words that were kept long enough."""
    gone = sources.forget(at=now())
    for contact in Contact.objects.filter(rating__on__lt=today() - CONTACT_KEPT).select_related("rating")[:_AT_ONCE]:
        _erase_contact(contact=contact, by=SYSTEM)
        gone += 1
    old = Words.objects.filter(rating__on__lt=today() - WORDS_KEPT).values("rating_id")
    for rating in Rating.objects.filter(pk__in=old)[:_AT_ONCE]:
        erase_words(rating=rating, by=SYSTEM)
        gone += 1
    for code in TicketCode.objects.filter(ticket__until__lt=today() - WORDS_KEPT).select_related("ticket")[:_AT_ONCE]:
        _erase_code(code=code, by=SYSTEM)
        gone += 1
    return gone


@action("ratings.erase_code")
def _erase_code(*, code: TicketCode, by: Actor) -> Ticket:
    erase(code, by=by, subject=sealing.code_subject(code.ticket), reason="retention")
    return code.ticket


@action("ratings.erase_contact")
def _erase_contact(*, contact: Contact, by: Actor) -> Rating:
    erase(contact, by=by, subject=contact.rating.contact_subject, reason="retention")
    return contact.rating


@action("ratings.erase")
def erase_words(*, rating: Rating, by: Actor) -> Rating:
    """Erase all words about a rating with their key; level, reasons, days and outcomes stay."""
    for words in Words.objects.filter(rating=rating):
        erase(words, by=by, subject=rating.subject, reason="retention")
    return rating
