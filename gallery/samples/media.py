"""Samples of the pages for media: a package, the bulletin's issues, the columns and what they promised."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from design.frame import Here
from design.parts import Link, SheetHead
from yangguang.press import context as c
from yangguang.press.media import cards, lines, script
from yangguang.press.media.told import Told
from yangguang.press.posters import qr

from . import parts as s
from .places import Sample

TOLD = Told(
    index=s.HEAD.index, office="睢宁县卫生健康委员会", title=str(s.HEAD.title), kind="公示",
    matter="农村部分计划生育家庭奖励扶助", posted=date(2026, 2, 9), page=f"{s.SITE.address}notice/17.html",
    until=date(2026, 2, 25), roll=True, people=5000, fen=480_000_000, phone="0516-00000112",
    hours="工作日 8:30–12:00，14:00–17:30", checkpoint=s.PROOF.size, root=s.PROOF.short_root, demo=True,
)  # fmt: skip
FILES = {f"media/{TOLD.index}/card.svg": cards.svg(TOLD)}


def media() -> Iterator[Sample]:
    """One sample of each."""
    yield Sample(
        "press/package.html", s.here(f"media/{TOLD.index}.html", "媒体包", column=s.column("媒体包")), _package()
    )
    yield Sample("press/screen.html", _here_screen(), _screen())
    issues = [
        c.Issue(number=n, path=f"file/{n}.pdf", since=since, until=until, notices=notices)
        for n, since, until, notices in (
            (2, date(2026, 2, 23), date(2026, 3, 8), 31), (1, date(2026, 2, 9), date(2026, 2, 22), 1),
        )
    ]  # fmt: skip
    yield Sample(
        "press/bulletins.html", s.here("bulletins.html", "双周刊", column=s.column("双周刊")),
        c.BulletinsPage(head=SheetHead(title=_("双周刊")), issues=issues, days=14),
    )  # fmt: skip
    basis = "国办发〔2017〕47号：通知公告六个月内更新"
    office = Link(text="睢宁县卫生健康委员会", path="office/1.html")
    rows = [
        c.ColumnRow(
            name="最新公开", days=14, office=office, basis=basis, last=date(2026, 2, 9), next=date(2026, 2, 23), over=3
        ),
        c.ColumnRow(
            name="公示", days=180, office=office, basis=basis, last=date(2026, 2, 9), next=date(2026, 8, 8)
        ),
        c.ColumnRow(name="经费公开", days=365, office=office, basis="政府信息公开条例第二十条"),
    ]  # fmt: skip
    yield Sample(
        "press/columns.html", s.here("columns.html", "栏目多久更新", column=s.column("栏目多久更新")),
        c.ColumnsPage(head=SheetHead(title=_("栏目多久更新")), columns=rows, late=2),
    )  # fmt: skip


def selfcheck() -> Iterator[Sample]:
    """What the site found wrong with itself: a column that is late, a dead link, and one that was cured."""
    office = Link(text="睢宁县卫生健康委员会", path="office/1.html")
    basis = "国办发〔2017〕47号：首页两周内更新"
    figures = [
        c.FigureRow(name=name, figure=figure, most=most, unit=unit, passes=passes, basis=basis, certain=certain)
        for name, figure, most, unit, passes, certain in (
            (_("首页最近一次更新距今"), 3, 14, _("天"), True, True), (_("空白栏目"), 1, 0, _("个"), False, True),
            (_("最慢的一页"), None, 15_000, _("毫秒"), None, True), (_("打不开的链接"), 1, 0, _("个"), False, False),
        )
    ]  # fmt: skip
    wrong = [
        c.WrongRow(
            id=1, indicator=_("误期没有更新的栏目"), what=_("到期没有更新"), where="公告和文件", page="columns.html",
            office=office, since=date(2026, 3, 2), due=date(2026, 3, 5), trace="clock/7.html", over=4,
        ),
        c.WrongRow(
            id=2, indicator=_("打不开的链接"), what=_("链接指向的页不在"), where="office/9.html", page="about.html",
            size=3, unit=_("页"), office=office, since=date(2026, 3, 9), due=date(2026, 3, 12), trace="clock/8.html",
        ),
    ]  # fmt: skip
    cured = replace(wrong[1], id=3, where="notice/WJW-2026-0003.html", since=date(2026, 2, 24), cured=date(2026, 2, 26))
    yield Sample(
        "press/selfcheck.html", s.here("selfcheck.html", "网站自查", column=s.column("网站自查")),
        c.SelfcheckPage(
            head=SheetHead(title=_("网站自查")), day=date(2026, 3, 9), pages=2_118, links=48_120, figures=figures,
            wrong=wrong, late=1, cured=[cured], data="selfcheck.json",
            errata=[c.ErrataRow(ground=_("打不开"), received=3, answered=2, waiting=1, late=0, longest=3)],
            months=[
                c.MonthRow(month=date(2026, 3, 1), nights=9, well=1, found=3, cured=1, late=1),
                c.MonthRow(month=date(2026, 2, 1), nights=28, well=20, found=6, cured=6, late=0),
            ],
        ),
    )  # fmt: skip


def _here_screen() -> Here:
    return replace(s.here("screen/320324112001.html", "大屏"), languages=("zh-hans",), listed=False)


def _screen() -> c.ScreenPage:
    slide = c.Slide(
        title=TOLD.title, office=TOLD.office, phone=TOLD.phone, until=TOLD.until, posted=TOLD.posted, people=52,
        fen=4_992_000, code=qr.svg(TOLD.page), address=TOLD.page, roll=True,
    )  # fmt: skip
    other = replace(slide, title="关于窗口办事时间调整的公告", until=None, people=None, fen=None, roll=False)
    return c.ScreenPage(place="下邳村", slides=[slide, other], seconds=15, minutes=5, wall=s.SITE.address)


def _package() -> c.PackagePage:
    read, message = script.of(TOLD), lines.message(TOLD)
    shortest, longest = read.seconds
    return c.PackagePage(
        head=s.HEAD, notice=Link(text=s.HEAD.title, path="notice/17.html"), script=read.parts, shortest=shortest,
        longest=longest, han=script.han(read.text), led=lines.led(TOLD), message=message, units=lines.units(message),
        card=next(iter(FILES)), answerable=s.ANSWERABLE,
        light=[c.Piece(text=_("广播稿（文本）"), path="files/script.txt", name="script.txt")],
        voices=[c.Piece(text="", path="files/voice.mp3", name="voice.mp3")],
        heavy=[
            c.Piece(text=_("广播录音（机器合成，MP3）"), path="files/voice.mp3", name="voice.mp3", size="231.0 KB"),
            c.Piece(text=_("报纸版面（PDF）"), note=_("有人要时才做：工作人员在工作台上点一下，几秒钟后就在这里。")),
        ],
    )  # fmt: skip
