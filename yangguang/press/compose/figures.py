"""The page of how each office keeps up with its cases: counts of offices' work, never of residents."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, Text
from yangguang.cases import queries
from yangguang.offices.models import Office
from yangguang.places.levels import Level
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import FiguresPage, FiguresPoster, FiguresRow

LEVELS = {Level.COUNTY: _("县级机构"), Level.TOWN: _("乡镇机构"), Level.VILLAGE: _("村（社区）服务点")}
KEY = "figures"
DEPENDS = frozenset({KEY, "today", "offices"})  # of the page, its table and its posters: all tell one day
_TITLE = _("办件情况")
_ABOUT = _("{county}各机构在办多少、按时答复多少、用了几天、本人说没有解决的有多少。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page; made anew each day."""
    yield Leaf(
        path=addresses.FIGURES, template="press/figures.html", title=_TITLE, page=page,
        depends=DEPENDS,
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip


def page() -> FiguresPage:
    """What the page tells."""
    found = queries.public_figures()
    seats = {pk: (name, level) for pk, name, level in Office.objects.values_list("pk", "name", "place__level")}
    return FiguresPage(
        rows=[_row(each, *seats[each.line.office or 0]) for each in found.lines], few=found.few, since=found.since,
        least=queries.FEWEST, table=addresses.FIGURES_CSV,
        posters=[_poster(level, label) for level, label in LEVELS.items()],
    )  # fmt: skip


def _poster(level: Level, label: Text) -> FiguresPoster:
    return FiguresPoster(
        label=label, a3=addresses.figures_poster(level, "a3"), a4=addresses.figures_poster(level, "a4")
    )


def _row(each: queries.PublicLine, name: str, level: str) -> FiguresRow:
    line, office = each.line, each.line.office or 0
    return FiguresRow(
        office=Link(text=name, path=addresses.office(office)), open=line.open, overdue=line.overdue,
        answered=line.answered, in_time=line.in_time, unsettled=each.unsettled, level=level,
        share=round(100 * line.in_time / line.answered) if line.enough else None,
        median=line.median if line.enough else None,
    )  # fmt: skip
