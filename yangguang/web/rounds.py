"""The round of an officer: the boards for which their offices answer and of which a photo is still owed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from yangguang.accounts.models import User
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.models import Posting, Version
from yangguang.disclosure.queries import boards
from yangguang.disclosure.queries.boards import Asked
from yangguang.foundation.now import today
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.web import queries

MOST = 200  # so many stand on one page; the next come when these are done


@dataclass(frozen=True)
class Stop:
    """One sheet of the round: where it hangs, until when its photo is due, and by how many days that is late."""

    posting: Posting
    place: str
    due: date | None
    late: int


def of(viewer: User) -> list[Stop]:
    """What an officer has to photograph, the latest first; nothing for those who serve nowhere."""
    here = _places(queries.served(viewer))
    found = disclosure.unproved().filter(board__place_id__in=here).select_related("board", "notice", "version")
    sheets = list(found.order_by("since", "board__place_id", "pk")[:MOST])
    limits = boards.limits(_asked(sheets), places=here, on=today())
    names = queries.names([sheet.board.place_id for sheet in sheets])
    stops = [
        Stop(sheet, names.get(sheet.board.place_id, ""), *limits.get(sheet.pk, (None, 0)))
        for sheet in sheets
    ]  # fmt: skip
    return sorted(stops, key=lambda stop: -stop.late)


def _asked(sheets: Sequence[Posting]) -> list[Asked]:
    versions: dict[int, list[int]] = {sheet.notice_id: [] for sheet in sheets}
    for notice, version in Version.objects.filter(notice__in=versions).values_list("notice_id", "pk"):
        versions[notice].append(version)
    return [Asked(notice, own) for notice, own in versions.items()]


def _places(served: Sequence[Office]) -> list[int]:
    """The places for which these offices answer: theirs and those below, down to where another office sits.

    What hung in a place that was merged is the matter of the office that answers for its successor; what hung in one
    that was split, of the office that sat there, else of the one above.
    """
    seated: dict[int, int] = {}
    for office in offices.standing():
        seated.setdefault(office.place_id, office.pk)
    own = {office.pk for office in served}
    found: dict[int, int | None] = {}
    for office in served:
        for place in places.descendants(office.place):
            found[place.id] = seated.get(place.id) or found.get(place.parent_id or 0)
    here = {place for place, office in found.items() if office in own}
    gone = [*(old for old, new in places.redirects().items() if new in here), *_split(here, own, seated)]
    return [*here, *gone]


def _split(here: set[int], own: set[int], seated: Mapping[int, int]) -> Iterator[int]:
    """The split places of which these offices answer: their own seat, else where they lay."""
    led, gone = places.redirects(), places.named(places.splits())
    for place in gone.values():
        above = led.get(place.parent_id or 0, place.parent_id)
        if seated[place.id] in own if place.id in seated else above in here:
            yield place.id
