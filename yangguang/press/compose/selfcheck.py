"""The page on which the site says what is wrong with itself, since when, and which office has to cure it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead, Text
from yangguang.disclosure.queries import errata
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import ErrataRow, FigureRow, MonthRow, SelfcheckPage, WrongRow
from yangguang.press.models import Figure
from yangguang.press.selfcheck import told
from yangguang.press.selfcheck.indicators import Indicator, Why, bars
from yangguang.press.selfcheck.keeping import KEY

_TITLE = _("网站自查")
_ABOUT = _("{county}的这个网站每晚自己查一遍：哪里打不开、哪里没更新、谁负责、哪天改好。")
UNITS: dict[str, Text] = {
    "天": _("天"), "个": _("个"), "毫秒": _("毫秒"), "KB": "KB", "处": _("处"), "件": _("件"), "页": _("页"),
}  # fmt: skip
_SIZES = {
    Indicator.LINKS: "页", Indicator.SLOW: "毫秒", Indicator.HEAVY: "KB", Indicator.REQUESTS: "个",
    Indicator.UNANSWERED: "件",
}  # fmt: skip
_UNLINKED = {Indicator.LOST}  # what does not answer is named, never linked


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    yield Leaf(
        path=addresses.SELFCHECK, template="press/selfcheck.html", title=_TITLE, page=lambda: _page(snapshot),
        depends=frozenset({KEY, "today"}), crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _TITLE, _ABOUT, kind=meta.SITE),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> SelfcheckPage:
    night = told.last()
    wrong = [_wrong(snapshot, each) for each in told.standing()]
    return SelfcheckPage(
        head=SheetHead(title=_TITLE),
        day=night.day if night else None,
        pages=night.pages if night else 0,
        links=night.links if night else 0,
        figures=[_figure(row) for row in told.figures(night)] if night else [],
        wrong=wrong,
        late=sum(row.over > 0 for row in wrong),
        cured=[_wrong(snapshot, each) for each in told.cured()],
        errata=[_errata(each) for each in errata.counts(since=told.since(), on=snapshot.today)],
        months=[_month(each) for each in told.months()],
        data=addresses.SELFCHECK_DATA,
    )


def _figure(row: Figure) -> FigureRow:
    bar = bars()[Indicator(row.indicator)]
    return FigureRow(
        name=Indicator(row.indicator).label, figure=row.figure, most=row.most, unit=UNITS.get(bar.unit, bar.unit),
        passes=None if row.figure is None else told.passes(row), basis=bar.basis, certain=bar.sure == "h",
    )  # fmt: skip


def _wrong(snapshot: Snapshot, each: told.Told) -> WrongRow:
    row = each.finding
    return WrongRow(
        id=row.pk, indicator=Indicator(row.indicator).label, what=Why(row.why).label, where=_where(snapshot, each),
        page="" if row.indicator in _UNLINKED else row.page, size=row.size,
        unit=UNITS.get(_SIZES.get(Indicator(row.indicator), ""), ""), office=_office(snapshot, each),
        since=row.night.day, due=each.due, trace=each.trace, over=each.over, cured=each.cured,
    )  # fmt: skip


def _where(snapshot: Snapshot, each: told.Told) -> str:
    """What the subject is called: a notice by its title, an office by its name, else as it was found."""
    row = each.finding
    if row.indicator == Indicator.UNANSWERED and row.office:
        return row.office.name
    titles = (n.title for n in snapshot.standing if addresses.notice(n.index_no) == row.subject)
    return next(titles, row.subject)


def _office(snapshot: Snapshot, each: told.Told) -> Link:
    office = each.finding.office
    return Link(text=office.name, path=addresses.office(office.pk)) if office else Link(text=snapshot.site.host)


def _errata(each: errata.Count) -> ErrataRow:
    return ErrataRow(
        ground=each.label, received=each.received, answered=each.answered, waiting=each.waiting, late=each.late,
        longest=each.longest,
    )  # fmt: skip


def _month(each: told.Month) -> MonthRow:
    return MonthRow(
        month=each.first, nights=each.nights, well=each.well, found=each.found, cured=each.cured, late=each.late
    )
