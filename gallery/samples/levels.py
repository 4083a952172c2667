"""Samples of the pages board by board."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from design.parts import LevelName, Link, SheetHead
from yangguang.press import context as c

from . import parts as s
from .places import TOWNS, Sample

_CHINA = ZoneInfo("Asia/Shanghai")
_INDEX = "320324-2026-00017"
_NOTICE = Link(text=s.HEAD.title, path="notice/17.html")
_POINT = Link(text="古邳社区家庭服务点", path="office/40.html")
_TOWN = Link(text="古邳镇卫生健康办公室", path="office/12.html")
_POSTED = date(2026, 2, 9)


def _at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=_CHINA)


def _row(place: str, level: LevelName, office: Link = _POINT, **more: object) -> c.BoardRow:
    given: dict[str, object] = {"board": f"{place.split()[-1]}公示栏", "posted": _POSTED, **more}
    return c.BoardRow(place=place, level=level, office=office, **given)  # type: ignore[arg-type]  # a sample's own words


def _rows() -> list[c.BoardRow]:
    return [
        _row("古邳镇", "town", _TOWN, taken=_at(10, 8, 31), received=_at(10, 8, 32)),
        _row("古邳社区", "village", version=2, taken=_at(11, 16, 5), received=_at(13, 19, 2)),
        _row("古邳社区", "village", board="古邳社区政务公开网页", needless=True),
        _row("古邳社区 一组", "group", received=_at(18, 9, 0), late=6),
        _row("古邳社区 二组", "group", late=1),
        _row("古邳社区 下邳家园", "residence"),
        _row("圯桥村", "village", moved="古邳社区", taken=_at(10, 9, 0), received=_at(10, 9, 1)),
        _row("旧州村", "village", _TOWN, removed=date(2026, 2, 12)),
    ]


def levels() -> Iterator[Sample]:
    """Where a notice hangs, in all towns and in one; which boards wait for a photo, and none."""
    towns = [
        c.TownRow(
            name=name,
            path=f"boards/{_INDEX}/{at}.html",
            boards=140,
            proved=140 - at % 4,
            late=at % 3,
            days=2 * (at % 3),
        )
        for at, name in enumerate(TOWNS)
    ]
    head = SheetHead(title="贴在哪里，贴了没有", office=s.HEAD.office, index=_INDEX)
    crumbs = (*s.CRUMBS[:1], _NOTICE)
    yield Sample(
        "press/boards.html",
        s.here(f"boards/{_INDEX}.html", "贴在哪里", crumbs=crumbs),
        c.BoardsPage(
            head=head, notice=_NOTICE, levels=s.levels(), clocks=[s.overdue()], towns=towns,
            rows=[_row("睢宁县", "county", Link(text="睢宁县卫生健康委员会", path="office/1.html"))],
        ),
    )  # fmt: skip
    yield Sample(
        "press/boards.html",
        s.here(f"boards/{_INDEX}/320324112.html", "古邳镇", crumbs=crumbs, listed=False),
        c.BoardsPage(
            head=SheetHead(title="古邳镇", office=s.HEAD.office, index=_INDEX), notice=_NOTICE, levels=s.levels(),
            rows=_rows(), whole=f"boards/{_INDEX}.html",
        ),
    )  # fmt: skip
    yield Sample(
        "press/late.html",
        s.here("late.html", "贴了没有", crumbs=s.CRUMBS[:1]),
        c.LatePage(
            head=SheetHead(title="贴了没有"), as_of=s.TODAY, sheets=61, late=12,
            rows=[
                c.WaitingRow(name=name, path=f"late/{at}.html", sheets=3 + at, late=at % 4, days=2 * (at % 4), boards=3)
                for at, name in enumerate(TOWNS[:9])
            ],
        ),
    )  # fmt: skip
    yield Sample(
        "press/late.html",
        s.here("late/320324112.html", "贴了没有：古邳镇", crumbs=s.CRUMBS[:1]),
        c.LatePage(
            head=SheetHead(title="贴了没有：古邳镇"), as_of=s.TODAY, sheets=3, late=2, whole="late.html",
            rows=[c.WaitingRow(name=_POINT.text, path=_POINT.path, sheets=3, late=2, days=6, boards=2)],
            boards=[
                c.WaitingRow(
                    name="古邳社区", board="古邳社区公开栏", level="village", sheets=2, late=2, days=6, office=_POINT,
                    path=s.VILLAGE,
                ),
                c.WaitingRow(
                    name="古邳社区 一组", board="一组公示牌", level="group", sheets=1, path="place/group.html"
                ),
            ],
        ),
    )  # fmt: skip
    yield Sample(
        "press/late.html",
        s.here("late/320324113.html", "贴了没有：姚集镇", crumbs=s.CRUMBS[:1]),
        c.LatePage(head=SheetHead(title="贴了没有：姚集镇"), as_of=s.TODAY, whole="late.html"),
    )
