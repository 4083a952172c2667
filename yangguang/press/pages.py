"""Every public file: the leaves of the site, what lies behind codes, feeds, assets, the page to take home."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain

import design.build
from yangguang.disclosure.queries.printed import Standing
from yangguang.foundation.pages import touches
from yangguang.ledger import queries as log
from yangguang.press import addresses, feeds, impressions, several
from yangguang.press.compose import attachments, behind, catalogue, clocks, fixed, notices, offices, redirects, walls
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.impressions import Impressed
from yangguang.press.render import one

Changed = frozenset[str] | None
File = tuple[str, bytes]
Told = Callable[[int], None]


def files(snapshot: Snapshot, *, changed: Changed, told: Told = lambda _: None) -> Iterator[File]:
    """Every file that depends on a changed key (None: all), as path from the site's root and bytes."""
    leaves = leaves_of(snapshot)
    yield from _always(snapshot, leaves)
    wanted = [leaf for leaf in leaves if touches(leaf.depends, changed)]
    made = several.rendered(wanted) if len(wanted) >= several.WORTH_IT else _printed(wanted, snapshot, None)
    for number, (path, data) in enumerate(chain(made, _behind(snapshot, changed))):
        told(number)
        yield path, data
    yield from attachments.files(snapshot, changed=changed)
    yield from feeds.feeds(snapshot, changed=changed)


def gone(snapshot: Snapshot, *, held: Collection[str]) -> set[str]:
    """Of the paths that the site holds, those that end: files of ended notices, pages behind ended codes."""
    return attachments.gone(snapshot, held) | (_names_ended(snapshot) & set(held))


def _names_ended(snapshot: Snapshot) -> set[str]:
    """The paths behind codes whose window is over: a tombstone without names stands there instead."""
    ended = [notice for notice in snapshot.standing if not snapshot.is_open(notice)]
    return {
        addresses.behind(code) + name
        for notice in ended
        for code in impressions.codes_by_place(notice).values()
        for name in ("index.html", "record.json", "proof.tlog-proof")
    }


def leaves_of(snapshot: Snapshot) -> list[Leaf]:
    """Every page of the site in a fixed order, save those behind codes."""
    rooms = (walls, notices, catalogue, offices, clocks, fixed)
    return [leaf for room in rooms for leaf in room.leaves(snapshot)]


def _always(snapshot: Snapshot, leaves: list[Leaf]) -> Iterator[File]:
    yield from design.build.build().items()
    yield "sitemap.xml", feeds.sitemap(leaves, address=snapshot.site.address)
    yield "robots.txt", feeds.robots(address=snapshot.site.address)
    yield "verify.html", log.offline_page()
    yield from catalogue.files()
    yield from redirects.files(snapshot)


def _printed(leaves: Iterable[Leaf], snapshot: Snapshot, changed: Changed) -> Iterator[File]:
    for leaf in leaves:
        if touches(leaf.depends, changed):
            for page in printed(leaf, snapshot.site):
                yield page.path, one(page)


def _behind(snapshot: Snapshot, changed: Changed) -> Iterator[File]:
    for notice in snapshot.standing:
        if snapshot.is_open(notice):
            for sheet in _impressed(notice, changed):
                yield from behind.files(sheet)
                yield from _printed([behind.leaf(snapshot, sheet)], snapshot, None)
        elif touches(frozenset({f"ended:{notice.notice}", "today"}), changed):
            yield from behind.tombstones(snapshot, notice)


def _impressed(notice: Standing, changed: Changed) -> Iterator[Impressed]:
    named = [part.slice for part in notice.parts if part.named]
    wanted = [s for s in named if touches(frozenset({f"slice:{s}", "today"}), changed)]
    return impressions.of(notice, slices=wanted) if wanted else iter(())
