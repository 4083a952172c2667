"""The catalogue, each matter's page, and what should stand on the record by today and does not."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead
from yangguang.clocks import queries as clocks
from yangguang.foundation.pages import touches
from yangguang.matters import queries
from yangguang.matters.choices import LEVELS
from yangguang.matters.models import Matter
from yangguang.press import addresses
from yangguang.press.compose import meta, parts
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import (
    CatalogueGroup,
    CataloguePage,
    CatalogueRow,
    DutiesPage,
    Element,
    MatterPage,
    MissingDuty,
)

CSV, XLSX = "catalogue.csv", "catalogue.xlsx"
_LISTED = _("{county}应当公开的全部事项：谁公开、多久公开、依据是什么。")
_NEWEST = 100
_DESCRIBED = _("{name}：公开什么、谁公开、多久公开、依据是什么，已经公开了哪些。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The catalogue, every matter's page, and the duties not met."""
    matters = list(queries.catalogue())
    home = [Link(text=snapshot.county.name, path=addresses.HOME)]
    yield Leaf(
        path=addresses.CATALOGUE, template="press/catalogue.html", title=_("事项目录"), page=lambda: _list(matters),
        depends=frozenset({"catalogue"}), crumbs=home,
        column=meta.column(snapshot, _("事项目录"), _LISTED, kind=meta.CATALOGUE),
    )  # fmt: skip
    yield Leaf(
        path=addresses.DUTIES, template="press/duties.html", title=_("应公开未公开"), page=lambda: _missing(snapshot),
        depends=frozenset({"county", "today"}), crumbs=home,
        column=meta.column(snapshot, _("应公开未公开"), _("{county}到今天应当公开而没有公开的事项。")),
    )  # fmt: skip
    for matter in matters:
        yield _matter(snapshot, matter)


def files(*, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The whole catalogue in the standard's columns and the annex of each field, to take away, where it changed."""
    if touches(frozenset({"catalogue", "today"}), changed):
        yield CSV, queries.as_csv()
        yield XLSX, queries.as_xlsx()
    for field in queries.fields() if touches(frozenset({"catalogue"}), changed) else ():
        yield addresses.annex(field, "xlsx"), queries.annex_as_xlsx(field)
        yield addresses.annex(field, "docx"), queries.annex_as_docx(field)


def _list(matters: list[Matter]) -> CataloguePage:
    firsts = dict.fromkeys(matter.first for matter in matters)
    groups = [
        CatalogueGroup(
            name=first, matters=[_row(m) for m in matters if m.first == first],
            xlsx=addresses.annex(first, "xlsx"), docx=addresses.annex(first, "docx"),
        )
        for first in firsts
    ]  # fmt: skip
    return CataloguePage(
        groups=groups, total=len(matters), csv=CSV, xlsx=XLSX, data=addresses.DATA, findings=addresses.FINDINGS,
        retention=addresses.RETENTION,
    )  # fmt: skip


def _row(matter: Matter) -> CatalogueRow:
    return CatalogueRow(
        title=matter.second, path=addresses.matter(matter.pk), office=matter.office_text, limit=matter.limit_text,
        level="、".join(LEVELS[level] for level in matter.levels), expired=bool(queries.expired(matter)),
    )  # fmt: skip


def _matter(snapshot: Snapshot, matter: Matter) -> Leaf:
    return Leaf(
        path=addresses.matter(matter.pk), template="press/matter.html", title=matter.second,
        page=lambda: _page(snapshot, matter), depends=frozenset({f"matter:{matter.pk}", "catalogue", "today"}),
        crumbs=[
            Link(text=snapshot.county.name, path=addresses.HOME),
            Link(text=_("事项目录"), path=addresses.CATALOGUE),
        ],
        column=meta.column(snapshot, matter.second, _DESCRIBED, kind=meta.CATALOGUE),
    )  # fmt: skip


def _page(snapshot: Snapshot, matter: Matter) -> MatterPage:
    office = snapshot.answerable.get(matter.office_id)
    here = [notice for notice in snapshot.standing if notice.matter == matter.pk]
    return MatterPage(
        head=SheetHead(title=matter.second, office=office.office if office else None),
        elements=[
            Element(label=label, values=[Link(text=line) for line in text.splitlines() if line.strip()])
            for label, text in queries.columns(matter).items()
        ],
        expired=[Link(text=str(basis)) for basis in queries.expired(matter)],
        notices=[parts.row(snapshot, notice) for notice in here[:_NEWEST]],
        answerable=office,
    )  # fmt: skip


def _missing(snapshot: Snapshot) -> DutiesPage:
    found = queries.missing(on=snapshot.today)
    tally = queries.tally(on=snapshot.today)
    return DutiesPage(
        missing=[
            MissingDuty(
                matter=Link(text=each.matter.second, path=addresses.matter(each.matter.pk)),
                office=Link(text=each.clock.office.name, path=addresses.office(each.clock.office_id)),
                place=snapshot.county.name, clock=clocks.drawn(each.clock, on=snapshot.today),
            )
            for each in found
        ],
        as_of=snapshot.today, due=tally.due, met=tally.met,
    )  # fmt: skip
