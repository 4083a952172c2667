"""What should stand on the record by a day and does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from yangguang.clocks.models import Clock


@dataclass(frozen=True, slots=True)
class Tally:
    """How many duties fell due by a day, and how many of them were done by then."""

    due: int
    met: int


def late(*, duties: Sequence[str], kind: str, on: date) -> QuerySet[Clock]:
    """The clocks of these duties that were due before a day and were not done by it, the oldest first."""
    return (
        _fallen_due(duties, kind, on)
        .filter(Q(standing__closed_on=None) | Q(standing__closed_on__gt=on))
        .select_related("rule", "office", "standing")
        .order_by("standing__due", "pk")
    )


def tally(*, duties: Sequence[str], kind: str, on: date) -> Tally:
    """How many of these duties fell due before a day, and how many were done by it."""
    counted = _fallen_due(duties, kind, on).aggregate(
        due=Count("pk"), met=Count("pk", filter=Q(standing__closed_on__lte=on))
    )
    return Tally(counted["due"], counted["met"])


def _fallen_due(duties: Sequence[str], kind: str, on: date) -> QuerySet[Clock]:
    return Clock.objects.filter(duty__in=duties, kind=kind, standing__due__lt=on)
