"""Load the demo county into a database through the actions of its rooms; loading again changes nothing."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any  # the boards' YAML has the shape that its comment says

from django.db import connection, transaction

from demo import seed
from yangguang.foundation import tables
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.actions import NewOffice, NewPost
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import actions, queries
from yangguang.places.actions import NewBoard
from yangguang.places.levels import Level
from yangguang.places.models import BoardKind, Place

Progress = Callable[[str, int, int], None]
"""Called with what is being loaded, how much of it is done, and how much there is."""


def load(progress: Progress = lambda what, done, whole: None) -> bool:
    """Load 睢宁县 with its boards, offices and officers, all or nothing; False when it was there already."""
    with transaction.atomic():
        if _there():
            return False
        _listed()
        _places(progress)
        _boards(progress)
        _offices(progress)
    return True


def _there() -> bool:
    """Whether the county is there; one loads at a time, and waits for one whose process was killed while it commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('demo.load', 0))")
    return Office.objects.exists()


def _listed() -> None:
    """Import the official list, or the part of it that was asked for, under the list's own name."""
    rows = seed.place_list()
    with TemporaryDirectory() as folder:
        path = Path(folder) / seed.LIST.name
        path.write_bytes(tables.written(list(rows[0]), (list(row.values()) for row in rows)))
        actions.import_(path=path if seed.towns() else seed.LIST, on=seed.LISTED_SINCE, by=SYSTEM)


def _places(progress: Progress) -> None:
    below = seed.places()
    above = Place.objects.in_bulk((ids := queries.by_codes([step.parent for step in below])).values())
    since = seed.described("below")["since"]
    for number, level in enumerate(levels := (Level.GROUP, Level.WORKPLACE, Level.RESIDENCE), start=1):
        names = {above[ids[step.parent]]: step.names for step in below if step.level == level}
        actions.add_below(names=names, level=level, on=since, by=SYSTEM)
        progress("地点", number, len(levels))


def _boards(progress: Progress) -> None:
    since = seed.described("boards")["since"]
    boards = list(_new_boards())
    actions.put_up(boards=boards, on=since, by=SYSTEM)
    progress("公示栏", len(boards), len(boards))


def _new_boards() -> Iterator[NewBoard]:
    forms: Mapping[str, Any] = seed.described("boards")
    steps = queries.descendants(queries.county())
    places = Place.objects.in_bulk([step.id for step in steps])
    for step in steps:
        for form in forms[step.level]:
            name = form["name"].format(place=step.name)
            yield NewBoard(places[step.id], BoardKind(form["kind"]), name, form["position"])


def _offices(progress: Progress) -> None:
    bodies, new = seed.offices(), dict[tuple[str, str], NewOffice]()
    seats = Place.objects.in_bulk((ids := queries.by_codes([body.place for body in bodies])).values())
    for body in bodies:
        above = new[body.parent] if body.parent else None
        new[body.kind, body.place] = _new_office(body, seats[ids[body.place]], above)
    offices.take_in(offices=list(new.values()), on=seed.described("offices")["since"], by=SYSTEM)
    progress("机构", len(bodies), len(bodies))


def _new_office(body: seed.Body, place: Place, above: NewOffice | None) -> NewOffice:
    posts = [
        NewPost(post.officer, post.title, post.since, [PostRole(role) for role in post.roles], post.duties)
        for post in body.posts
    ]
    return NewOffice(
        OfficeKind(body.kind), body.name, place, above, body.credit_code, body.address, body.phone, body.hours, posts
    )
