"""Notices of days off for tests: a plausible 2027, and the real 2026."""

from datetime import date, timedelta

OFF_2027 = {
    "元旦": (date(2027, 1, 1), 3),
    "春节": (date(2027, 2, 5), 9),
    "清明节": (date(2027, 4, 3), 3),
    "劳动节": (date(2027, 5, 1), 5),
    "端午节": (date(2027, 6, 9), 3),
    "中秋节": (date(2027, 9, 15), 3),
    "国庆节": (date(2027, 10, 1), 7),
}
WORKED_2027 = {date(2027, 2, 14): "春节", date(2027, 10, 9): "国庆节"}


def notice(*extra: str, leave_out: str = "") -> bytes:
    """The table of 2027 as an administrator types it, with further rows, without one day."""
    days = [(first + timedelta(days=n), name) for name, (first, length) in OFF_2027.items() for n in range(length)]
    lines = ["日期,安排,名称", *(f"{day},休,{name}" for day, name in days if str(day) != leave_out)]
    lines += [f"{day},班,{name}" for day, name in WORKED_2027.items()]
    return "\n".join([*lines, *extra]).encode()
