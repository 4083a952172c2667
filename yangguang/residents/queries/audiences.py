"""How many asked for news, roughly; who they are no query tells."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q, QuerySet

from yangguang.foundation.now import today
from yangguang.places import queries as places
from yangguang.places.models import Place
from yangguang.residents import sealing
from yangguang.residents.models import Domain, Resident, Subscription

_STEP = 10


@dataclass(frozen=True, slots=True)
class Audience:
    """What a sender learns: about how many, in tens; 0 where there are too few to be told, or to be sent to."""

    about: int
    enough: bool


def audience(*, place: Place | None = None, domain: Domain | None = None) -> Audience:
    """About how many would be told: of a place, those who asked for it or a place in it; of a field, those who did.

    Counted in tens, rounded down, so that nobody's coming or going shows.
    """
    people = standing(place=place, domain=domain).values("whose").distinct().count()
    enough = people >= settings.AUDIENCE_LEAST
    return Audience(people // _STEP * _STEP if enough else 0, enough or place is None)


def subscriptions(resident: Resident) -> list[tuple[Subscription, str]]:
    """What a person asked for, each with its name."""
    rows = list(_running().filter(whose=sealing.whose(resident, Subscription)).order_by("id"))
    names = places.named(row.place_id for row in rows if row.place_id)
    return [(row, names[row.place_id].name if row.place_id else str(Domain(row.domain).label)) for row in rows]


def standing(*, place: Place | None, domain: Domain | None) -> QuerySet[Subscription]:
    """The subscriptions that a dispatch goes to; for this room alone."""
    if (place is None) == (domain is None):
        raise ValueError("an audience is of one place or of one field")
    if place is None:
        return _running().filter(domain=domain)
    return _running().filter(place_id__in=[below.id for below in places.descendants(place)])


def _running() -> QuerySet[Subscription]:
    day = today()
    lasting = Q(until=None) | Q(until__gt=day)
    return Subscription.objects.filter(lasting, since__lte=day)
