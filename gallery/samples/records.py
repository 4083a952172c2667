"""Samples of the pages of what is on record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, SheetHead, Table
from yangguang.disclosure.kinds import END, Step, Way
from yangguang.press import context as c
from yangguang.press import flowcharts

from . import parts as s
from .places import TOWNS, Sample


def table() -> Table:
    rows = [
        [Link(text=name, path=s.TOWN), Link(text=f"{200 + n * 7}"), Link(text=f"{(200 + n * 7) * 960:,}")]
        for n, name in enumerate(TOWNS)
    ]
    return Table(
        id="towns",
        caption="各镇人数和金额",
        columns=(Column(label="镇"), Column(label="人数", number=True), Column(label="金额(元)", number=True)),
        rows=rows,
        foot=("合计", "5,000", "4,800,000"),
    )


def trainings() -> Table:
    return _plain(
        "trainings", "培训记录", ("日期", "主题", "时长", "人数"), ["2026年3月2日", "一次性告知", "2 小时", "6"]
    )


def allowances() -> Table:
    rows = (["2026 年 2 月", "2026年3月10日", "还没有发"], ["2026 年 1 月", "2026年2月10日", "2026年2月9日"])
    return _plain("allowances", "补贴发放", ("月份", "应发日期", "实发日期"), *rows)


def _plain(id_: str, caption: str, heads: tuple[str, ...], *rows: list[str]) -> Table:
    columns = [Column(label=head) for head in heads]
    return Table(id=id_, caption=caption, columns=columns, rows=[[Link(text=cell) for cell in row] for row in rows])


def flow() -> SafeString:
    steps = [
        Step(1, "申请", "窗口", None, (Way(2),)),
        Step(2, "受理审查", "窗口经办人", 5, (Way(3, "材料齐全"), Way(END, "不属职权"))),
        Step(3, "决定并送达", "负责人", 15, (Way(END),)),
    ]
    return mark_safe(flowcharts.drawn(steps, title="办理流程"))  # noqa: S308 drawn here


def records() -> Iterator[Sample]:
    windows = [
        c.Window(boards="村、组公示栏", clock=s.running()),
        c.Window(boards="县公示栏", clock=s.clocks()["done"]),
    ]
    outcomes = [
        c.Outcome(ground=text, received=n, upheld=n // 2, rejected=n - n // 2)
        for n, text in enumerate(("金额不对", "不在这里住", "重复", "遗漏"), 1)
    ]
    versions = [
        c.Version(number=2, posted=date(2026, 2, 10), why="更正 1 行金额", current=True),
        c.Version(number=1, posted=date(2026, 2, 9), path="notice/17-1.html"),
    ]
    yield Sample(
        "press/notice.html",
        s.here("notice/17.html", s.HEAD.title, article=s.article(s.HEAD.title)),
        c.NoticePage(
            head=s.HEAD,
            paragraphs=[
                "经本人申请、村级评议公示、镇级初审公示、县级审核，现将2026年度奖励扶助对象人数和金额公开如下。"
            ],
            facts=[
                c.Fact(label="实施机构", lines=["睢宁县卫生健康委员会"]),
                c.Fact(label="办理时限（工作日）", lines=["20"]),
            ],
            flow=flow(),
            tables=[table()],
            after=[c.Fact(label="其他需要报告的事项", lines=["没有。"])],
            people=5000,
            fen=480_000_000,
            levels=s.levels(),
            windows=windows,
            objection=s.OBJECTION,
            outcomes=outcomes,
            versions=versions,
            matter=Link(text="农村部分计划生育家庭奖励扶助", path="matter/9.html"),
            answerable=s.ANSWERABLE,
            proof=s.PROOF,
            attachments=[c.Attachment(text="实施办法.pdf", path="files/1.pdf", kind="PDF", size="212 KB")],
        ),
    )
    yield Sample(
        "press/notices.html",
        s.here("notices.html", "公示", column=s.column("公示"), crumbs=()),
        c.NoticesPage(head=SheetHead(title=_("公示")), notices=s.NOTICES, older="notices-2.html"),
    )
    elements = [
        c.Element(label="公开内容", values=[Link(text="法规政策；申请材料；受理范围及条件；流程；咨询投诉渠道")]),
        c.Element(label="公开依据", values=[s.LAW, s.ORDER]),
        c.Element(label="公开时限", values=[Link(text="信息形成或者变更之日起 20 个工作日内")]),
        c.Element(label="公开渠道和载体", values=[Link(text="政府网站、便民服务站、村公示栏（电子屏）")]),
        c.Element(label="公开对象", values=[Link(text="全社会")]),
    ]
    yield Sample(
        "press/matter.html",
        s.here("matter/9.html", "农村部分计划生育家庭奖励扶助"),
        c.MatterPage(
            head=replace(s.HEAD, title="农村部分计划生育家庭奖励扶助", valid_to=None),
            elements=elements,
            expired=[Link(text="计划生育技术服务管理条例(已废止)")],
            notices=s.NOTICES[:1],
            answerable=s.ANSWERABLE,
        ),
    )
    matters = [
        c.CatalogueRow(
            title=title,
            path="matter/9.html",
            office="县卫生健康委",
            limit="20 个工作日",
            level="县级、乡级",
            expired=n == 2,
        )
        for n, title in enumerate(("独生子女父母奖励", "农村部分计划生育家庭奖励扶助", "计划生育家庭特别扶助"))
    ]
    yield Sample(
        "press/catalogue.html",
        s.here("catalogue.html", "事项目录", crumbs=(), column=s.column("事项目录")),
        c.CataloguePage(
            groups=[
                c.CatalogueGroup(name="奖励扶助", matters=matters),
                c.CatalogueGroup(name="公共卫生服务", matters=matters[:1]),
            ],
            total=128,
            csv="catalogue.csv",
            xlsx="catalogue.xlsx",
        ),
    )
    officers = [
        c.Officer(
            name="仝立新",
            post="主任",
            duties="奖励扶助、特别扶助的初审和公示",
            phone="0516-00000112",
            head=True,
            hours="每周三上午 9:00—11:00",
            declared=[
                c.Fact(label="兼任职务", lines=["无"]),
                c.Fact(label="本人回避的事项", lines=["本人任教过的学校的采购"]),
            ],
        ),
        c.Officer(name="鲍春梅", post="经办员", duties="窗口受理；电话解答", phone="0516-00000113"),
    ]
    yield Sample(
        "press/office.html",
        s.here("office/12.html", "古邳镇人民政府卫生健康办公室"),
        c.OfficePage(
            head=SheetHead(title="古邳镇人民政府卫生健康办公室", office=Link(text="古邳镇人民政府")),
            duties=["受理家庭服务方面的申请，做初审", "把名单按时贴到每个村、组、单位、居住地", "按期答复异议"],
            officers=officers,
            speaks="仝立新（主任）",
            deputy="鲍春梅（经办员）",
            board="whereabouts/12/",
            data="office/12.json",
            texts=[Link(text="家庭服务窗口文明用语", path="notice/30.html")],
            tables=[trainings(), allowances()],
            appeals=[date(2026, 4, 1)],
            matters=[Link(text="农村部分计划生育家庭奖励扶助", path="matter/9.html")],
            figures=s.FIGURES[:2],
            answerable=s.ANSWERABLE,
        ),
    )
    yield Sample(
        "press/office.html",
        s.here("office/14.html", "古邳镇计划生育服务站"),
        c.OfficePage(
            head=SheetHead(title="古邳镇计划生育服务站"),
            closed=date(2026, 3, 1),
            above=Link(text="古邳镇人民政府", path="office/12.html"),
            answerable=s.ANSWERABLE,
        ),
    )
    who = ("睢宁县卫生健康委员会", "王甲子", "主任", "0516-00000110"), ("古邳镇卫生健康办公室", "仝立新", "主任", "—")
    yield Sample(
        "press/who.html",
        s.here("who.html", "谁在管", crumbs=(), column=s.column("谁在管")),
        c.WhoPage(
            tables=[_plain("who-department", "县级部门", ("机构", "负责人", "职务", "办公电话"), *map(list, who))],
            data="who.json",
        ),
    )
    valid = ["古邳镇卫生健康办公室", "仝立新", "主任", "行政执法证", "2027年12月31日"]
    yield Sample(
        "press/certificates.html",
        s.here("certificates.html", "持证公开", crumbs=(), column=s.column("持证公开")),
        c.CertificatesPage(
            table=_plain("certificates", "有效的证件", ("机构", "姓名", "岗位", "证件", "有效至"), valid),
            as_of=date(2026, 3, 9),
        ),
    )
    yield Sample(
        "press/offices.html",
        s.here("offices.html", "机构", crumbs=(), column=s.column("机构")),
        c.OfficesPage(
            groups=[
                c.OfficeGroup(
                    name="县级",
                    offices=[
                        Link(text="睢宁县卫生健康委员会", path="office/1.html"),
                        Link(text="睢宁县疾病预防控制中心", path="office/2.html"),
                    ],
                ),
                c.OfficeGroup(
                    name="乡级", offices=[Link(text=f"{town}卫生健康办公室", path="office/12.html") for town in TOWNS]
                ),
            ]
        ),
    )
