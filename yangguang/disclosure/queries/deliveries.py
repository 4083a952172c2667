"""Where policy sheets were brought: counts by village; never by household, and to posts, never by name."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Sum

from yangguang.disclosure.models import SheetDelivery
from yangguang.places import queries as places


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came to one village: how many sheets in all, the last day, the posts that took them in."""

    place: int
    name: str
    sheets: int
    last: date
    posts: tuple[str, ...]


def delivered(notice: int) -> list[Delivered]:
    """The sheets of a guide, of all its versions, by village in the order of their codes."""
    rows = SheetDelivery.objects.filter(version__notice=notice)
    sums = list(rows.values("village").annotate(sheets=Sum("sheets"), last=Max("day")))
    posts = list(rows.order_by("pk").values_list("village", "given_to__title"))
    named = places.named([row["village"] for row in sums])
    found = [
        Delivered(
            row["village"], named[row["village"]].name, row["sheets"], row["last"],
            tuple(dict.fromkeys(title for village, title in posts if village == row["village"])),
        )
        for row in sums
    ]  # fmt: skip
    return sorted(found, key=lambda each: named[each.place].code)
