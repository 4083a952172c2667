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
        heavy=[
            c.Piece(text=_("广播录音（机器合成，MP3）"), path="files/voice.mp3", name="voice.mp3", size="231.0 KB"),
            c.Piece(text=_("报纸版面（PDF）"), note=_("有人要时才做：工作人员在工作台上点一下，几秒钟后就在这里。")),
        ],
    )  # fmt: skip
