"""What hangs on the walls of a made-up country: three notices in each county, made up from the codes alone."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from design.parts import Answerable, Clock, Link
from yangguang.disclosure.queries.editions import Edition, Part, Standing
from yangguang.places.levels import Level
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.nation import sources

DAY = date(2026, 3, 9)
_TITLES = (
    "2026 年度农村部分计划生育家庭奖励扶助对象公示",
    "卫生健康服务指南和办理时限",
    "2025 年度奖励扶助资金发放结果",
)
_REST = 5  # the first day of a weekend


@dataclass(frozen=True)
class Mark:
    """One day of a clock's bar."""

    day: date
    kind: str
    name: str = ""


def standing(county: str, on: date) -> Snapshot:
    """A county of the national list with a roll whose window runs, a lasting notice, and a roll that is over.

    Of both rolls each village has its own counts, now and then one person or none that may be shown; each town's
    office answers for its villages.
    """
    bare = sources.listed(county, on)
    villages = [place for place in bare.places.values() if place.level == Level.VILLAGE]
    hung = [_notice(number, county, [place.id for place in villages], on) for number in range(3)]
    towns = [place for place in bare.places.values() if place.level == Level.TOWN]
    offices = {bare.county.id: 1} | {town.id: 10 + at for at, town in enumerate(towns)}
    return replace(
        bare, standing=tuple(hung), hanging=dict.fromkeys(bare.places, hung), offices=offices,
        answerable={1: _answers(1, f"{bare.county.name}卫生健康委员会", "")}
        | {10 + at: _answers(10 + at, f"{town.name}公共服务办公室", town.code) for at, town in enumerate(towns)},
        windows={1: _window(on)},
    )  # fmt: skip


def _answers(number: int, name: str, code: str) -> Answerable:
    phone = f"0{int(code[:4] or 516) % 900 + 100}-8{int(code[2:] or 1) % 10_000_000:07d}"
    return Answerable(office=Link(text=name, path=f"office/{number}.html"), phone=phone, hours="工作日 8:30—17:30")


def _window(on: date) -> Clock:
    days = [on + timedelta(days=at) for at in range(10)]
    marks = [Mark(day, "counted" if day.weekday() < _REST else "rest") for day in days]
    return Clock(today=on, due=days[-1], left=7, marks=tuple(marks), what="公示期", trace="clock/1.html")


def _notice(number: int, county: str, villages: list[int], on: date) -> Standing:
    version, posted, roll = number + 1, on - timedelta(days=number * 30), number != 1
    shared = Part(version * 1000, None, False, len(villages) * 9, len(villages) * 900_000, posted)
    parts = [
        Part(
            village * 10 + number, village, number == 0, people, people and people * 96_050 if people else None, posted
        )
        for village in (villages if roll else ())
        for people in [_people(village, number)]
    ]
    return Standing(
        notice=version, index_no=f"{county}-2026-{version:05d}", title=_TITLES[number], kind="roll" if roll else "text",
        programme="奖励扶助" if roll else "", matter=1, matter_title="奖励扶助", office=1, version=version, number=1,
        posted=posted, published=datetime(posted.year, posted.month, posted.day, tzinfo=UTC),
        window_days=7 if roll else None, closed=on - timedelta(days=20) if number == 2 else None, withdrawn=False,
        withdrawn_why="", taken_down=False, basis=(), body={} if roll else {"text": "办理时限见公示。"},
        parts=(shared, *parts), editions=(Edition(version, 1, posted, ""),), outcomes=(),
    )  # fmt: skip


def _people(village: int, number: int) -> int | None:
    """How many people a village's part counts; now and then one, and now and then a number that must be hidden."""
    drawn = (village * 2_654_435_761 + number * 40_503) % 97
    return None if drawn == 0 else drawn + 9 if drawn > 1 else 1
