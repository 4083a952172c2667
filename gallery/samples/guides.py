"""Samples of service guides: one guide's page, and the page from which one finds it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, Table
from yangguang.press import context as c

from . import parts as s
from .places import Sample
from .records import flow

TITLE = "独生子女父母奖励办事指南"
SHEETS = (
    Link(text=_("明白卡（A5，拿在手里）"), path="notice/18.a5.pdf"),
    Link(text=_("明白卡（A4，大字）"), path="notice/18.a4.pdf"),
)
PAPER = ("独生子女父母光荣证", "原件，看后当场退还", "本人保管", "《江苏省人口与计划生育条例》")
TOLD = {
    "谁可以办": "持有《独生子女父母光荣证》的父母，或者孩子的其他监护人。",
    "承诺时限（工作日）": "10",
    "收费": "不收费",
    "咨询电话": "0516-88880000",
}


def guides() -> Iterator[Sample]:
    """The guide, and the list."""
    yield Sample("press/notice.html", s.here("notice/18.html", TITLE, article=s.article(TITLE)), _guide())
    rows = [
        c.Guide(
            title=title, path="notice/18.html", whom=TOLD["谁可以办"], fee="不收费", days=10,
            called="独生子女费、独生子女奖励金", sheets=SHEETS,
        )
        for title in (TITLE, "农村部分计划生育家庭奖励扶助办事指南")
    ]  # fmt: skip
    groups = [c.GuideGroup(name="养育孩子", guides=rows[:1]), c.GuideGroup(name="老了以后", guides=rows[1:])]
    here = s.here("guides.html", "我要办", crumbs=(), column=s.column("我要办"))
    yield Sample("press/guides.html", here, c.GuidesPage(groups=groups, total=2))


def findings() -> Iterator[Sample]:
    """What the linter found."""
    told = {
        "独生子女父母奖励": ("要写申请材料和流程，却没有办事指南", "起草办事指南"),
        "预防接种": (
            "公开内容里的这些要素没有找到：服务要求、投诉举报电话及网上渠道",
            "在已公开的里面补上，或者另行公开",
        ),
    }
    rows = [c.FindingRow(matter=Link(text=name, path="matter/9.html"), what=a, do=b) for name, (a, b) in told.items()]
    office = c.OfficeFindings(office=Link(text="睢宁县卫生健康委员会", path="office/12.html"), rows=rows)
    here = s.here("findings.html", "目录自查", column=s.column("目录自查"))
    yield Sample("press/findings.html", here, c.FindingsPage(offices=[office], total=2, as_of=date(2026, 3, 9)))


def retention() -> Iterator[Sample]:
    """The schedule of records."""
    kept = c.FileKept(
        matter=Link(text="独生子女父母奖励", path="matter/9.html"), office="县卫生健康委", period="30年",
        basis="《机关文件材料归档范围和文书档案保管期限规定》", papers=["申请表", "审核意见", "发放凭证"],
    )  # fmt: skip
    here = s.here("retention.html", "归档检查单", column=s.column("归档检查单"))
    yield Sample("press/retention.html", here, c.RetentionPage(files=[kept]))


def _guide() -> c.NoticePage:
    columns = [Column(label=label) for label in ("材料", "要什么样的", "从哪里来", "哪一条要求的")]
    papers = Table(id="papers", caption="要带的材料", columns=columns, rows=[[Link(text=cell) for cell in PAPER]])
    return c.NoticePage(
        head=replace(s.HEAD, title=TITLE, valid_to=None),
        facts=[c.Fact(label=label, lines=[words]) for label, words in TOLD.items()],
        sheets=SHEETS,
        before=[papers],
        flow=flow(),
        linked=mark_safe('{"@context": "https://schema.org", "@type": "GovernmentService"}'),
        data="notice/18.json",
        matter=Link(text="独生子女父母奖励", path="matter/9.html"),
        answerable=s.ANSWERABLE,
        proof=s.PROOF,
    )


def papers() -> Iterator[Sample]:
    """Papers that nobody may be asked for."""
    rows = [
        c.PaperRow(
            name="无业证明", called="失业证明、没有工作的证明", holder="人力资源社会保障部门",
            instead="由经办人查社会保险记录。",
            basis="《国务院办公厅关于做好证明事项清理工作的通知》（国办发〔2018〕47号）",
            since=date(2018, 6, 28), certain=False,
        )
    ]  # fmt: skip
    title = "不用您带的材料"
    yield Sample("press/papers.html", s.here("papers.html", title, column=s.column(title)), c.PapersPage(papers=rows))
