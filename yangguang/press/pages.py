"""Every public file: the leaves of the site, what lies behind codes, feeds, assets, the page to take home."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain

import design.build
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.pages import touches
from yangguang.ledger import queries as log
from yangguang.press import (
    addresses,
    attachments,
    calendars,
    cards,
    data,
    dcat,
    feeds,
    figured,
    figureposters,
    impressions,
    people,
    places,
    rated,
    registers,
    several,
    yearly,
)
from yangguang.press.compose import behind, catalogue, redirects
from yangguang.press.compose.leaves import leaves_of
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.impressions import Impressed
from yangguang.press.media import kit
from yangguang.press.render import one
from yangguang.press.selfcheck import out

Changed = frozenset[str] | None
File = tuple[str, bytes]
Told = Callable[[int], None]


def files(
    snapshot: Snapshot,
    *,
    changed: Changed,
    held: Mapping[str, str],
    gone: Collection[str] = (),
    told: Told = lambda _: None,
) -> Iterator[File]:
    """Every file that depends on a changed key (None: all), as path from the site's root and bytes.

    `held` are the digests of open files that stand already: what a notice attaches is opened only where it is missing.
    Where the names that are `gone` stood a tombstone answers, also for a notice whose codes nobody knows any more.
    """
    leaves = leaves_of(snapshot)
    yield from attachments.files(snapshot, held=held)  # before the pages that link to them
    yield from attachments.tombstones(snapshot, held=held, all_anew=changed is None)
    yield from _always(snapshot, leaves, changed)
    yield from behind.nameless(snapshot, gone)
    wanted = [leaf for leaf in leaves if touches(leaf.depends, changed)]
    made = several.rendered(wanted) if len(wanted) >= several.WORTH_IT else _printed(wanted, snapshot, None)
    for number, (path, page) in enumerate(chain(made, _behind(snapshot, changed))):
        told(number)
        yield path, page
    yield from data.files(snapshot, changed=changed)
    yield from cards.files(snapshot, changed=changed)
    yield from yearly.files(snapshot, changed=changed)
    yield from kit.files(snapshot, changed=changed)
    yield from people.files(snapshot, changed=changed)
    yield from feeds.feeds(snapshot, changed=changed)
    yield from places.files(snapshot, changed=changed)
    yield from registers.files(snapshot, changed=changed)
    yield from rated.files(snapshot, changed=changed)
    yield from figured.files(changed=changed)
    yield from figureposters.files(snapshot, changed=changed)
    yield from calendars.files(snapshot, changed=changed)
    yield from out.files(snapshot, changed=changed)


def gone(snapshot: Snapshot, *, held: Mapping[str, str], sealed: Collection[str]) -> set[str]:
    """The paths whose time is over, of attached files and behind codes (`sealed`): a tombstone stands there instead."""
    made = cards.gone(snapshot) | yearly.gone(snapshot)
    return attachments.gone(snapshot, held=held) | made | behind.over(snapshot, sealed)


def _always(snapshot: Snapshot, leaves: list[Leaf], changed: Changed) -> Iterator[File]:
    yield from design.build.build().items()
    yield "sitemap.xml", feeds.sitemap(leaves, address=snapshot.site.address)
    yield addresses.DATA, dcat.file(snapshot)
    yield "robots.txt", feeds.robots(address=snapshot.site.address)
    yield "verify.html", log.offline_page()
    yield from catalogue.files(changed=changed)
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
        elif not notice.taken_down and touches(snapshot.keys(notice) | {f"ended:{notice.notice}"}, changed):
            yield from behind.tombstones(snapshot, notice)


def _impressed(notice: Standing, changed: Changed) -> Iterator[Impressed]:
    named = [part.slice for part in notice.parts if part.named]
    wanted = [s for s in named if touches(frozenset({f"slice:{s}", "today"}), changed)]
    return impressions.of(notice, slices=wanted) if wanted else iter(())
