"""The page for a screen in a hall or at a wall: what hangs there, one sheet after the other, as large as the screen."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.queries.editions import Standing
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot, part_at
from yangguang.press.context import ScreenPage, Slide
from yangguang.press.media import measures
from yangguang.press.posters import qr

_ABOUT = _("{county}服务厅大屏：{name}公示栏上正在公示什么、贴到哪天，一张接一张。")
_MOST = 12  # sheets of one round: more, and nobody waits until it comes round again


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """A screen for the county, each town and each village, in Chinese alone as their walls."""
    for place in snapshot.places.values():
        if has_screen(snapshot, place.id):
            county = place.id == snapshot.county.id
            yield Leaf(
                path=addresses.screen(place.id), template="press/screen.html", title=place.name, listed=False,
                column=meta.column(snapshot, place.name, _ABOUT),
                page=lambda place=place: _page(snapshot, place), languages=("zh-hans",),  # type: ignore[misc]  # bound now, called later
                depends=frozenset({"county" if county else place.key, "today"}),
            )  # fmt: skip


def has_screen(snapshot: Snapshot, place: int) -> bool:
    """Whether a screen may stand in a place: from the county down to the village."""
    return snapshot.place(place).level in (Level.COUNTY, Level.TOWN, Level.VILLAGE)


def _page(snapshot: Snapshot, place: Named) -> ScreenPage:
    here = [notice for notice in snapshot.hanging.get(place.id, ()) if snapshot.is_open(notice)]
    first = sorted(here, key=lambda notice: notice.version not in snapshot.windows)  # open windows before the lasting
    return ScreenPage(
        place=place.name, seconds=measures.value("screen_seconds"), minutes=measures.value("screen_minutes"),
        slides=[_slide(snapshot, place, notice) for notice in first[:_MOST]],
        wall=snapshot.site.address + (addresses.HOME if place.id == snapshot.county.id else addresses.place(place.id)),
    )  # fmt: skip


def _slide(snapshot: Snapshot, place: Named, notice: Standing) -> Slide:
    """One sheet; a village's with its own counts, a county's with the totals, as on their walls."""
    part = part_at(notice, place.id) if notice.kind == "roll" else None
    own = part if part and (part.place == place.id or place.id == snapshot.county.id) else None
    office = snapshot.answerable.get(notice.office)
    address = snapshot.site.address + addresses.notice(notice.index_no)
    return Slide(
        title=notice.title, office=str(office.office.text) if office else "", phone=office.phone if office else "",
        until=snapshot.until(notice), posted=notice.editions[0].posted, people=own.people if own else None,
        fen=own.fen if own else None, code=qr.svg(address), address=address, roll=notice.kind == "roll",
    )  # fmt: skip
