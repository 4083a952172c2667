"""Samples of the pages that answer a question."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from design.parts import Link, Problem, SheetHead
from yangguang.press import context as c
from yangguang.press import where

from . import parts as s
from .places import TOWNS, Sample

STEPS = (
    ("started", date(2026, 2, 9), None, None, "", ""),
    ("limit", date(2026, 2, 9), None, 7, "working_days", ""),
    ("worked_weekend", date(2026, 2, 14), None, None, "", "春节"),
    ("holiday", date(2026, 2, 15), date(2026, 2, 23), None, "", "春节"),
    ("counted", date(2026, 2, 25), None, None, "working_days", ""),
    ("due", date(2026, 2, 25), None, None, "", ""),
)


@dataclass(frozen=True)
class Step:
    """A step of a trace."""

    kind: str
    day: date
    until: date | None = None
    value: int | None = None
    unit: str = ""
    name: str = ""


def answers() -> Iterator[Sample]:
    rule = c.RuleSource(
        basis=s.LAW, jurisdiction="睢宁县", valid_from=date(2025, 1, 1), verified_by="法规科", certain=False
    )
    yield Sample(
        "press/clock.html",
        s.here("clock/8812.html", "公示期怎么算的"),
        c.ClockPage(
            head=SheetHead(title="奖励扶助名单的公示期", office=s.HEAD.office),
            clock=replace(s.running(what=""), trace=""),
            steps=[Step(*step) for step in STEPS],
            rule=rule,
            subject=Link(text=s.HEAD.title, path="notice/17.html"),
        ),
    )
    missing = [
        c.MissingDuty(
            matter=Link(text="预防接种机构名单", path="matter/3.html"),
            office=Link(text="睢宁县疾病预防控制中心", path="office/2.html"),
            place="睢宁县",
            clock=s.overdue(),
        )
    ]
    yield Sample(
        "press/duties.html",
        s.here("duties.html", "应公开未公开", crumbs=(), column=s.column("应公开未公开")),
        c.DutiesPage(missing=missing, as_of=s.TODAY, due=37, met=36),
    )
    yield Sample(
        "press/check.html",
        s.here("check.html", "怎么核对", crumbs=()),
        c.CheckPage(picture=mark_safe(where.to_look())),  # noqa: S308 drawn here
    )
    yield Sample(
        "press/witnesses.html",
        s.here("witnesses.html", "存证与见证方", crumbs=()),
        c.WitnessesPage(
            origin="yangguang.example/suining",
            keys=_keys(),
            closed=[
                c.ClosedLog(
                    origin="yangguang.example/suining-2025",
                    size=88_120,
                    root=s.ROOT[::-1],
                    at=datetime(2026, 1, 5, 3, 0, tzinfo=UTC),
                    keyless=False,
                    folder="log/1/",
                )
            ],
            overlap=datetime(2026, 6, 7, 1, 30, tzinfo=UTC),
            size=1204,
            root=s.ROOT,
            signed=datetime(2026, 3, 9, 1, 30, tzinfo=UTC),
            rows=_witnesses(),
        ),
    )
    hits = [
        c.Hit(
            title=n.title,
            path=n.path,
            kind=n.kind,
            excerpt="……经本人申请、村级评议公示、镇级初审公示、县级审核……",
            posted=n.posted,
        )
        for n in s.NOTICES
    ]
    yield Sample(
        "press/search.html",
        s.here("search/", "搜索", crumbs=()),
        c.SearchPage(query="奖励扶助", hits=hits, asked=True, more="search/?q=x&after=3"),
    )
    yield Sample(
        "press/sitemap.html",
        s.here("sitemap.html", "网站地图", crumbs=()),
        c.SitemapPage(groups=[c.LinkGroup(name="各镇", links=[Link(text=t, path=s.TOWN) for t in TOWNS])]),
    )
    yield Sample(
        "press/about.html",
        s.here("about.html", "关于本站", crumbs=()),
        c.AboutPage(office=Link(text="睢宁县卫生健康委员会", path="office/1.html")),
    )
    yield Sample(
        "press/accessibility.html",
        s.here("accessibility.html", "无障碍", crumbs=()),
        c.AccessibilityPage(tested=s.TODAY),
    )
    yield Sample(
        "press/problem.html",
        s.here("problem.html", "没有这一页", crumbs=(), listed=False),
        c.ProblemPage(
            problem=Problem(
                what="没有这一页",
                kept="您没有丢失任何东西。",
                do="看看地址有没有抄错，或者从首页找。",
                way=Link(text="回首页", path="index.html"),
            )
        ),
    )


def _keys() -> list[c.KeyRow]:
    """One that was retired because it leaked, the one after it, and the one that is to follow."""
    name = "yangguang.example/suining"
    return [
        c.KeyRow(vkey=f"{name}+9b1c7f20+AQmI0b0mXqv1bX0o3m2AKZP0m3Hq1b0m8kq5tq0mJcFZ", until=310, stolen=True),
        c.KeyRow(vkey=f"{name}+033de0ae+Aa3pQbRrGzr0mJcFZ2hKqv3cQmI0b0mXqv1bX0o3m2A="),
        c.KeyRow(vkey=f"{name}+71d0e4c8+AX0o3m2AKZP0m3Hq1b0m8kq5tq0mJcFZ2hKqv3cQmI0b"),
    ]


def _witnesses() -> list[c.WitnessRow]:
    """One that is up to date, one that stopped answering, one that never signed."""
    at = datetime(2026, 3, 9, 1, 35, tzinfo=UTC)
    return [
        c.WitnessRow(
            name="铜山区卫生健康委员会",
            vkey="witness.tongshan.example/w1+5d2c7f01+BKZP0m3Hq1b0m8kq5tq0mJcFZ2hKqv3cQmI0b0mXqv1b",
            size=1204, at=at, entries=0, hours=0,
        ),
        c.WitnessRow(
            name="江苏师范大学计算机学院",
            vkey="witness.jsnu.example/log+8a90b3c4+BH2hKqv3cQmI0b0mXqv1bX0o3m2AKZP0m3Hq1b0m8kq5",
            size=1180, at=datetime(2026, 3, 6, 8, 5, tzinfo=UTC), entries=24, hours=65,
            trouble=_("没有按时答完"), since=datetime(2026, 3, 6, 8, 10, tzinfo=UTC),
        ),
        c.WitnessRow(
            name="王先生", vkey="wang.example+0c11d2e3+BAQmI0b0mXqv1bX0o3m2AKZP0m3Hq1b0m8kq5H2hKqv3c",
            size=0, at=None, entries=1204, hours=30, trouble=_("还没有登记这本存证"), since=at,
        ),
    ]  # fmt: skip
