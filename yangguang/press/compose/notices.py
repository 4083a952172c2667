"""The page of each notice, and the list of all."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import Link, Path, SheetHead, Text
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.editions import Outcome as Counted
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses
from yangguang.press.compose import bodies, guides, meta, parts
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import NoticePage, NoticesPage, Outcome, Version, Window

NEWEST = 50
"""So many notices stand on the list's first page; all of them on the pages of their months."""


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The newest notices, those of each month, and every notice's page."""
    yield from _lists(snapshot)
    for notice in snapshot.standing:
        yield _notice(snapshot, notice)


def _lists(snapshot: Snapshot) -> Iterator[Leaf]:
    """The newest notices, from which one goes back month by month; a month's page changes with its notices alone."""
    by_month = groupby(sorted(snapshot.standing, key=_month, reverse=True), key=_month)
    months = {month: list(found) for month, found in by_month}
    names = list(months)
    ways = [addresses.NOTICES, *map(addresses.notices, names), ""]
    newest = [notice for notice in snapshot.standing if not notice.withdrawn][:NEWEST]
    yield _list(snapshot, ways[0], _("公示"), newest, frozenset({"county", "today"}), older=ways[1])
    for at, month in enumerate(names):
        year, number = month.split("-")
        title = format_lazy(_("{year}年{month}月的公示"), year=year, month=int(number))
        beside = [months[each][0] for each in names[max(at - 1, 0) : at + 2]]
        keys = {key for notice in (*months[month], *beside) for key in snapshot.keys(notice)}
        kept = [notice for notice in months[month] if not notice.withdrawn]
        yield _list(snapshot, ways[at + 1], title, kept, frozenset(keys), newer=ways[at], older=ways[at + 2])


def _list(
    snapshot: Snapshot,
    path: Path,
    title: Text,
    notices: Sequence[Standing],
    depends: frozenset[str],
    *,
    newer: Path = "",
    older: Path = "",
) -> Leaf:
    def page() -> NoticesPage:
        rows = [parts.row(snapshot, notice) for notice in notices]
        return NoticesPage(head=SheetHead(title=title), notices=rows, newer=newer, older=older)

    return Leaf(
        path=path, template="press/notices.html", title=title, page=page, depends=depends, feed=addresses.feed(),
        column=meta.column(snapshot, title, _("{county}全部公示，新的在前。"), kind=meta.NOTICES),
    )  # fmt: skip


def _month(notice: Standing) -> str:
    """The month in which it was first posted: a correction in a later one leaves it where it stands."""
    return f"{notice.editions[0].posted:%Y-%m}"


def _notice(snapshot: Snapshot, notice: Standing) -> Leaf:
    return Leaf(
        path=addresses.notice(notice.index_no), template="press/notice.html", title=notice.title,
        page=lambda: _page(snapshot, notice), depends=snapshot.keys(notice),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME), Link(text=_("公示"), path=addresses.NOTICES)],
        article=meta.article(snapshot, notice),
    )  # fmt: skip


def _page(snapshot: Snapshot, notice: Standing) -> NoticePage:
    counts = notice.counts if notice.kind == "roll" else None
    clock = parts.window(snapshot, notice)
    body = bodies.Body() if notice.withdrawn or notice.taken_down else bodies.of(notice)
    return NoticePage(
        head=parts.head(snapshot, notice),
        paragraphs=body.paragraphs,
        facts=body.facts,
        sheets=guides.sheets(notice),
        apply=guides.form(notice),
        ask=addresses.interview(notice.notice) if notice.kind == Kind.INTERVIEW and body.facts else "",
        before=body.before,
        flow=body.flow,
        linked=_linked(snapshot, notice),
        delivered=guides.delivered(notice),
        data=addresses.data(notice.index_no) if body.facts else "",
        tables=body.tables,
        grids=body.grids,
        after=body.after,
        attachments=body.attachments,
        people=counts.people if counts else None,
        fen=counts.fen if counts else None,
        levels=() if notice.withdrawn else parts.levels(snapshot, [notice]),
        boards=addresses.boards(notice.index_no),
        windows=[Window(boards=_("全部公示栏"), clock=clock)] if clock else (),
        objection=None if notice.withdrawn else parts.objection(snapshot, notice),
        outcomes=[_outcome(each) for each in notice.outcomes],
        versions=_versions(notice),
        matter=Link(text=notice.matter_title, path=addresses.matter(notice.matter)),
        answerable=snapshot.answerable.get(notice.office),
        proof=snapshot.proofs.get(notice.version),
        withdrawn=notice.withdrawn_why if notice.withdrawn else "",
        package=addresses.package(notice.index_no),
    )


def _linked(snapshot: Snapshot, notice: Standing) -> str:
    filled = guides.said(notice) if notice.kind == Kind.GUIDE else None
    return guides.linked(snapshot, notice, filled) if filled else ""


def _versions(notice: Standing) -> list[Version]:
    if len(notice.editions) < 2:
        return []
    return [
        Version(number=each.number, posted=each.posted, why=each.why, current=each.number == notice.number)
        for each in reversed(notice.editions)
    ]


def _outcome(each: Counted) -> Outcome:
    return Outcome(
        ground=each.label, received=each.received, upheld=each.upheld + each.partly, rejected=each.rejected,
        waiting=each.received - each.upheld - each.partly - each.rejected,
    )  # fmt: skip
