"""Samples of the register of facilities and of the calendar of events."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from design.parts import Clock, Column, Link, SheetHead, Table
from yangguang.press import context as c

from . import parts as s
from .media import FILES
from .places import TOWNS, Sample

_NAME = "古邳社区家庭服务室"
_OFFICE = Link(text="古邳社区家庭服务点", path="office/40.html")
_HERE = Link(text="设施", path="facilities.html")


def _clock(days: int) -> Clock:
    due = s.TODAY + timedelta(days=days)
    return Clock(today=s.TODAY, due=due, left=days, unit="calendar_days", what="每月检查设施", trace="clock/77.html")


def _row(name: str, days: int | None, path: str = "facility/1.html") -> c.FacilityRow:
    return c.FacilityRow(
        name=name, path=path, kind=_("服务室"), where="古邳镇古邳社区党群服务中心一楼东侧", office=_OFFICE,
        hours=["周一至周五 08:30–11:30，14:00–17:30", "周六 09:00–11:00"],
        clock=None if days is None else _clock(days), closed=date(2026, 1, 5) if days is None else None,
    )  # fmt: skip


def _days() -> list[c.HappeningDay]:
    notice = Link(text="二月家庭健康活动安排", path="notice/17.html")
    room = Link(text=_NAME, path="facility/1.html")
    return [
        c.HappeningDay(
            day=date(2026, 2, 12),
            happenings=[
                c.Happening(
                    hours="09:00–11:00", what="育儿补贴政策咨询", where="县政务服务中心一楼", whom="所有居民",
                    fee=_("免费"), source=notice,
                ),
                c.Happening(
                    hours="14:30–16:00", what="绘本会", where=_NAME, whom="三岁以下孩子和家里人",
                    fee=_("免费"), source=room, called_off=True, why="停电检修",
                ),
            ],
        ),
        c.HappeningDay(
            day=date(2026, 2, 26),
            happenings=[c.Happening(hours="上午", what=_("原定活动"), source=notice, called_off=True)],
        ),
    ]  # fmt: skip


def facilities() -> Iterator[Sample]:
    """Registers of the county and of villages; an open facility and a closed one; the calendar, and a month."""
    column = "press/facilities.html"
    groups = [
        c.FacilityGroup(name=name, path=f"facilities/{at}.html", number=12 + at % 5, late=at % 3, days=9 * (at % 3))
        for at, name in enumerate(TOWNS)
    ]
    yield Sample(
        column, s.here("facilities.html", "设施", crumbs=s.CRUMBS[:1]),
        c.FacilitiesPage(
            head=SheetHead(title=_("设施")), groups=groups, rows=[_row("睢宁县人口文化书屋", 12)], late=19,
            data="facilities.json", table="facilities.csv",
        ),
    )  # fmt: skip
    yield Sample(
        column, s.here("facilities/320324112001.html", "古邳社区的设施", crumbs=(*s.CRUMBS[:1], _HERE)),
        c.FacilitiesPage(
            head=SheetHead(title="古邳社区的设施"), late=1,
            rows=[_row(_NAME, -9), _row("古邳社区书角", 40), _row("旧文化墙", None)],
            whole="facilities.html",
        ),
    )  # fmt: skip
    yield Sample(
        column, s.here("facilities/2.html", "旧州村的设施", crumbs=(*s.CRUMBS[:1], _HERE)),
        c.FacilitiesPage(head=SheetHead(title="旧州村的设施"), whole="facilities.html"),
    )  # fmt: skip
    yield Sample("press/facility.html", s.here("facility/1.html", _NAME, crumbs=(*s.CRUMBS[:1], _HERE)), _facility())
    yield Sample(
        "press/facility.html", s.here("facility/2.html", "旧文化墙", crumbs=(*s.CRUMBS[:1], _HERE)),
        c.FacilityPage(
            head=SheetHead(title="旧文化墙", office=_OFFICE), kind=_("文化墙"), where="古邳镇古邳社区东门",
            place=Link(text="古邳社区", path=s.VILLAGE), phone="0516-00000000", every=_("每年"),
            opened=date(2021, 5, 4), closed=date(2026, 1, 5), why="旧墙拆除，改看古邳社区书角", list="facilities.html",
        ),
    )  # fmt: skip
    months = [Link(text=f"2026年{n}月", path=f"calendar/2026-0{n}.html") for n in (3, 2, 1)]
    towns = [Link(text=name, path=f"calendar/{at}.html") for at, name in enumerate(TOWNS)]
    yield Sample(
        "press/calendar.html", s.here("calendar.html", "活动日历", crumbs=s.CRUMBS[:1]),
        c.CalendarPage(
            head=SheetHead(title=_("活动日历")), days=_days(), months=months, towns=towns, feed="calendar/county.ics"
        ),
    )  # fmt: skip
    yield Sample(
        "press/calendar.html", s.here("calendar/2026-03.html", "活动日历 2026年3月", crumbs=s.CRUMBS[:1]),
        c.CalendarPage(
            head=SheetHead(title="活动日历 2026年3月"), months=months, month="2026年3月", whole="calendar.html",
            feed="calendar/county.ics",
        ),
    )  # fmt: skip


def _facility() -> c.FacilityPage:
    hours = [("周一至周五", "08:30–11:30，14:00–17:30"), ("周六", "09:00–11:00"), ("周日", "不开放")]
    heads = [Column(label=_("设备")), Column(label=_("件数"), number=True), Column(label=_("情况"))]
    items = [("血压计", "2", "完好"), ("书架", "3", "完好"), ("投影仪", "1", "待修")]
    care = [Column(label=head) for head in (_("日期"), _("情况"), _("看了什么、做了什么"), _("机构"))]
    done = [
        ("2026年1月2日 (周五)", "已修好", "灯管换新，图书上架", "古邳社区家庭服务点", "35"),
        ("2025年12月1日 (周一)", "完好", "开窗通风，设备都在", "古邳社区家庭服务点", "—"),
    ]
    photo = next(path for path in FILES if path.endswith(".svg"))
    return c.FacilityPage(
        head=SheetHead(title=_NAME, office=_OFFICE), kind=_("服务室"), where="古邳镇古邳社区党群服务中心一楼东侧",
        place=Link(text="古邳社区", path=s.VILLAGE), phone="0516-00000000", note="法定节假日不开放。",
        hours=[c.Fact(label=label, lines=[line]) for label, line in hours], today="今天开放 08:30–11:30，14:00–17:30",
        others=[c.Fact(label="2026年2月16日 (周一)", lines=["不开放（春节）"])], every=_("每月"), clock=_clock(-9),
        photos=[c.Photo(path=photo, what="一进门，左边书架，右边咨询桌")], opened=date(2024, 3, 1),
        coming=_days()[:1],
        items=Table(
            id="items", caption=_("有什么"), columns=heads, rows=[[Link(text=cell) for cell in row] for row in items]
        ),
        upkeep=Table(
            id="upkeep", caption=_("检查和维护"), columns=[*care, Column(label=_("花费（元）"), number=True)],
            rows=[[Link(text=cell) for cell in row] for row in done],
        ),
        answerable=s.ANSWERABLE, list="facilities/320324112001.html",
    )  # fmt: skip
