"""What the gate lets stand: officers' names in their posts, and what offices publish of themselves."""

from datetime import date

from yangguang.offices import queries as offices
from yangguang.offices.models import Officer, Position


def allowed(*, on: date) -> frozenset[str]:
    """Names of officers in post on a day, published phones and addresses."""
    names = Position.objects.on(on).values_list("officer__name", flat=True)
    published = offices.standing(on=on).values_list("phone", "address")
    return frozenset(word for word in (*names, *(word for row in published for word in row)) if word)


def on_register() -> frozenset[str]:
    """Everyone whom the offices' register ever named in a post."""
    return frozenset(Officer.objects.values_list("name", flat=True))
