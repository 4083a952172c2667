"""Which clocks and rules have a public page, and what it depends on; press composes and prints it."""

from collections.abc import Iterable

from django.db.models import QuerySet

from yangguang.clocks.models import Clock
from yangguang.clocks.models.rules import Shown
from yangguang.offices.queries import key as office_key


def key(clock: int) -> str:
    """The dependency key of pages that show a clock."""
    return f"clock:{clock}"


def public(*, changed: Iterable[int] | None = None) -> QuerySet[Clock]:
    """The clocks that have a public page, or those of them that changed, in the order in which they began."""
    shown = (
        Clock.objects.filter(rule__shown=Shown.PUBLIC)
        .select_related("rule__basis", "office", "standing")
        .order_by("pk")
    )
    return shown if changed is None else shown.filter(pk__in=list(changed))


def depends(clock: Clock) -> frozenset[str]:
    """The dependency keys of a clock's page."""
    return frozenset({key(clock.pk), office_key(clock.office_id)})
