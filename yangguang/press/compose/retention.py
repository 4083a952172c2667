"""The schedule of records as a page to tick off: for how long each matter's file is kept, and what it must hold."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.matters import queries
from yangguang.matters.choices import Period
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import FileKept, RetentionPage

_ABOUT = _("{county}各事项的案卷保管多久、里面应当有什么。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    yield Leaf(
        path=addresses.RETENTION, template="press/retention.html", title=_("归档检查单"), page=lambda: _page(snapshot),
        depends=frozenset({"catalogue", "today"}),
        crumbs=[
            Link(text=snapshot.county.name, path=addresses.HOME),
            Link(text=_("事项目录"), path=addresses.CATALOGUE),
        ],
        column=meta.column(snapshot, _("归档检查单"), _ABOUT, kind=meta.CATALOGUE),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> RetentionPage:
    files = [
        FileKept(
            matter=Link(text=kept.matter.second, path=addresses.matter(kept.matter_id)), office=kept.matter.office_text,
            period=Period(kept.period).label, basis=kept.basis_text, papers=kept.papers,
        )
        for kept in queries.retention(on=snapshot.today)
    ]  # fmt: skip
    return RetentionPage(files=files)
