"""The same as the page for machines: `selfcheck.json`."""

import json
from collections.abc import Iterator

from yangguang.disclosure.queries import errata
from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.selfcheck import told
from yangguang.press.selfcheck.indicators import Indicator, Why, bars
from yangguang.press.selfcheck.keeping import KEY

type Node = dict[str, object]


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The one file, where the night or the day changed it."""
    if touches(frozenset({KEY, "today"}), changed):
        yield addresses.SELFCHECK_DATA, (json.dumps(_whole(snapshot), ensure_ascii=False, indent=1) + "\n").encode()


def _whole(snapshot: Snapshot) -> Node:
    night = told.last()
    return {
        "site": snapshot.site.address,
        "day": night.day.isoformat() if night else None,
        "pages": night.pages if night else 0,
        "links": night.links if night else 0,
        "indicators": [_figure(row.indicator, row.figure, row.most) for row in told.figures(night)] if night else [],
        "findings": [_finding(each) for each in (*told.standing(), *told.cured())],
        "errata": [
            {"ground": each.ground, "received": each.received, "answered": each.answered, "late": each.late,
             "longest_days": each.longest}
            for each in errata.counts(since=told.since(), on=snapshot.today)
        ],
        "months": [
            {"month": f"{each.first:%Y-%m}", "nights": each.nights, "well": each.well, "found": each.found,
             "cured": each.cured, "late": each.late}
            for each in told.months()
        ],
    }  # fmt: skip


def _figure(code: str, figure: int | None, most: int) -> Node:
    bar = bars()[Indicator(code)]
    return {
        "code": code, "name": str(Indicator(code).label), "figure": figure, "most": most, "unit": bar.unit,
        "passes": None if figure is None else figure <= most, "basis": bar.basis, "sure": bar.sure,
    }  # fmt: skip


def _finding(each: told.Told) -> Node:
    row = each.finding
    return {
        "indicator": row.indicator, "why": row.why, "what": str(Why(row.why).label), "subject": row.subject,
        "page": row.page, "size": row.size, "office": row.office.name if row.office else None,
        "since": row.night.day.isoformat(), "due": each.due.isoformat() if each.due else None,
        "cured": each.cured.isoformat() if each.cured else None, "days_late": each.over,
    }  # fmt: skip
