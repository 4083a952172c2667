"""The views that an officer keeps."""

from yangguang.accounts.models import User
from yangguang.cases.models import SavedView
from yangguang.offices import queries as offices


def views(viewer: User) -> list[SavedView]:
    """The viewer's own views of queues of offices in which they serve now, by name."""
    served = offices.offices_of(viewer).values("pk")
    return list(SavedView.objects.filter(officer__user=viewer, office__in=served).order_by("name"))
