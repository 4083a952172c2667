"""The page of each notice, and the list of all."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead
from yangguang.disclosure.queries.printed import Outcome as Counted
from yangguang.disclosure.queries.printed import Standing
from yangguang.press import addresses
from yangguang.press.compose import bodies, meta, parts
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import NoticePage, NoticesPage, Outcome, Version, Window


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The list of notices and every notice's page."""
    yield _list(snapshot)
    for notice in snapshot.standing:
        yield _notice(snapshot, notice)


def _list(snapshot: Snapshot) -> Leaf:
    def page() -> NoticesPage:
        rows = [parts.row(snapshot, notice) for notice in snapshot.standing if not notice.withdrawn]
        return NoticesPage(head=SheetHead(title=_("公示")), notices=rows)

    return Leaf(
        path=addresses.NOTICES, template="press/notices.html", title=_("公示"), page=page,
        depends=frozenset({"county", "today"}), feed=addresses.feed(),
        column=meta.column(snapshot, _("公示"), _("{county}全部公示，新的在前。"), kind=meta.NOTICES),
    )  # fmt: skip


def _notice(snapshot: Snapshot, notice: Standing) -> Leaf:
    return Leaf(
        path=addresses.notice(notice.index_no), template="press/notice.html", title=notice.title,
        page=lambda: _page(snapshot, notice), depends=frozenset({f"notice:{notice.notice}", "today"}),
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
        table=body.table,
        attachments=body.attachments,
        people=counts.people if counts else None,
        fen=counts.fen if counts else None,
        levels=() if notice.withdrawn else parts.levels(snapshot, notice.hangings),
        windows=[Window(boards=_("全部公示栏"), clock=clock)] if clock else (),
        objection=None if notice.withdrawn else parts.objection(snapshot, notice),
        outcomes=[_outcome(each) for each in notice.outcomes],
        versions=_versions(notice),
        matter=Link(text=notice.matter_title, path=addresses.matter(notice.matter)),
        answerable=snapshot.answerable.get(notice.office),
        proof=snapshot.proofs.get(notice.version),
        withdrawn=notice.withdrawn_why if notice.withdrawn else "",
    )


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
