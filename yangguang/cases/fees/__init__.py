"""Fees for excessive requests: one scale per request, by item in the month or by page; rates are dated rows."""

from yangguang.cases.fees.bands import Band, By, Scale, Stretch
from yangguang.cases.fees.charging import Charge, Items, Pages, charge, earlier_in_month, measured
from yangguang.cases.fees.narrating import basis, trace
from yangguang.cases.fees.notice import RULE, FeeNotice, Paying, stands
from yangguang.cases.fees.reading import on, read

__all__ = [
    "RULE",
    "Band",
    "By",
    "Charge",
    "FeeNotice",
    "Items",
    "Pages",
    "Paying",
    "Scale",
    "Stretch",
    "basis",
    "charge",
    "earlier_in_month",
    "measured",
    "on",
    "read",
    "stands",
    "trace",
]
