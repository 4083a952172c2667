"""How a bad rating stands: who sees it and from when, in which round it is; a query over its rows."""

from dataclasses import dataclass

from django.conf import settings

from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings.choices import MendKind
from yangguang.ratings.models import Check, Mend, Rating, Ticket


@dataclass(frozen=True, slots=True)
class Crowd:
    """Among how many rights to rate, good on its day, one rating may hide: of the office, the matter, the counter.

    Those below `RATINGS_DESK_LEAST` would tell who it was, and are shown to nobody of the rated office.
    """

    office: bool
    matter: bool
    counter: bool


def crowd(rating: Rating) -> Crowd:
    """Which of office, matter and counter enough others share."""
    ticket = rating.ticket
    good = Ticket.objects.filter(office=ticket.office_id, on__lte=rating.on, until__gte=rating.on)
    least = settings.RATINGS_DESK_LEAST
    return Crowd(
        office=good.count() >= least,
        matter=good.filter(matter=ticket.matter_id, of=ticket.of).count() >= least if ticket.matter_id else False,
        counter=good.filter(counter=ticket.counter_id).count() >= least if ticket.counter_id else False,
    )


def answering(rating: Rating) -> Office:
    """Who verifies and mends: the rated office, or the one above it where too few could have rated that day."""
    office = rating.ticket.office
    return office if office.parent is None or crowd(rating).office else office.parent


def is_seen(rating: Rating) -> bool:
    """Whether offices see a rating: from the day after, for its own day would tell who it was."""
    return rating.on < today()


def round_of(rating: Rating) -> int | None:
    """In which round a bad rating waits to be mended; None when it has its answer."""
    ends = {mend.round: mend for mend in Mend.objects.filter(rating=rating).exclude(kind=MendKind.LATER)}
    if 1 not in ends:
        return 1
    disagreed = Check.objects.filter(mend=ends[1], agrees=False).exists()
    return 2 if disagreed and 2 not in ends else None
