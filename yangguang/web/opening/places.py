"""The places and boards of a folder, through the actions of `places`; what stands already stays as it is."""

from collections.abc import Mapping
from datetime import date

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.tables import Row
from yangguang.places import actions, queries
from yangguang.places.actions import NewBoard
from yangguang.places.models import Board, Place
from yangguang.web.opening import checking
from yangguang.web.opening.folder import Folder
from yangguang.web.opening.sheets import BELOW, BOARDS, PLACES

Made = tuple[int, int]
"""How many rows were new, and how many were there already."""


def listed(folder: Folder, *, on: date) -> Made:
    """Import the official list, unless all of it stands."""
    path = folder.path / PLACES
    try:
        seen = actions.preview(path=path, on=on, by=SYSTEM)
        folder.warnings += [f"{PLACES} {look}" for look in seen.national]
        if seen.added or seen.renamed:
            actions.import_(path=path, on=on, by=SYSTEM)
    except YangguangError as error:
        folder.refuse(PLACES, error)
        return 0, 0
    return seen.added + len(seen.renamed), seen.unchanged


def below(folder: Folder, *, on: date) -> Made:
    """Add groups, workplaces and residences below the listed places."""
    rows, parents = folder.whole(BELOW), places_of(folder.whole(BELOW), "parent", on=on)
    ids = [place.pk for place in parents.values()]
    known = set(Place.objects.filter(parent__in=ids).values_list("parent_id", "level", "names__name"))
    new = [row for row in rows if (parents[row["parent"]].pk, checking.level(row["level"]), row["name"]) not in known]
    for level in checking.UNCODED:
        mine = [row for row in new if checking.level(row["level"]) == level]
        folder.take(
            BELOW,
            [((parents[row["parent"]], row["name"]), row) for row in mine],
            whole=lambda pairs, level=level: actions.add_below(names=_by_parent(pairs), level=level, on=on, by=SYSTEM),  # type: ignore[misc]  # bound now, called at once
            one=lambda pair, level=level: actions.add(  # type: ignore[misc]  # the same
                parent=pair[0], level=level, names=[pair[1]], on=on, by=SYSTEM
            ),
        )
    return len(new), len(rows) - len(new)


def _by_parent(pairs: list[tuple[Place, str]]) -> dict[Place, list[str]]:
    names: dict[Place, list[str]] = {}
    for parent, name in pairs:
        names.setdefault(parent, []).append(name)
    return names


def boards(folder: Folder, *, on: date) -> Made:
    """Put boards up: a row names one place by its code, or every place of a level by the level's name."""
    wanted = _wanted(folder, on=on)
    known = set(Board.objects.values_list("place_id", "kind", "name", "position"))
    keys = [(new.place.pk, str(new.kind), new.name, new.position) for new, _row in wanted]
    new = [pair for pair, key in zip(wanted, keys, strict=True) if key not in known]
    folder.take(
        BOARDS,
        new,
        whole=lambda boards: actions.put_up(boards=boards, on=on, by=SYSTEM),
        one=lambda board: actions.put_up(boards=[board], on=on, by=SYSTEM),
    )
    return len(new), len(wanted) - len(new)


def places_of(rows: list[Row], name: str, *, on: date) -> Mapping[str, Place]:
    """The places that a column of rows means by their codes."""
    ids = queries.by_codes([row[name] for row in rows], on=on)
    found = Place.objects.in_bulk(ids.values())
    return {code: found[place] for code, place in ids.items()}


def _wanted(folder: Folder, *, on: date) -> list[tuple[NewBoard, Row]]:
    rows = folder.whole(BOARDS)
    named, steps = places_of(rows, "place", on=on), queries.descendants(queries.county(), on=on)
    found = Place.objects.in_bulk([step.id for step in steps])
    wanted = []
    for row in rows:
        kind, level = checking.board_kind(row["kind"]), checking.level(row["place"])
        assert kind is not None
        hung = {step.id: step.name for step in steps if step.level == level}
        if level is None:
            hung = {(place := named[row["place"]]).pk: queries.name(place, on=on)}
        for place_id, name in hung.items():
            place = found.get(place_id) or named[row["place"]]
            wanted.append((NewBoard(place, kind, row["name"].replace("{place}", name), row["position"]), row))
    return wanted
