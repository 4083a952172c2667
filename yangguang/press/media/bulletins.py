"""The biweekly bulletin (双周刊): eight pages A4 from the notices posted in a period, laid out by Typst."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from pypdf import PdfReader

from design import titles
from yangguang.foundation.money import Money
from yangguang.press.media import room, setting
from yangguang.press.media.newspapers import sums
from yangguang.press.media.room import lines_of
from yangguang.press.media.told import Told
from yangguang.press.posters import qr, words

PAGES = 8
_CUT, _LEADING = 700, 260  # signs of a full article, and of the one that leads
_SHARES = (1, 0.85, 0.65)  # the room is reckoned; where it was reckoned too wide less is set, and that is said
_CONTENTS = 22  # offices that the table of contents lists


@dataclass(frozen=True, kw_only=True)
class Issue:
    """One issue: its number, the period, who publishes it, and the checkpoint as of which it was made."""

    number: int
    since: date
    until: date
    name: str
    county: str
    host: str
    address: str
    phone: str
    size: int
    root: str  # hex
    demo: bool = False


def pdf(issue: Issue, *, posted: Sequence[Told], running: Sequence[Told]) -> bytes:
    """The bulletin: `posted` in the period, newest first; `running` are all open windows. Never an error for none."""
    for share in _SHARES:
        made = setting.pdf("bulletin", data(issue, posted=posted, running=running, share=share), day=issue.until)
        if len(PdfReader(BytesIO(made)).pages) == PAGES:
            break
    return made


def data(issue: Issue, *, posted: Sequence[Told], running: Sequence[Told], share: float = 1) -> dict[str, object]:
    """What the sheets are given."""
    kept = [told for told in posted if not told.withdrawn]
    lead = _lead(kept)
    brief = room.fitting(kept, brief=False, share=share) < len(kept)
    shown = kept[: room.fitting(kept, brief=True, share=share)] if brief else kept
    beside = running[: room.beside(lead, running)]
    return {
        **_frame(issue), **_proof(issue), "brief": brief, "nothing": _NOTHING, "helps": _HELPS,
        "lead": _article(lead, _LEADING) if lead else None,
        "running": [_article(told) for told in beside], "more-running": len(running) - len(beside),
        "offices": _offices(shown, kept), "contents": _CONTENTS, "left": len(kept) - len(shown),
        "totals": _totals(kept, running),
        "by-office": _by_office(kept, running), "bars": _bars(issue, kept),
    }  # fmt: skip


def _frame(issue: Issue) -> dict[str, object]:
    days = [words.short_day(day.isoformat()) for day in (issue.since, issue.until)]
    return {
        "name": issue.name, "masthead": "阳光公开", "county": issue.county, "host": issue.host, "number": issue.number,
        "issued": issue.until.isoformat(), "date": words.day(issue.until.isoformat()),
        "span": f"{issue.until.year}年{days[0]}到{days[1]}", "motto": "看得懂，查得到，提得出", "demo": issue.demo,
        "qr": qr.svg(issue.address), "address": issue.address, "phone": issue.phone,
    }  # fmt: skip


def _proof(issue: Issue) -> dict[str, object]:
    head, tail = issue.root[:8], issue.root[-8:]
    period = f"{words.day(issue.since.isoformat())}到{words.day(issue.until.isoformat())}"
    return {
        "size": str(issue.size), "root": issue.root, "short": f"{head[:4]} {head[4:]} … {tail[:4]} {tail[4:]}",
        "checking": _CHECKING,
        "imprint": [
            ("主办", issue.host), ("期号", f"第 {issue.number} 期"), ("时段", period),
            ("取材", "已经张贴的公开内容，只有人数和金额，没有居民姓名"),
            ("排印", "机器排版，同样的记录印出同样的文件"),
            *([("电话", issue.phone)] if issue.phone else []), ("网址", issue.address),
            ("价格", "免费，欢迎翻印张贴"),
        ],
    }  # fmt: skip


def _article(told: Told, most: int = _CUT) -> dict[str, object]:
    return {
        "title": told.title, "words": titles.pieces(told.title), "office": told.office,
        "sums": sums(told), "lines": lines_of(told, most),
        "when": f"{told.posted.month}月{told.posted.day}日贴出",
        "until": f"公示到{told.until.month}月{told.until.day}日" if told.until else "",
    }  # fmt: skip


def _lead(kept: Sequence[Told]) -> Told | None:
    """What leads: the newest open window, else the newest notice."""
    return next((told for told in kept if told.may_object), next(iter(kept), None))


def _offices(shown: Sequence[Told], kept: Sequence[Told]) -> list[dict[str, object]]:
    counts = Counter(told.office for told in kept)
    grouped: dict[str, list[Told]] = {}
    for told in shown:
        grouped.setdefault(told.office, []).append(told)
    return [
        {"name": office, "count": counts[office], "notices": [_article(told) for told in found]}
        for office, found in sorted(grouped.items(), key=lambda each: (-counts[each[0]], each[0]))
    ]


def _totals(kept: Sequence[Told], running: Sequence[Told]) -> list[tuple[str, str]]:
    people, fen = sum(told.people or 0 for told in kept), sum(told.fen or 0 for told in kept)
    return [
        ("新公开", f"{len(kept):,} 条"),
        ("正在公示", f"{len(running):,} 条"),
        ("涉及人次", f"{people:,}"),
        ("公示金额", f"{str(Money(fen)).removesuffix('.00')} 元"),
    ]


def _by_office(kept: Sequence[Told], running: Sequence[Told]) -> list[list[str]]:
    new, still = Counter(told.office for told in kept), Counter(told.office for told in running)
    people: Mapping[str, int] = Counter()
    for told in kept:
        people[told.office] += told.people or 0  # type: ignore[index]  # a Counter
    every = sorted(new | still, key=lambda office: (-new[office], office))
    rows = [[name, f"{new[name]}", f"{still[name]}", f"{people[name]:,}"] for name in every[:20]]
    return rows or [["（这两周没有新公开）", "0", "0", "0"]]


def _bars(issue: Issue, kept: Sequence[Told]) -> list[tuple[str, int]]:
    counts = Counter(told.posted for told in kept)
    days = min((issue.until - issue.since).days + 1, 16)
    every = [issue.until - timedelta(days=days - 1 - at) for at in range(days)]
    return [(f"{day.month}.{day.day}", counts[day]) for day in every]


_NOTHING = [
    "这两周里没有新贴出的名单、公告或者其他公开内容。",
    "单位作出决定后，会先在公示栏和网页上公示，再发放；一有就会登在下一期。",
]
_CHECKING = [
    "这份双周刊里写的，都是已经贴在公示栏和网页上的内容。每一条公开都有一个索引号，网页上查得到原文和每一版的改动。",
    "全部公开按先后记在一本只能往后写、不能改的日志里。下面的校验点是印这份双周刊时日志的大小和根。",
    "拿任何一张校验点相同的公示单，和这里的短根比一比，一字不差，就是同一本日志；有一字不同，请留下这份双周刊，打电话告诉主办单位。",
    "会用电脑的人，可以从网站取走核对页，断了网也能自己核对整站。",
]
_HELPS = [
    {"title": "怎样看懂一份公示", "lines": [
        "先看是谁贴的：每份公示最上面写着机构，下面写着谁负责、电话多少。",
        "再看贴到哪天：公示期里都可以提。公示期满，没有问题的才发放。",
        "看人数和金额：和您知道的对不对得上。本村墙上的公示写着姓名，网页和报纸上只有数。",
        "看依据：每份公示都写着依据哪部法、哪一条。没有依据的，不能公示，也不能收钱。",
    ]},
    {"title": "怎样提出异议", "lines": [
        "有人不住在本地、已经去世、登记了两次，金额不对，漏了应当列入的人，或者没有按规定程序办，都可以提。",
        "扫公示上的码，填一页就行；不用手机的，打电话或者当面说，工作人员代填。",
        "提的时候不用写姓名。给您一个查询码，凭它看办到哪一步。",
        "提异议不停发任何人的待遇。查清以后，写明理由答复；确实错了，改了再贴一版。",
    ]},
    {"title": "六级公示在哪里看", "lines": [
        "县里和镇里：服务大厅的公示栏和屏幕。",
        "村里和组里：村部门口的墙上，组里的公示栏。",
        "单位里：在单位上班的人，看单位的公示栏。",
        "小区里：住在小区的人，看小区的公示栏。在外地的，看网页，或者听村里的广播。",
    ]},
    {"title": "怎样找单位办事", "lines": [
        "先查事项目录：要什么材料、几天办完、收不收费、谁负责，都写在上面。",
        "材料不全的，窗口要一次说清还缺什么，不能让您跑第二趟。",
        "到期没有办的，可以问，也可以投诉；谁先接待，谁负责到有人接手。",
        "没有列在收费目录里的收费，都可以不交，并请打电话告诉主办单位。",
    ]},
]  # fmt: skip
