"""What hangs in each place as JSON, for machines: titles, days, counts and totals; never a name, never a row."""

import json
from collections.abc import Iterator

from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.money import Money
from yangguang.foundation.pages import touches
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot

type Data = dict[str, object]


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The data of each town and village of which something changed."""
    for place in snapshot.places.values():
        if place.level in (Level.TOWN, Level.VILLAGE) and touches(frozenset({place.key, "today"}), changed):
            written = json.dumps(_told(snapshot, place), ensure_ascii=False, indent=1)
            yield addresses.place_data(place.id), (written + "\n").encode()


def _told(snapshot: Snapshot, place: Named) -> Data:
    address = snapshot.site.address
    return {
        "id": place.id,
        "code": place.code,
        "name": place.name,
        "level": place.level,
        "above": place.parent_id,
        "page": address + addresses.place(place.id),
        "feed": address + addresses.json_feed(place.id),
        "notices": [_notice(snapshot, place, notice) for notice in snapshot.hanging[place.id]],
    }


def _notice(snapshot: Snapshot, place: Named, notice: Standing) -> Data:
    """A notice with the counts of this place alone; null where they are protected, absent where it is no roll."""
    part = next((part for part in notice.parts if part.place == place.id), None)
    until = snapshot.until(notice)
    told: Data = {
        "index": notice.index_no,
        "kind": notice.kind,
        "title": notice.title,
        "posted": notice.editions[0].posted.isoformat(),
        "until": until.isoformat() if until else None,
        "closed": notice.closed.isoformat() if notice.closed else None,
        "page": snapshot.site.address + addresses.notice(notice.index_no),
    }
    if part is None or notice.kind != "roll":
        return told
    yuan = None if part.fen is None else str(Money(part.fen)).replace(",", "")
    return told | {"people": part.people, "yuan": yuan}
