"""The clocks of a bad rating: verified, called back, mended. They begin with its day, not with its instant."""

from yangguang.clocks import actions as clocks
from yangguang.clocks import queries
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import start_of, today
from yangguang.offices.models import Office
from yangguang.ratings.models import Rating

KIND = "ratings.rating"
VERIFY, MEND, CALL_BACK = "rating.verify", "rating.mend", "rating.call_back"


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
    return str(rating.pk) if round_ == 1 else f"{rating.pk}/{round_}"
