"""The page of each public clock: how its due date was counted (怎么算的)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead
from yangguang.clocks import pages as clocks
from yangguang.clocks import queries
from yangguang.clocks.models import Clock, Rule
from yangguang.disclosure.queries import WINDOW
from yangguang.disclosure.queries.boards import KIND as PROOF
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import ClockPage, RuleSource


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """A page for each clock that may be seen."""
    subjects = {str(edition.version): notice for notice in snapshot.standing for edition in notice.editions}
    for clock in clocks.public():
        notice = subjects.get(clock.subject) if clock.kind in (WINDOW, PROOF) else None
        about = Link(text=notice.title, path=addresses.notice(notice.index_no)) if notice else None
        yield Leaf(
            path=addresses.clock(clock.pk), template="press/clock.html", title=_("怎么算的"),
            page=lambda clock=clock, about=about: _page(snapshot, clock, about),  # type: ignore[misc]  # bound now, called later
            depends=clocks.depends(clock) | ({"today"} if clock.standing.closed_on is None else set()),
            column=meta.column(snapshot, clock.rule.title, _("{name}：截止日是怎么一天一天数出来的。")),
            crumbs=[Link(text=snapshot.county.name, path=addresses.HOME), *([about] if about else [])],
        )  # fmt: skip


def basis_of(rule: Rule) -> str:
    """Where a limit comes from: the law, else what the rule notes about itself, else the county's own word."""
    return str(rule.basis or rule.note or _("本县规定"))


def _page(snapshot: Snapshot, clock: Clock, about: Link | None) -> ClockPage:
    rule = clock.rule
    return ClockPage(
        head=SheetHead(title=rule.title, office=Link(text=clock.office.name, path=addresses.office(clock.office_id))),
        clock=queries.drawn(clock, on=snapshot.today),
        steps=queries.trace(clock),
        rule=RuleSource(
            basis=Link(text=basis_of(rule)), jurisdiction=queries.where(rule),
            valid_from=rule.valid_from, valid_to=rule.valid_to, verified_by=rule.verified_by,
            certain=rule.confidence == "h",
        ),
        subject=about,
    )  # fmt: skip
