"""The main job once: a roll from sign-off to every board, an objection, a verdict, a new version, a check."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from datetime import timedelta
from io import BytesIO, StringIO
from pathlib import Path

from django.conf import settings
from PIL import Image
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from demo import cases, counter, facilities, kept, load, seed, setting, upheld
from demo.said import Report
from yangguang.accounts.models import User
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure import queries as disclosed
from yangguang.disclosure.actions.object_ import Said
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Objection, Slice, Version
from yangguang.disclosure.queries import roll_rows
from yangguang.disclosure.rolls.changes import Replace
from yangguang.files import actions as files
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now, today
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.reasons import Reason
from yangguang.ledger.verify import command as verify
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Board
from yangguang.press import actions as press
from yangguang.press import addresses
from yangguang.press.compose import figures

ROWS, SEED = 5000, 2026
EARLIER = timedelta(days=14)  # the minutes say so old a date: photos and column late, and the log knows better
BESIDE = "其他各类公开"  # a step beside the main job, as the media after it
COUNTER = "四个星期的窗口"  # and another one
NIGHT = "网站自查一夜"  # and another one
People = Mapping[str, User]


def broken_off() -> bool:
    """Whether an earlier walk was broken off: its county is there, its end is not."""
    return not kept.done() and Office.objects.exists()


class Walk:
    """The steps of the loop with their times, told on a progress bar."""

    def __init__(self, bar: Progress) -> None:
        self.steps: list[tuple[str, str, float]] = []
        self._bar, self._parts = bar, dict[str, TaskID]()

    @contextmanager
    def step(self, what: str) -> Iterator[list[str]]:
        """One step; put what came of it into the list."""
        task, began, much = self._bar.add_task(what, total=None), time.monotonic(), list[str]()
        yield much
        took = time.monotonic() - began
        for part in self._parts.values():
            self._bar.remove_task(part)
        self._parts.clear()
        self._bar.update(task, total=1, completed=1)
        self.steps.append((what, "；".join(much), took))

    def tell(self, what: str, done: int, total: int) -> None:
        """How far a part of the running step is."""
        task = self._parts.get(what) or self._parts.setdefault(what, self._bar.add_task(f"  {what}", total=None))
        self._bar.update(task, completed=done, total=total or None)


def walk() -> Report:
    """Walk the whole loop once on a fresh database."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as bar:
        walked = Walk(bar)
        press.warm_up()
        with walked.step("载入睢宁县") as much:
            load.load(progress=walked.tell)
            people, logins = setting.people()
            section = setting.place(people)
            setting.in_post()
            events.deliver_pending()  # what the county has been before its first roll
            much.append(f"{len(seed.listed('town'))} 个镇、{len(seed.listed('village'))} 个村及其六级公示栏")
        with walked.step("起草并审核 5,000 人名单") as much:
            version = signed_roll(section, people, seed.written(seed.roll(rows=ROWS, seed=SEED)))
            for notice in setting.notices(section, people):
                signed(notice, people)
            much.append(f"{ROWS:,} 行，{len(seed.listed('village'))} 份分册")
        with walked.step("张贴到各级公示栏") as much:
            _post_all(people)
            much.append(f"{version.notice.postings.count():,} 处，{_shown(version, people)} 处已拍照证实")
        with walked.step("印刷网页与海报") as much:
            events.deliver_pending()
            done = press.publish_stale(progress=walked.tell)
            much.append(f"{done.files if done else 0:,} 个公开文件")
        with walked.step("异议、结论、更正") as much:
            much.append(_corrected(version, people))
            much.append(cases.walk(section, clerk=people["shenhe"]))
        with walked.step("重印改动的部分") as much:
            events.deliver_pending()
            press.publish_stale(progress=walked.tell)
        with walked.step("核对") as much:
            much.append(_verified())
        with walked.step(COUNTER) as much:
            much.append(counter.walk(section, keeper=people["bianji"], clerk=people["shenhe"]))
            head = people[setting.HEAD]
            much.append(upheld.walk(section, clerk=people["shenhe"], head=head, second=people["bianji"]))
            press.mark_stale(figures.KEY)
        with walked.step(BESIDE) as much:
            much.append(_examples(section, people, walked))
        with walked.step("媒体包和双周刊") as much:
            much.append(_media(version))
        with walked.step(NIGHT) as much:
            much.append(_night(section))
    report = Report(tuple(walked.steps), tuple(_where().items()), log.checkpoint().note, tuple(logins))
    kept.keep(report)
    return report


def signed_roll(section: setting.Section, people: People, csv: bytes) -> Version:
    """A roll from its CSV, drafted by the editor and signed by the reviewer."""
    version = disclosure.draft_roll(
        matter=section.matter, office=section.office, title="2026 年度奖励扶助对象公示", roll_kind=section.roll_kind,
        csv=csv, by=people["bianji"],
    )  # fmt: skip
    return signed(version, people)


def signed(version: Version, people: People) -> Version:
    """A version signed by the reviewer, its warnings acknowledged."""
    warned = list(version.findings.filter(action="warn").values_list("pk", flat=True))
    disclosure.review(version=version, by=people["shenhe"], acknowledged=warned)
    return version


def _post_all(people: People) -> None:
    for version in Version.objects.order_by("pk"):
        disclosure.post(version=version, by=people["fabu"])


