"""Who holds which post, as JSON: a file an office, and the heads of all in one. Posts and duties alone."""

import json
from collections.abc import Iterator, Sequence

from yangguang.foundation.pages import touches
from yangguang.offices import queries
from yangguang.offices.models import Office, Position
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.compose.who import head

type Data = dict[str, object]


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The files of the offices that changed, and the list of heads where anything about offices did."""
    standing = list(queries.standing(on=snapshot.today))
    wanted = [office for office in standing if touches(frozenset({queries.key(office.pk), "offices"}), changed)]
    held = queries.positions_of(standing if wanted else (), on=snapshot.today)
    for office in wanted:
        yield addresses.people(office.pk), _written(_office(snapshot, office, held.get(office.pk, ())))
    if wanted:
        rows = [_head(snapshot, office, head(held.get(office.pk, ()))) for office in standing]
        yield addresses.WHO_DATA, _written({"county": snapshot.county.name, "offices": rows})


def _office(snapshot: Snapshot, office: Office, held: Sequence[Position]) -> Data:
    return _of(snapshot, office) | {
        "people": [
            {
                "name": post.officer.name,
                "post": post.title,
                "since": post.valid_from.isoformat(),
                "roles": sorted(role.role for role in post.roles.all()),
                "duties": [duty.text for duty in post.duties.all()],
            }
            for post in held
        ]
    }


def _head(snapshot: Snapshot, office: Office, post: Position | None) -> Data:
    led = {"head": post.officer.name, "post": post.title} if post else {"head": None, "post": None}
    return _of(snapshot, office) | led


def _of(snapshot: Snapshot, office: Office) -> Data:
    return {
        "office": office.name,
        "kind": office.kind,
        "phone": office.phone,
        "hours": office.hours,
        "page": snapshot.site.address + addresses.office(office.pk),
    }


def _written(data: Data) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
