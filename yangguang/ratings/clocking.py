"""The clocks of a bad rating: verified, called back, mended; and of an appeal. They begin with a day, not an instant.

A subject is the rating's random key: a number would say which came first.
"""

from yangguang.clocks import actions as clocks
from yangguang.clocks import queries
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import start_of, today
from yangguang.offices.models import Office
from yangguang.ratings.models import Appeal, Rating

KIND = "ratings.rating"
VERIFY, MEND, CALL_BACK = "rating.verify", "rating.mend", "rating.call_back"
APPEALS, APPEAL = "ratings.appeal", "rating.appeal"


def begin(rating: Rating, duty: str, *, office: Office, round_: int = 1) -> Clock:
    """Begin a duty about a rating, on the day on which it was given, or today for a second round."""
    day = rating.on if duty != MEND else today()
    return clocks.start(
        duty=duty, kind=KIND, subject=subject(rating, round_), office=office, by=SYSTEM, at=start_of(day)
    )


def end(rating: Rating, duty: str, *, round_: int = 1) -> None:
    """The duty is done."""
    for clock in of(rating, duty, round_=round_):
        clocks.fulfil(clock=clock, by=SYSTEM)


def of(rating: Rating, duty: str, *, round_: int = 1) -> list[Clock]:
    """The clocks of a duty about a rating in one round."""
    return [clock for clock in queries.of(kind=KIND, subject=subject(rating, round_)) if clock.duty == duty]


def subject(rating: Rating, round_: int = 1) -> str:
    """How clocks name a rating."""
    return str(rating.key) if round_ == 1 else f"{rating.key}/{round_}"


def begin_appeal(appeal: Appeal) -> Clock:
    """Begin the duty to decide an appeal, of the office above the rated one."""
    office = appeal.exclusion.rating.ticket.office
    at = start_of(appeal.on)
    subject = str(appeal.pk)
    return clocks.start(duty=APPEAL, kind=APPEALS, subject=subject, office=office.parent or office, by=SYSTEM, at=at)


def end_appeal(appeal: Appeal) -> None:
    """The appeal was decided."""
    for clock in queries.of(kind=APPEALS, subject=str(appeal.pk)):
        clocks.fulfil(clock=clock, by=SYSTEM)
