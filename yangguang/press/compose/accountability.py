"""The page of offices held to account after upheld complaints: what they did, what followed, what was made good."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.cases import queries
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import AccountabilityPage, AccountabilityRow

_TITLE = _("投诉属实追责")
_ABOUT = _("{county}各机构被投诉属实的，做了什么，怎么处理，怎么补救。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page; made anew each day, since a decision is public from the day after."""
    yield Leaf(
        path=addresses.ACCOUNTABILITY, template="press/accountability.html", title=_TITLE, page=_page,
        depends=frozenset({"county", "offices", "today"}),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip


def _page() -> AccountabilityPage:
    return AccountabilityPage(
        rows=[
            AccountabilityRow(
                office=Link(text=row.accused, path=addresses.office(row.accused_id)), conduct=row.conduct,
                consequence=row.consequence, remedy=row.remedy, fen=row.fen, on=row.on,
            )
            for row in queries.decided()
        ]
    )  # fmt: skip
