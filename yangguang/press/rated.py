"""Ratings for machines, as JSON and as CSV: counts alone, from which anyone works out every figure of the page."""

import json
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import override

from yangguang.foundation import tables
from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose.ratings import KEY
from yangguang.press.compose.snapshot import Snapshot
from yangguang.ratings import queries, rule


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """Both files, where ratings moved or a day is over."""
    if touches(frozenset({KEY, "today"}), changed):
        with override("zh-hans"):
            rows = queries.table(queries.rows())
        ruling = rule.in_force()
        said = {
            "version": ruling.version, "burst_most": ruling.most,
            "burst_minutes": int(ruling.span.total_seconds() // 60), "own_network_counts": False,
            "counter_most": ruling.counter, "sources_known_behind_proxy": bool(settings.TRUSTED_PROXIES),
            "own_networks_listed": bool(settings.COUNTER_NETWORKS),
        }  # fmt: skip
        whole = {"county": snapshot.county.name, "least": settings.RATINGS_LEAST, "rule": said, "rows": rows}
        yield addresses.RATINGS_DATA, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
        yield addresses.RATINGS_CSV, _table(rows)


def _table(rows: list[dict[str, object]]) -> bytes:
    names = list(rows[0]) if rows else ["office", "matter", "through"]
    return tables.written(names, [["" if row[name] is None else str(row[name]) for name in names] for row in rows])
