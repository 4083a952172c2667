"""The list of all issues of the bulletin."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead
from yangguang.press import addresses, issues
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import BulletinsPage, Issue
from yangguang.press.media import measures
from yangguang.press.models import Bulletin


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    about = _("{county}双周刊：每两周新公开了什么，八页 A4，可以打印张贴。只有人数和金额，没有姓名。")
    yield Leaf(
        path=addresses.BULLETINS, template="press/bulletins.html", title=_("双周刊"), page=lambda: _page(snapshot),
        depends=frozenset({"bulletins", "county"}), crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _("双周刊"), about, kind=meta.NOTICES),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> BulletinsPage:
    return BulletinsPage(
        head=SheetHead(title=_("双周刊")),
        issues=[_issue(snapshot, row) for row in Bulletin.objects.order_by("-number")],
        days=measures.value("bulletin_days"),
    )


def _issue(snapshot: Snapshot, row: Bulletin) -> Issue:
    piece = issues.piece_of(snapshot, row)
    path = addresses.file(piece.digest, piece.name) if piece else ""
    return Issue(number=row.number, path=path, since=row.since, until=row.until, notices=row.notices)
