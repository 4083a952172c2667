"""The page that says which column of the site was renewed in time, and which is late."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead
from yangguang.press import addresses
from yangguang.press.cadences import Cadence, cadences
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import ColumnRow, ColumnsPage


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    about = _("{county}各栏目承诺多久更新一次、上次是哪天、有没有误期。")
    yield Leaf(
        path=addresses.COLUMNS, template="press/columns.html", title=_("栏目多久更新"), page=lambda: _page(snapshot),
        depends=frozenset({"county", "today"}),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _("栏目多久更新"), about, kind=meta.SITE),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> ColumnsPage:
    rows = [_row(snapshot, cadence) for cadence in cadences()]
    return ColumnsPage(
        head=SheetHead(title=_("栏目多久更新")),
        columns=rows,
        late=sum(row.over > 0 or row.last is None for row in rows),
    )


def _row(snapshot: Snapshot, cadence: Cadence) -> ColumnRow:
    """A column as it stands today; a correction of an old notice does not renew it."""
    last = last_in(snapshot, cadence)
    due = cadence.due(last) if last else None
    return ColumnRow(
        name=cadence.name, days=cadence.days, basis=cadence.basis, office=_office(snapshot, cadence), last=last,
        next=due, over=max((snapshot.today - due).days, 0) if due else 0,
    )  # fmt: skip


def last_in(snapshot: Snapshot, cadence: Cadence) -> date | None:
    """The day on which something new was last posted in a column; None where nothing ever was."""
    return max((notice.editions[0].posted for notice in snapshot.standing if cadence.holds(notice)), default=None)


def office_id(snapshot: Snapshot, cadence: Cadence) -> int | None:
    """The office that answers for a column: the one it names, else the county's own."""
    named = [pk for pk, who in snapshot.answerable.items() if str(who.office.text) == cadence.office]
    return named[0] if named else snapshot.offices.get(snapshot.county.id)


def _office(snapshot: Snapshot, cadence: Cadence) -> Link:
    own = snapshot.answerable.get(office_id(snapshot, cadence) or 0)
    return own.office if own else Link(text=snapshot.site.host)
