"""The right to rate, as whoever holds the case's own code sees it beside the answer."""

from dataclasses import dataclass
from datetime import date

from yangguang.foundation.now import today
from yangguang.ratings import sealing
from yangguang.ratings.models import Rating, Ticket


@dataclass(frozen=True, slots=True)
class Given:
    """The code with which a case is rated, and later followed; until when; whether it was used."""

    code: str
    until: date
    used: bool


def given(*, case: int) -> Given | None:
    """The code that an answered case gave, for the page of whoever holds the case's code, and for no desk.

    None where it was not answered, where an officer typed it in and has seen its code, and after its days.
    """
    ticket = Ticket.objects.filter(case=case).first()
    code = sealing.code(ticket) if ticket else ""
    if not (ticket and code):
        return None
    used = Rating.objects.filter(ticket=ticket).exists()
    return Given(code, ticket.until, used) if used or today() <= ticket.until else None
