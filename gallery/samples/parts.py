"""Sample values for the gallery and the tests: real places of 睢宁县, people and sums that do not exist."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from design.build import assets
from design.frame import ArticleMeta, ColumnMeta, Here, Site
from design.parts import (
    Answerable,
    Choice,
    Clock,
    Fault,
    Field,
    Figure,
    Ground,
    Level,
    LevelName,
    LevelState,
    Link,
    Notice,
    ObjectionBox,
    Proof,
    QueueRow,
    SheetHead,
    Text,
)

TODAY = date(2026, 2, 11)
OFF = {date(2026, 2, 15) + timedelta(days=n): "春节" for n in range(9)}
WORKED = {date(2026, 2, 14): "春节", date(2026, 2, 28): "春节"}
ROOT = "9f3ac1d2" + "5b" * 24 + "77e0c21b"

SITE = Site(
    name="睢宁县阳光公开",
    county="睢宁县",
    address="https://www.example.gov.cn/suining/",
    domain="www.example.gov.cn",
    id_code="3203240000",
    host="睢宁县卫生健康委员会",
    assets=assets(),
    phone="0516-00000000",
    mail="ygw@example.gov.cn",
    postal="睢宁县睢城街道天虹大道 1 号",
    icp="苏ICP备00000000号-1",
    police=Link(text="苏公网安备 32032400000000号", path="https://beian.mps.gov.cn/"),
    party_mark=Link(text="党政机关网站", path="https://bszs.conac.cn/"),
    demo=True,
    feed="feed.atom",
)

COUNTY, TOWN, VILLAGE = "place/320324.html", "place/320324112.html", "place/320324112001.html"
CRUMBS = (Link(text="睢宁县", path=COUNTY), Link(text="古邳镇", path=TOWN), Link(text="古邳社区"))
LAW = Link(text="江苏省农村部分计划生育家庭奖励扶助制度实施办法", path="law/1.html")
ORDER = Link(text="政府信息公开条例 第二十六条", path="law/2.html")


@dataclass(frozen=True)
class Mark:
    """One day of a bar, as `clocks` draws it."""

    day: date
    kind: str
    number: int | None = None
    name: str = ""


def marks(start: date, end: date) -> Sequence[Mark]:
    """The working days after `start` to `end` in the notice of 2026."""
    found, number = [Mark(start, "start")], 0
    for n in range(1, (end - start).days + 1):
        day = start + timedelta(days=n)
        kind = "holiday" if day in OFF else "rest" if day.weekday() > 4 and day not in WORKED else "counted"
        number += kind == "counted"
        found.append(Mark(day, kind, number if kind == "counted" else None, OFF.get(day) or WORKED.get(day) or ""))
    return found


def running(*, what: str = "公示期") -> Clock:
    """A window that is open."""
    start, due = date(2026, 2, 9), date(2026, 2, 25)
    return Clock(today=TODAY, due=due, left=5, marks=marks(start, due), what=what, trace="clock/8812.html")


def overdue() -> Clock:
    """A duty that is late."""
    start, due = date(2026, 1, 12), date(2026, 2, 6)
    return Clock(today=TODAY, due=due, left=-3, marks=marks(start, TODAY), what="公开", trace="clock/8790.html")


def ended() -> Clock:
    """A window that closed in time."""
    start, due = date(2026, 1, 12), date(2026, 1, 21)
    return Clock(today=TODAY, due=due, closed=due, marks=marks(start, due), what="公示期", trace="clock/8600.html")


def clocks() -> dict[str, Clock]:
    """A clock in each of its states."""
    due = date(2026, 2, 25)
    return {
        "running": running(),
        "last": Clock(today=TODAY, due=TODAY, marks=marks(date(2026, 2, 2), TODAY), what="答复异议"),
        "overdue": overdue(),
        "done": ended(),
        "late": Clock(today=TODAY, due=date(2026, 2, 4), closed=date(2026, 2, 6), what="公开"),
        "stopped": Clock(today=TODAY, due=due, left=9, stopped="等第三方答复", what="答复"),
        "unknown": Clock(today=TODAY, due=None, earliest=date(2027, 1, 5), what="答复"),
        "calendar": Clock(today=TODAY, due=date(2026, 3, 13), left=30, unit="calendar_days", what="办结"),
    }


def level(name: LevelName, state: LevelState, boards: int = 1, done: int = 1, late: int = 0) -> Level:
    """One level of the strip."""
    return Level(level=name, state=state, boards=boards, done=done, late=late, path=VILLAGE if state != "none" else "")


def levels() -> Sequence[Level]:
    """A roll on its way through the six levels."""
    return (
        level("county", "proved"),
        level("town", "proved", 20, 20),
        level("village", "posted", 402, 396),
        level("group", "late", 1608, 1544, 12),
        level("workplace", "posted", 40, 31),
        level("residence", "none"),
    )


HEAD = SheetHead(
    title="2026年度农村部分计划生育家庭奖励扶助对象名单",
    office=Link(text="睢宁县卫生健康委员会", path="office/1.html"),
    index="320324-2026-00017",
    posted=date(2026, 2, 9),
    basis=(LAW, ORDER),
    valid_to=date(2026, 2, 25),
)
ANSWERABLE = Answerable(
    office=Link(text="古邳镇人民政府卫生健康办公室", path="office/12.html"),
    officer="仝立新",
    post="办公室主任",
    phone="0516-00000112",
    hours="工作日 8:30–12:00，14:00–17:30",
    address="古邳镇便民服务中心 3 号窗口",
)
PROOF = Proof(size=1204, root=ROOT, witnessed=1, witnesses=2)
CODE_PROOF = Proof(
    size=1204,
    root=ROOT,
    code="7KQ2-M9XP-41TW",
    witnessed=1,
    witnesses=2,
    record="w/7kq2/record.json",
    proof="w/7kq2/record.tlog-proof",
)
QUESTIONS = (
    "有人不在这个村住吗？",
    "有人已经去世了吗？",
    "有人写了两次吗？",
    "金额不对吗？",
    "有人该有却没写上吗？",
    "没有按规定的步骤办吗？",
)
OBJECTION = ObjectionBox(
    path="object/17/",
    ends=date(2026, 2, 25),
    grounds=tuple(Ground(question=text, path=f"object/17/?ground={n}") for n, text in enumerate(QUESTIONS)),
)
FIGURES = (
    Figure(label="正在公示", value="3", path="notices.html"),
    Figure(label="异议正在办", value="2"),
    Figure(label="今年按时答复", value="41 / 41"),
    Figure(label="应公开未公开", value="1", path="duties.html", bad=True),
)
NOTICES = (
    Notice(
        title=HEAD.title,
        path="notice/17.html",
        kind="名单",
        office="睢宁县卫生健康委员会",
        posted=date(2026, 2, 9),
        people=5000,
        fen=480_000_000,
        clock=running(),
    ),
    Notice(
        title="2026年育儿补贴第一批发放情况",
        path="notice/16.html",
        kind="表格",
        office="睢宁县卫生健康委员会",
        posted=date(2026, 2, 6),
        people=1263,
        fen=454_680_000,
    ),
    Notice(
        title="关于春节期间预防接种门诊开放时间的通知",
        path="notice/15.html",
        kind="通知",
        office="睢宁县疾病预防控制中心",
        posted=date(2026, 2, 5),
    ),
)
FIELDS = (
    Field(
        id="ground",
        name="ground",
        label="哪里不对？",
        kind="choices",
        error="请选一项。",
        choices=tuple(Choice(value=str(n), text=text) for n, text in enumerate(QUESTIONS)),
    ),
    Field(
        id="words",
        name="words",
        label="请说说您看到的",
        kind="area",
        hint="写哪一行、哪里不对就够了。不要写家里的私事。",
        error="请写几句，让办的人知道查什么。",
        limit=1000,
    ),
    Field(
        id="phone",
        name="phone",
        label="手机号",
        kind="tel",
        hint="只用来告诉您有了答复。",
        autocomplete="tel",
        required=False,
        width="middle",
    ),
)
FAULTS = (Fault(text="请选一项。", field="ground"), Fault(text="请写几句，让办的人知道查什么。", field="words"))
QUEUE = tuple(
    QueueRow(
        clock=clock,
        matter=Link(text=matter, path="desk/1/"),
        place="古邳社区",
        holder="仝立新",
        verb=Link(text=verb, path="desk/1/"),
    )
    for clock, matter, verb in (
        (overdue(), "预防接种机构名单", "发布"),
        (running(what=""), "对奖励扶助名单的异议：金额不对", "作结论"),
        (running(what=""), "张贴凭证：古邳社区三组", "拍照"),
    )
)


def here(path: str, title: Text, **more: Any) -> Here:  # Any: fields of Here by keyword
    """A page's place, with the trail of a village."""
    return Here(
        path=path, title=title, description=f"{title}。睢宁县家庭服务的公开信息。", **{"crumbs": CRUMBS, **more}
    )


def article(title: Text) -> ArticleMeta:
    """An article's metadata."""
    return ArticleMeta(
        title=title,
        published=datetime(2026, 2, 9, 1, 30, tzinfo=UTC),
        source="睢宁县卫生健康委员会",
        keywords="奖励扶助,公示",
        author="睢宁县卫生健康委员会",
    )


def column(name: str) -> ColumnMeta:
    """A column's metadata."""
    return ColumnMeta(name=name, description=name, keywords=name, type="政务公开")


def record(rows: Sequence[Sequence[object]], *, fen: int) -> str:
    """A record.json with these rows under the sample head."""
    kept = {
        "basis": [LAW.text, ORDER.text],
        "board": {"id": 1, "level": "village", "name": "古邳社区村务公开栏"},
        "index": HEAD.index,
        "kind": "roll",
        "office": SITE.host,
        "posted": "2026-02-09",
        "rows": rows,
        "title": HEAD.title,
        "totals": {"fen": fen, "people": len(rows)},
        "version": 1,
        "window": {"days": 7, "from": "2026-02-09", "to": "2026-02-25"},
    }
    whole = {"record": kept, "salt": "00" * 32}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
