"""The page of papers that nobody may be asked for, since an office holds them already or can ask for them itself."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.matters import queries as matters
from yangguang.matters.models import HeldPaper
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import PaperRow, PapersPage

_TITLE = _("不用您带的材料")
_ABOUT = _("在{county}办事，这些材料机构自己有或者自己能查，谁也不能再向您要。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    yield Leaf(
        path=addresses.PAPERS, template="press/papers.html", title=_TITLE, page=lambda: _page(snapshot),
        depends=frozenset({"county", "catalogue", "today"}),
        crumbs=[
            Link(text=snapshot.county.name, path=addresses.HOME), Link(text=_("我要办"), path=addresses.GUIDES)
        ],
        column=meta.column(snapshot, _TITLE, _ABOUT, kind=meta.GUIDES),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> PapersPage:
    return PapersPage(papers=[_row(paper) for paper in matters.held_papers(on=snapshot.today)])


def _row(paper: HeldPaper) -> PaperRow:
    return PaperRow(
        name=paper.name, called="、".join(paper.called), holder=paper.holder, instead=paper.instead,
        basis=paper.basis_text, since=paper.since, certain=paper.confidence == "h",
    )  # fmt: skip
