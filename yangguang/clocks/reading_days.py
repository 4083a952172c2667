"""A table of days off for one year, every fault named with its row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from yangguang.clocks.counting.days import ALWAYS_OFF, SATURDAY, Calendar
from yangguang.clocks.counting.walk import MOST_IN_A_ROW
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault

HEADINGS = {"日期": "day", "安排": "kind", "名称": "name"}
KINDS = {"休": "off", "放假": "off", "off": "off", "班": "worked", "上班": "worked", "worked": "worked"}


@dataclass(frozen=True, slots=True)
class YearPlan:
    """What importing a year would make of it: days off, worked weekends, working days, and what looks odd."""

    year: int
    off: dict[date, str]
    worked: dict[date, str]
    working_days: int
    warnings: tuple[str, ...]


def read(data: bytes, *, year: int, before: Calendar) -> YearPlan:
    """The notice of a year as a CSV file gives it. Raises Invalid with every fault, each with its row."""
    found = tables.rows(tables.lines(data), headings=HEADINGS)
    faults = [fault for row in found for fault in _faults(row, year)]
    faults += tables.repeated(found, key="day", heading="日期")
    days = {"off": dict[date, str](), "worked": dict[date, str]()}
    for row in found:
        if (day := tables.day(row["day"])) and row["kind"] in KINDS:
            days[KINDS[row["kind"]]][day] = row["name"]
    faults += [
        Fault(1, "日期", _("缺少法定节假日 %(day)s（%(name)s）") % {"day": date(year, *fixed), "name": name})
        for fixed, name in ALWAYS_OFF.items()
        if date(year, *fixed) not in days["off"]
    ]
    if faults:
        raise tables.refused(faults)
    after = before.with_year(year, off=days["off"], worked=days["worked"])
    return YearPlan(year, days["off"], days["worked"], _working_days(after, year), tuple(_odd(after, year)))


def _faults(row: tables.Row, year: int) -> Iterator[Fault]:
    day = tables.day(row["day"])
    if day is None:
        yield Fault(row.number, "日期", _("“%(value)s”不是日期") % {"value": row["day"]})
    elif day.year != year and (day.year, day.month) != (year - 1, 12):
        yield Fault(row.number, "日期", _("%(day)s 不在 %(year)d 年") % {"day": day, "year": year})
    elif KINDS.get(row["kind"]) == "worked" and day.weekday() < SATURDAY:
        yield Fault(row.number, "安排", _("%(day)s 不是周末，无需调休上班") % {"day": day})
    if row["kind"] not in KINDS:
        yield Fault(row.number, "安排", _("“%(value)s”应为“休”或“班”") % {"value": row["kind"]})
    if not 1 <= len(row["name"]) <= 20:
        yield Fault(row.number, "名称", _("应为节日名称，不超过 20 个字"))


def _working_days(calendar: Calendar, year: int) -> int:
    return sum(1 for day in _days(year) if calendar.works(day))


def _odd(calendar: Calendar, year: int) -> Iterator[str]:
    in_a_row = 0
    for day in _days(year):
        in_a_row = in_a_row + 1 if calendar.works(day) else 0
        if in_a_row == MOST_IN_A_ROW + 1:
            yield _("到 %(day)s 连续工作超过 %(most)d 天，请核对") % {"day": day, "most": MOST_IN_A_ROW}


def _days(year: int) -> Sequence[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]