def _shown(version: Version, people: People) -> int:
    """The village worker photographs the boards of the village, all but the last."""
    office = Office.objects.get(positions__officer__user=people["zhuangan"])
    below = [step.id for step in places.descendants(office.place)]
    *sheets, _last = disclosed.unproved().filter(version=version, board__place_id__in=below).order_by("pk")
    for number, sheet in enumerate(sheets):
        picture = BytesIO()
        Image.new("RGB", (640, 480), (40 * number, 120, 60)).save(picture, "PNG")
        with files.keeping(data=picture.getvalue(), name="公示栏.png", by=people["zhuangan"]) as photo:
            disclosure.prove(posting=sheet, photo=photo, by=people["zhuangan"], taken_at=now())
    return len(sheets)


def _examples(section: setting.Section, people: People, walked: Walk) -> str:
    """Facilities, and one notice of each kind with a set form on the boards of the county's seat; what was told."""
    opened, county, posted = facilities.open_(), list(Board.objects.filter(place__level=Level.COUNTY)), []
    for version in setting.examples(section, people):
        began = now() - EARLIER if version.notice.kind == Kind.MINUTES else now()
        posted.append(disclosure.post(version=signed(version, people), by=people["fabu"], boards=county, at=began))
    events.deliver_pending()
    press.publish_stale(progress=walked.tell)
    return "、".join([f"设施 {opened} 处", *dict.fromkeys(str(Kind(version.notice.kind).label) for version in posted)])


def _night(section: setting.Section) -> str:
    """A resident says that a page has a mistake; then the site looks at itself as it does before every dawn."""
    disclosure.point_out(office=section.office, page=addresses.ABOUT, ground="wording", words="第二段有一个错字。")
    night = press.check_site(by=SYSTEM)
    press.publish_stale()
    assert night is not None
    return f"{night.pages:,} 页、{night.links:,} 处链接，{night.findings.count()} 处要改；网站找错 1 件"


def _corrected(version: Version, people: People) -> str:
    """A resident says that an amount is wrong; the office agrees; one row of one village becomes a new version."""
    part = Slice.objects.filter(version=version, named=True).order_by("place_id").first()
    assert part is not None
    receipt = disclosure.object_(
        notice=version.notice, ground="amount_wrong", slice=part, said=Said(text="第一行的金额和存折上的不一样。")
    )
    objection = Objection.objects.get(pk=receipt.objection or 0)
    why = "核对发放记录，金额应为 1,260 元。"
    disclosure.decide(objection=objection, outcome="upheld", reasons=why, by=people["shenhe"])
    _, corrected = corrected_row(version, people)
    disclosure.post(version=signed(corrected, people), by=people["fabu"])
    return "1 条异议成立，1 行更正，查询码可查答复"


def _media(version: Version) -> str:
    """What the roll is for loudspeaker, television and newspaper, and the first issue of the bulletin."""
    pieces = press.make_media(notice=version.notice)
    issue = press.issue_bulletin(until=today(), by=SYSTEM)
    press.publish_stale()
    return f"广播、电视、报纸 {len(pieces)} 件；双周刊第 {issue.number} 期"


def corrected_row(version: Version, people: People) -> tuple[int, Version]:
    """The first row of the first village gets another amount; returns the village's place id and the new version."""
    part = Slice.objects.filter(version=version, named=True).order_by("place_id").first()
    assert part is not None
    assert part.place_id is not None
    row = roll_rows.rows(version, viewer=people["bianji"], place=part.place)[0]
    change = Replace(place=part.place_id, row=row.key, name=row.name, fen=126_000)
    written = disclosure.correct(notice=version.notice, changes=[change], reason="金额录入有误", by=people["bianji"])
    return part.place_id, written


def _verified() -> str:
    """The stranger's way: the whole site and one poster, against the key as pinned before the log's key changed."""
    poster, pinned = _poster(), log.vkey()
    ledger.rotate(log_dir=settings.LOG_DIR, reason=Reason.ROUTINE, by=SYSTEM)
    events.deliver_pending()
    said = StringIO()
    with redirect_stdout(said):
        codes = [verify.main([str(thing), "--key", pinned]) for thing in (settings.SITE_DIR, poster)]
    if any(codes):
        raise SystemExit(f"核对未通过:\n{said.getvalue()}")
    return "存证换过一次公钥，全站与一张海报照旧相符"


def _poster() -> Path:
    """The newest A3 poster of the first village: the one whose row was corrected."""
    printed = sorted(Path(settings.PRINT_DIR).rglob("*.a3.pdf"))
    first = printed[0].name.partition(".")[0]
    return [path for path in printed if path.name.startswith(f"{first}.")][-1]


def _where() -> dict[str, str]:
    """Where to look: the site, its log, and of one village its wall, the page behind its code and its poster."""
    site, poster = Path(settings.SITE_DIR), _poster()
    village = places.by_code(poster.name.partition(".")[0])
    assert village is not None
    wall = addresses.place(village.pk)
    behind = next(page for page in sorted(site.glob("w/*/index.html")) if f"/{wall}" in page.read_text())
    return {
        "公开网站": str(site),
        "存证日志": str(settings.LOG_DIR),
        "一个村的墙": str(site / wall),
        "这个村的大屏": str(site / addresses.screen(village.pk)),
        "设施登记册": str(site / addresses.FACILITIES),
        "活动日历": str(site / addresses.CALENDAR),
        "媒体包": str(sorted(site.glob("media/*.html"))[0]),
        "双周刊": str(Path(settings.VAR_DIR) / "bulletins" / "1.pdf"),
        "海报码后面的页": str(behind),
        "它的海报": str(poster),
        "核对这张海报": f"bin/yangguang verify {poster} --key {settings.LOG_DIR}/key.txt",
    }
