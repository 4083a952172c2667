"""The notices that the package `chinesecalendar` knows, up to its last year."""

from datetime import date
from functools import cache

import chinese_calendar

from .days import Calendar

CHINESE = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def _in_chinese(days: dict[date, str]) -> dict[date, str]:
    return {day: CHINESE.get(str(name), str(name)) for day, name in days.items()}


@cache
def published() -> Calendar:
    """The calendar of all years that the package covers, 2004 to its last one."""
    off = _in_chinese(chinese_calendar.holidays)
    worked = _in_chinese(chinese_calendar.workdays)
    first, last = min(off).year, max(max(off), max(worked)).year
    return Calendar(frozenset(range(first, last + 1)), off, worked)
