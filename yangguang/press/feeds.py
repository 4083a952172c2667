"""Feeds as Atom and JSON Feed, the machine-readable site map and robots.txt: counts and titles, never a name."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from xml.sax.saxutils import escape

from django.utils.feedgenerator import Atom1Feed

from design.frame import TREES
from design.wording import SHANGHAI
from yangguang.disclosure.queries.editions import Part, Standing
from yangguang.foundation.money import Money
from yangguang.places.levels import Level
from yangguang.press import addresses
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot

_NEWEST = 50


def feeds(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The county's feed, and one for each town and village, where something they show has changed."""
    if changed is None or "county" in changed:
        yield from _both(snapshot, snapshot.county.id, addresses.HOME, snapshot.standing)
    for place in snapshot.places.values():
        if place.level in (Level.TOWN, Level.VILLAGE) and (changed is None or place.key in changed):
            yield from _both(snapshot, place.id, addresses.place(place.id), snapshot.hanging[place.id])


def sitemap(leaves: Sequence[Leaf], *, address: str) -> bytes:
    """sitemap.xml of every listed page in each of its languages."""
    listed = [leaf for leaf in leaves if leaf.listed]
    rows = (
        f"<url><loc>{escape(address + TREES[code] + leaf.path)}</loc></url>"
        for leaf in listed
        for code in leaf.languages
    )
    body = "\n".join(rows)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{body}\n</urlset>\n"
    ).encode()


def robots(*, address: str) -> bytes:
    """robots.txt: what is behind a code is for whoever stands before the poster."""
    return f"User-agent: *\nDisallow: /w/\nSitemap: {address}sitemap.xml\n".encode()


def _both(snapshot: Snapshot, place: int, path: str, notices: Sequence[Standing]) -> Iterator[tuple[str, bytes]]:
    """One list of items in both forms."""
    county = place == snapshot.county.id
    items = [_whole(n) if county else _at(n, place) for n in notices if not n.withdrawn][:_NEWEST]
    name = str(snapshot.site.name) if county else snapshot.places[place].name
    own = None if county else place
    yield addresses.feed(own), _atom(snapshot, name, path, addresses.feed(own), items)
    yield addresses.json_feed(own), _json(snapshot, name, path, addresses.json_feed(own), items)


@dataclass(frozen=True)
class _Item:
    notice: Standing
    mark: str
    posted: datetime
    part: Part | None

    def link(self, address: str) -> str:
        return address + addresses.notice(self.notice.index_no)


def _atom(snapshot: Snapshot, name: str, path: str, own: str, items: Sequence[_Item]) -> bytes:
    site = snapshot.site
    feed = Atom1Feed(
        title=name, link=site.address + path, description="", language="zh-Hans", feed_guid=site.address + path,
        feed_url=site.address + own, author_name=site.host,
    )  # fmt: skip
    for item in items:
        link = item.link(site.address)
        feed.add_item(
            title=item.notice.title, link=link, unique_id=f"{link}#{item.mark}", pubdate=item.posted,
            updateddate=item.posted, description=_counts(item.part),
        )  # fmt: skip
    return _fixed(feed)


def _json(snapshot: Snapshot, name: str, path: str, own: str, items: Sequence[_Item]) -> bytes:
    """JSON Feed 1.1; an item that has no counts says its title once more, for each must have some content."""
    site = snapshot.site
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": name, "home_page_url": site.address + path,
        "feed_url": site.address + own, "language": "zh-Hans", "authors": [{"name": site.host}],
        "items": [
            {
                "id": f"{item.link(site.address)}#{item.mark}", "url": item.link(site.address),
                "title": item.notice.title, "content_text": _counts(item.part) or item.notice.title,
                "date_published": item.posted.isoformat(timespec="seconds"),
            }
            for item in items
        ],
    }  # fmt: skip
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _whole(notice: Standing) -> _Item:
    return _Item(notice, f"v{notice.number}", notice.published, notice.counts)


def _at(notice: Standing, place: int) -> _Item:
    """The notice as the boards of a place bear it: new when its own slice is, not when another village's was mended."""
    own = next((part for part in notice.parts if part.place == place), None)
    posted = own.posted if own else notice.editions[0].posted
    moment = datetime.combine(posted, time(), tzinfo=SHANGHAI)
    return _Item(notice, f"s{own.slice}" if own else "v1", moment, own)


def _fixed(feed: Atom1Feed) -> bytes:
    """The feed's bytes; an empty one does not bear the moment at which it was made."""
    if not feed.items:
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        feed.latest_post_date = lambda: moment  # type: ignore[method-assign]  # Django would say now, and every run would differ
    text: str = feed.writeString("utf-8")
    return text.encode()


def _counts(part: Part | None) -> str:
    """The counts of a roll in words; nothing where they are protected, or where there are none."""
    if part is None or part.people is None or part.fen is None:
        return ""
    return f"{part.people} 人，{Money(part.fen)} 元"
