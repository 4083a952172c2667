"""What hangs where, as far as printed pages show it; a wall stays short, however many notices there were."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from yangguang.disclosure.queries import boards, hung
from yangguang.disclosure.queries.editions import Standing
from yangguang.disclosure.queries.hung import Group
from yangguang.places.queries import Named
from yangguang.press.compose.snapshot import Snapshot

MOST = 20
"""So many lasting notices and so many ended ones stand on a wall, the newest; the list of notices has them all."""
Changed = frozenset[str] | None


def near(places: Mapping[int, Named], county: Named, changed: Changed) -> set[int]:
    """The places whose pages are printed when these keys change, and those to which such pages link."""
    if changed is None or "today" in changed:
        return set(places)
    seen = {place.id for place in places.values() if place.key in changed}
    seen |= {county.id} if "county" in changed else set()
    return seen | {place.id for place in places.values() if place.parent_id in seen}


def hung_up(snapshot: Snapshot, changed: Changed) -> Snapshot:
    """The snapshot with what hangs in places whose pages are printed, and the boards of notices that are."""
    known = {notice.version: notice for notice in snapshot.standing}
    order = {version: at for at, version in enumerate(known)}
    places = near(snapshot.places, snapshot.county, changed)
    places |= {old for place in places for old in snapshot.before.get(place, ())} | set(snapshot.gone)
    found = hung.by_place(_groups(snapshot), places=places)
    shown = [n for n in snapshot.standing if not n.settled or changed is None or n.key in changed]
    tallies = boards.tallies([snapshot.asked(n) for n in shown], towns=snapshot.towns, on=snapshot.today)
    return replace(
        snapshot,
        hanging={place: [known[each] for each in sorted(here, key=order.__getitem__)] for place, here in found.items()},
        boards={n.notice: tallies.get(n.notice, {}) for n in shown},
    )


def _groups(snapshot: Snapshot) -> Sequence[Group]:
    """Every notice with a running window, and the newest of those that have none or whose window is over."""
    kept = [notice for notice in snapshot.standing if not notice.withdrawn]
    running = [n for n in kept if snapshot.is_open(n) and n.version in snapshot.windows]
    lasting = [n for n in kept if snapshot.is_open(n) and n.version not in snapshot.windows]
    ended = [n for n in kept if not snapshot.is_open(n)]
    return Group(_versions(running)), Group(_versions(lasting), MOST), Group(_versions(ended), MOST)


def _versions(notices: Iterable[Standing]) -> list[int]:
    return [notice.version for notice in notices]
