"""Policy sheets as public files beside the page of their guide; where a guide ended a tombstone (410) answers."""

from collections.abc import Iterator

from yangguang.disclosure import kinds
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.pages import touches
from yangguang.press import addresses, graves
from yangguang.press.cards import card
from yangguang.press.cards.card import Head, Layout
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.posters.errors import Unprintable


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[graves.File]:
    """The sheets of each guide that changed, or what stands in their place once it ended."""
    for notice in snapshot.standing:
        if notice.kind != Kind.GUIDE or not touches(frozenset({notice.key}), changed):
            continue
        if _ended(notice):
            yield from _graves(snapshot, notice)
            continue
        filled = kinds.of(notice.body)
        assert filled
        try:
            yield from [
                (path, card.render(filled, _head(snapshot, notice), layout=layout))
                for layout, path in paths(notice).items()
            ]
        except Unprintable:
            yield from _graves(snapshot, notice)  # its poster is stopped too, and says why on the desk


def gone(snapshot: Snapshot) -> set[str]:
    """What is to be taken away: sheets of guides that ended, and tombstones of those that stand."""
    guides = [notice for notice in snapshot.standing if notice.kind == Kind.GUIDE]
    return {
        path if _ended(notice) else addresses.grave(path) for notice in guides for path in paths(notice).values()
    }  # fmt: skip


def paths(notice: Standing) -> dict[Layout, str]:
    """Where the sheets of a guide stand, from the site's root."""
    return {layout: addresses.card(notice.index_no, layout) for layout in card.LAYOUTS}


def _ended(notice: Standing) -> bool:
    return notice.withdrawn or notice.taken_down


def _graves(snapshot: Snapshot, notice: Standing) -> Iterator[graves.File]:
    for path in paths(notice).values():
        yield from graves.dug(snapshot, path)


def _head(snapshot: Snapshot, notice: Standing) -> Head:
    office = snapshot.answerable.get(notice.office)
    return Head(
        title=notice.title, office=str(office.office.text) if office else str(snapshot.site.host),
        index=notice.index_no, version=notice.number, posted=notice.posted.isoformat(),
        page=snapshot.site.address + addresses.notice(notice.index_no), demo=snapshot.site.demo,
    )  # fmt: skip
