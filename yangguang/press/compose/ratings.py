"""The page of ratings by office, matter and channel, with the rule by which some do not count, and what was mended."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import MendedRow, RatingRow, RatingsPage
from yangguang.ratings import queries, rule
from yangguang.ratings.choices import Channel, Level

KEY = "ratings"
_TITLE = _("好差评结果")
_ABOUT = _("{county}各机构办的事，办事的人怎么评，不满意的改了没有。")
_NO_MATTER = _("没有对应事项")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    yield Leaf(
        path=addresses.RATINGS, template="press/ratings.html", title=_TITLE, page=_page,
        depends=frozenset({"county", "offices", KEY, "today"}),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip


def _page() -> RatingsPage:
    rows, ruling = queries.rows(), rule.in_force()
    return RatingsPage(
        rows=[_row(row) for row in rows],
        mended=[
            MendedRow(
                office=_office(each.office, name), matter=each.matter_name, on=each.on, kind=each.kind, words=each.words
            )
            for office, name in {row.office: row.office_name for row in rows}.items()
            for each in queries.mended(office=office)
        ],
        levels=[level.label for level in Level],
        least=settings.RATINGS_LEAST,
        most=ruling.most,
        minutes=int(ruling.span.total_seconds() // 60),
        counter=ruling.counter,
        hears_proxy=bool(settings.TRUSTED_PROXIES),
        networks=bool(settings.COUNTER_NETWORKS),
        version=ruling.version,
        data=addresses.RATINGS_DATA,
        table=addresses.RATINGS_CSV,
    )


def _row(row: queries.Row) -> RatingRow:
    figure = row.figure
    return RatingRow(
        office=_office(row.office, row.office_name), matter=row.matter_name or _NO_MATTER,
        channel=Channel(row.channel).label, through=row.through,
        levels=[row.counts[level] for level in Level], total=figure.total,
        good=f"{figure.good // 10}.{figure.good % 10}%", excluded=sum(row.excluded.values()),
        bad=row.bad, mended=row.mended, explained=row.explained, open=row.open, overdue=row.overdue,
    )  # fmt: skip


def _office(office: int, name: str) -> Link:
    return Link(text=name, path=addresses.office(office))
