"""Samples of the pages of places."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from design.parts import Link, SheetHead
from yangguang.press import context as c

from . import parts as s
from .places import TOWNS, VILLAGES, Sample, names, places


def wall_posting() -> c.WallPosting:
    """A roll on a village's wall, in counts."""
    return c.WallPosting(
        title=s.HEAD.title,
        path="notice/17.html",
        posted=date(2026, 2, 9),
        people=12,
        fen=1_152_000,
        clock=s.running(),
        levels=s.levels(),
        object="object/17/",
        named=True,
        office="睢宁县卫生健康委员会",
    )


def boards() -> Iterator[Sample]:
    office = Link(text="睢宁县卫生健康委员会", path="office/1.html")
    county = SheetHead(title="睢宁县公示栏", office=office)
    yield Sample(
        "press/county.html",
        s.here("index.html", "首页", crumbs=(), column=s.column("首页")),
        c.CountyPage(
            head=county,
            towns=places(TOWNS, "320324"),
            open=s.NOTICES[:1],
            latest=s.NOTICES,
            figures=s.FIGURES,
            levels=s.levels(),
            answerable=s.ANSWERABLE,
            proof=s.PROOF,
        ),
    )
    town = replace(county, title="古邳镇公示栏", office=Link(text="古邳镇人民政府", path="office/12.html"))
    yield Sample(
        "press/town.html",
        s.here(s.TOWN, "古邳镇公示栏", crumbs=(*s.CRUMBS[:1], Link(text="古邳镇"))),
        c.TownPage(
            head=town,
            open=s.NOTICES[:1],
            ended=s.NOTICES[1:],
            villages=places(VILLAGES, "320324112"),
            workplaces=places(["古邳镇中心小学", "古邳绳网厂"], "9"),
            residences=places(["下邳家园", "圯桥花苑"], "8"),
            figures=s.FIGURES,
            levels=s.levels(),
            answerable=s.ANSWERABLE,
            proof=s.PROOF,
        ),
    )
    village = replace(county, title="古邳社区公示栏", office=Link(text="古邳社区居民委员会", path="office/40.html"))
    ended = [replace(s.NOTICES[0], title="2025年度奖励扶助对象名单", clock=s.ended(), people=11, fen=1_056_000)]
    groups = places(["一组", "二组", "三组", "四组"], "3203241120010")
    yield Sample(
        "press/village.html",
        s.here(s.VILLAGE, "古邳社区公示栏", feed="place/320324112001.atom"),
        c.VillagePage(
            head=village,
            open=[wall_posting()],
            ended=ended,
            groups=groups,
            others=places(["下邳家园"], "8"),
            answerable=s.ANSWERABLE,
            proof=s.PROOF,
        ),
    )
    empty = replace(village, title="旧州村公示栏", office=Link(text="旧州村村民委员会"))
    yield Sample(
        "press/village.html",
        s.here("place/320324112002.html", "旧州村公示栏"),
        c.VillagePage(head=empty, answerable=s.ANSWERABLE),
    )
    group = replace(village, title="古邳社区一组公示栏")
    yield Sample(
        "press/board.html",
        s.here("place/group.html", "古邳社区一组公示栏"),
        c.BoardPage(
            head=group,
            level="group",
            above=Link(text="古邳社区公示栏", path=s.VILLAGE),
            open=[replace(wall_posting(), named=False, levels=())],
            answerable=s.ANSWERABLE,
            proof=s.PROOF,
        ),
    )
    rows = names(249)
    total = sum(row.fen for row in rows)
    record = s.record([[r.name, r.village, r.programme, r.fen] for r in rows], fen=total)
    proof = (
        "c2sp.org/tlog-proof@v1\nindex 17\n"
        + "\n".join(["pU1s5lQH3Vd0mJcFZ2hKqv3cQmI0b0mXqv1bX0o3m2A="] * 11)
        + "\n\nyangguang.example/suining\n1204\nnzrB0lu7\n\n— yangguang.example/suining Az3grl\n"
    )
    yield Sample(
        "press/code.html",
        s.here("w/7kq2/index.html", s.HEAD.title, languages=("zh-hans",), listed=False),
        c.CodePage(
            head=s.HEAD,
            board="古邳社区村务公开栏",
            rows=rows,
            people=249,
            fen=total,
            clock=s.running(),
            record=record,
            tlog_proof=proof,
            objection=s.OBJECTION,
            answerable=s.ANSWERABLE,
            proof=s.CODE_PROOF,
            wall=Link(text="古邳社区公示栏", path=s.VILLAGE),
            notice=Link(text="公示", path="notice/17.html"),
        ),
    )
    yield Sample(
        "press/tombstone.html",
        s.here("w/9abc/index.html", "这一页已经撤下", languages=("zh-hans",), listed=False, crumbs=()),
        c.TombstonePage(
            why="公示期已满，名单已从网上撤下。",
            ended=date(2026, 2, 25),
            people=12,
            fen=1_152_000,
            notice=Link(text="公示", path="notice/17.html"),
            wall=Link(text="古邳社区公示栏", path=s.VILLAGE),
            answerable=s.ANSWERABLE,
        ),
    )
    yield Sample(
        "press/moved.html",
        s.here("place/320324199.html", "地址已变更", listed=False, crumbs=()),
        c.MovedPage(to=Link(text="古邳社区", path=s.VILLAGE), near=s.VILLAGE.rpartition("/")[2]),
    )
    yield Sample(
        "press/split.html",
        s.here("place/320324112900.html", "下邳村", listed=False, crumbs=s.CRUMBS[:2]),
        c.SplitPage(
            name="下邳村", open=[wall_posting()],
            heirs=[Link(text="下邳东村", path=s.VILLAGE), Link(text="下邳西村", path="place/320324112901.html")],
        ),
    )  # fmt: skip
    yield Sample(
        "press/gone.html",
        s.here("file/0a1b2c.gone.html", "这个文件已经撤下", languages=("zh-hans",), listed=False, crumbs=()),
        c.GonePage(notices=Link(text="全部公示", path="notices.html")),
    )
